import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { dutyStates } from "../duties/duty.ts";
import { type Light, lights } from "../lights/light.ts";
import { rollUpUnits, type TreeUnit } from "./roll-up-units.ts";
import { addTotals, type Countable, noTotals, totalsMembers, totalsOf } from "./totals.ts";

const TODAY = "2026-07-01";
const ROW: Countable = {
  state: "active",
  parentId: null,
  due: "2026-06-30",
  claimedOn: null,
  light: "red",
};

describe("totals", () => {
  it("count each duty of the plan once, by state and by light", () => {
    const rows: readonly Countable[] = [
      ROW,
      { ...ROW, state: "assigned", due: "2026-08-01", light: "green" },
      { ...ROW, state: "claimed", claimedOn: "2026-06-20", light: "green" },
      { ...ROW, state: "claimed", claimedOn: "2026-07-01" },
      { ...ROW, state: "done", claimedOn: "2026-07-01", light: "blue" },
      { ...ROW, state: "signedOff", claimedOn: "2026-06-01", light: "blue" },
      { ...ROW, state: "declined", light: "yellow" },
      { ...ROW, state: "transferred", light: null },
      { ...ROW, state: "withdrawn", light: null },
      { ...ROW, parentId: "d1" },
      { ...ROW, parentId: "d1", state: "done" },
    ];
    expect(totalsOf(rows, TODAY)).toEqual({
      total: 7,
      assigned: 1,
      active: 1,
      claimed: 2,
      done: 1,
      signedOff: 1,
      declined: 1,
      overdue: 3,
      red: 2,
      yellow: 1,
      green: 2,
      blue: 2,
    });
  });

  it("of nothing are nothing, and stay so", () => {
    expect(totalsOf([], TODAY)).toEqual(noTotals);
    totalsOf([ROW], TODAY);
    expect(Object.values(noTotals).every((count) => count === 0)).toBe(true);
    expect(totalsMembers).toHaveLength(12);
  });

  it("of a duty turn overdue with the day, from the same rows", () => {
    expect(totalsOf([ROW], "2026-06-30").overdue).toBe(0);
    expect(totalsOf([ROW], "2026-07-01").overdue).toBe(1);
  });
});

const row: fc.Arbitrary<Countable> = fc.record({
  state: fc.constantFrom(...dutyStates),
  parentId: fc.constantFrom(null, null, "d1"),
  due: fc.constantFrom(null, "2026-06-30", "2026-07-01", "2026-07-02"),
  claimedOn: fc.constantFrom(null, "2026-06-30", "2026-07-01"),
  light: fc.constantFrom<Light | null>(null, ...lights),
});

test("states add up to the total, and two parts to the whole", () => {
  fc.assert(
    fc.property(fc.array(row), fc.array(row), (a, b) => {
      const whole = totalsOf([...a, ...b], TODAY);
      const { total, assigned, active, claimed, done, signedOff, declined } = whole;
      expect(assigned + active + claimed + done + signedOff + declined).toBe(total);
      expect(whole.overdue).toBeLessThanOrEqual(total - done - signedOff);
      expect(addTotals(totalsOf(a, TODAY), totalsOf(b, TODAY))).toEqual(whole);
    }),
  );
});

describe("the roll-up of a tree of units", () => {
  it("gives each unit its own and all below it", () => {
    const units: readonly TreeUnit[] = [
      { id: "area", parentId: null },
      { id: "street", parentId: "area" },
      { id: "village", parentId: "street" },
      { id: "bureau", parentId: "area" },
    ];
    const one = totalsOf([ROW], TODAY);
    const own = new Map([
      ["area", one],
      ["village", one],
      ["bureau", addTotals(one, one)],
      ["elsewhere", one],
    ]);
    const sums = rollUpUnits(units, own);
    expect(Object.fromEntries([...sums].map(([id, { total }]) => [id, total]))).toEqual({
      area: 4,
      street: 1,
      village: 1,
      bureau: 2,
    });
    expect(sums.get("area")).toEqual({ ...noTotals, total: 4, active: 4, overdue: 4, red: 4 });
  });

  it("does not hang on a circle, and counts what hangs on nothing", () => {
    const units: readonly TreeUnit[] = [
      { id: "a", parentId: "b" },
      { id: "b", parentId: "a" },
      { id: "c", parentId: "gone" },
    ];
    const one = totalsOf([ROW], TODAY);
    const sums = rollUpUnits(units, new Map(units.map(({ id }) => [id, one])));
    expect([...sums].map(([id, { total }]) => `${id}${total}`)).toEqual(["a1", "b1", "c1"]);
  });

  it("is the same as counting every subtree in full", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(30), fc.array(row, { maxLength: 5 })), { maxLength: 30 }),
        fc.boolean(),
        (given, isReversed) => {
          const parents = given.map(([parent], index) => (index === 0 ? null : parent % index));
          const units = given.map((_, index) => {
            const parent = parents[index] ?? null;
            return { id: `u${index}`, parentId: parent === null ? null : `u${parent}` };
          });
          const own = new Map(given.map(([, rows], index) => [`u${index}`, totalsOf(rows, TODAY)]));
          const sums = rollUpUnits(isReversed ? units.toReversed() : units, own);
          for (const [index, unit] of units.entries()) {
            const below = given.flatMap(([, rows], other) => {
              let at: number | null = other;
              while (at !== null && at !== index) at = parents[at] ?? null;
              return at === index ? rows : [];
            });
            expect(sums.get(unit.id)).toEqual(totalsOf(below, TODAY));
          }
        },
      ),
    );
  });
});
