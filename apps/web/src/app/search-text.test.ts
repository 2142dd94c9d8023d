import fc from "fast-check";
import { expect, test } from "vitest";
import { parseSearch, stringifySearch } from "./search-text.ts";

test("an address says only what was chosen", () => {
  const search = {
    text: "消防 演练",
    state: ["active", "done"],
    overdue: true,
    unanswered: false,
    unitId: undefined,
    peek: "",
    page: 2,
  };
  expect(stringifySearch(search)).toBe(
    "?text=%E6%B6%88%E9%98%B2+%E6%BC%94%E7%BB%83&state=active&state=done&overdue=true&page=2",
  );
  expect(stringifySearch({})).toBe("");
});

test("texts come back as they were", () => {
  const text = fc.string({ unit: "grapheme", minLength: 1 });
  const value = fc.oneof(text, fc.array(text, { minLength: 2, maxLength: 4 }));
  fc.assert(
    fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), value), (search) => {
      expect(parseSearch(stringifySearch(search))).toEqual({ ...search });
    }),
  );
});
