import { expect, test } from "vitest";
import { parseSearch, stringifySearch } from "../../app/search-text.ts";
import {
  readAccountsSearch,
  readOpenSearch,
  readPeopleSearch,
  readRecordSearch,
  readUnitsSearch,
} from "./settings-search.ts";

test("filters come back from the address as they were", () => {
  const people = { text: "陈", below: "u1", role: "liaison", former: true, person: "p1" } as const;
  expect(readPeopleSearch(parseSearch(stringifySearch(people)))).toEqual(people);
  const units = { unit: "u1", text: "水务", retired: true } as const;
  expect(readUnitsSearch(parseSearch(stringifySearch(units)))).toEqual(units);
  const accounts = { search: "chen", state: "unused", account: "p1" } as const;
  expect(readAccountsSearch(parseSearch(stringifySearch(accounts)))).toEqual(accounts);
  const record = { personId: "p1", noun: "plan", objectId: "o1", from: "2027-03-01" } as const;
  expect(readRecordSearch(parseSearch(stringifySearch(record)))).toEqual(record);
  expect(readOpenSearch({ open: "s1" })).toEqual({ open: "s1" });
});

test("what nobody knows is left out", () => {
  expect(readPeopleSearch({ role: "king", former: "no", text: "", below: ["a"] })).toEqual({});
  expect(readAccountsSearch({ state: "gone" })).toEqual({});
  expect(readUnitsSearch({ retired: "1" })).toEqual({});
  expect(readRecordSearch({ noun: "king", from: "yesterday", to: 3 })).toEqual({});
});
