import fc from "fast-check";
import { expect, test } from "vitest";
import { sheetNames } from "./sheet-names.ts";

test.each([
  [["任务清单"], ["任务清单"]],
  [
    ["督导/检查", "a:b\\c?d*e[f]g'h"],
    ["督导_检查", "a_b_c_d_e_f_g_h"],
  ],
  [
    ["清单", "清单", "清单"],
    ["清单", "清单 (2)", "清单 (3)"],
  ],
  [
    ["Plan", "PLAN"],
    ["Plan", "PLAN (2)"],
  ],
  [
    ["", " ", "History"],
    ["_", "_ (2)", "History_"],
  ],
  [["长".repeat(40)], ["长".repeat(31)]],
  [
    ["长".repeat(40), "长".repeat(40)],
    ["长".repeat(31), `${"长".repeat(27)} (2)`],
  ],
])("%j become %j", (wanted, names) => {
  expect(sheetNames(wanted)).toEqual(names);
});

test("names are unique, short and free of refused characters, whatever is wanted", () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: "binary", maxLength: 40 }), { maxLength: 6 }),
      (wanted) => {
        const names = sheetNames(wanted);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(wanted.length);
        for (const name of names) {
          expect(name.length).toBeGreaterThan(0);
          expect(name.length).toBeLessThanOrEqual(31);
          expect(Array.from("[]:*?/\\'").filter((bad) => name.includes(bad))).toEqual([]);
        }
      },
    ),
  );
});
