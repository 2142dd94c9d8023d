import { expect, test } from "vitest";
import { accountState, actsNow, linkAddress } from "./account.ts";

const now = Date.parse("2027-03-01T02:00:00.000Z");
const account = {
  disabledAt: null,
  lockedUntil: null,
  mustChange: false,
  hasPassword: true,
  totp: false,
  may: ["rename", "reset", "disable", "enable", "unlock", "removeTotp"] as const,
};

test("the most pressing state is told", () => {
  expect(accountState(account, now)).toBe("active");
  expect(accountState({ ...account, mustChange: true }, now)).toBe("waiting");
  expect(accountState({ ...account, hasPassword: false }, now)).toBe("waiting");
  const locked = { ...account, mustChange: true, lockedUntil: "2027-03-01T02:10:00.000Z" };
  expect(accountState(locked, now)).toBe("locked");
  expect(accountState({ ...locked, lockedUntil: "2027-03-01T01:59:00.000Z" }, now)).toBe("waiting");
  expect(accountState({ ...locked, disabledAt: "2027-02-01T00:00:00.000Z" }, now)).toBe("disabled");
});

test("only acts that make sense, of those one may do", () => {
  const acts = (more: object) => actsNow({ ...account, may: [...account.may], ...more }, now);
  expect(acts({})).toEqual(["reset", "rename", "disable"]);
  expect(acts({ disabledAt: "2027-02-01T00:00:00.000Z" })).toEqual(["enable", "rename"]);
  expect(acts({ totp: true, lockedUntil: "2027-03-01T03:00:00.000Z" })).toEqual([
    "unlock",
    "reset",
    "rename",
    "removeTotp",
    "disable",
  ]);
  expect(acts({ may: [] })).toEqual([]);
});

test("a link leads to the sign-in page under the application's path", () => {
  expect(linkAddress("https://luoshi.example", "/office/", "abc")).toBe(
    "https://luoshi.example/office/sign-in#link=abc",
  );
});
