import fc from "fast-check";
import { expect, it, test } from "vitest";
import { defaultLightRule } from "./light-rule.ts";
import { LONGEST_SENTENCE, readLightOverride, readLightRule } from "./read-light-rule.ts";

it.each([
  [{}, {}],
  [{ soonDays: 5 }, { soonDays: 5 }],
  [
    { behindPoints: null, slip: false },
    { behindPoints: null, slip: false },
  ],
  [
    { silentYellow: 0.5, silentRed: 0.5 },
    { silentYellow: 0.5, silentRed: 0.5 },
  ],
  [defaultLightRule, {}],
])("reads the rule %o", (given, changes) => {
  expect(readLightRule(given)).toEqual({
    kind: "read",
    value: { ...defaultLightRule, ...changes },
  });
});

it.each([
  [null, ""],
  [[], ""],
  ["3", ""],
  [{ soonDays: -1 }, "soonDays"],
  [{ soonDays: 1.5 }, "soonDays"],
  [{ soonDays: "3" }, "soonDays"],
  [{ soonDays: null }, "soonDays"],
  [{ soonDays: Number.NaN }, "soonDays"],
  [{ behindPoints: 101 }, "behindPoints"],
  [{ slip: 1 }, "slip"],
  [{ silentYellow: 3 }, "silentRed"],
  [{ silentRed: 0.4 }, "silentRed"],
  [{ soon: 3 }, "soon"],
  [{ constructor: 3 }, "constructor"],
  [JSON.parse('{"__proto__": 3}'), "__proto__"],
])("refuses the rule %o", (given, member) => {
  expect(readLightRule(given)).toEqual({ kind: "fault", member });
});

it("leaves the default as it is", () => {
  const copy = JSON.stringify(defaultLightRule);
  readLightRule({ soonDays: 9, slip: false });
  expect(JSON.stringify(defaultLightRule)).toBe(copy);
});

it.each(["red", "yellow", "green"] as const)("reads %s set by hand, with its sentence", (light) => {
  expect(readLightOverride({ light, sentence: " 现场抽查未整改 " })).toEqual({
    kind: "read",
    value: { light, sentence: "现场抽查未整改" },
  });
});

it.each([
  [{ light: "blue", sentence: "已完成" }, "light"],
  [{ light: "orange", sentence: "接近" }, "light"],
  [{ light: "red", sentence: " 　" }, "sentence"],
  [{ light: "red" }, "sentence"],
  [{ light: "red", sentence: "长".repeat(LONGEST_SENTENCE + 1) }, "sentence"],
  [null, ""],
])("refuses by hand %o", (given, member) => {
  expect(readLightOverride(given)).toEqual({ kind: "fault", member });
});

test("any value gives a rule or names a member", () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      for (const { kind } of [readLightRule(value), readLightOverride(value)]) {
        expect(["read", "fault"]).toContain(kind);
      }
    }),
  );
});
