import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { type DutyState, dutyStates } from "../duties/duty.ts";
import {
  type DutyProgress,
  dutyPercents,
  isTaskDone,
  planPercent,
  taskPercent,
} from "./percent.ts";

const duty = (id: string, changes: Partial<DutyProgress> = {}): DutyProgress => ({
  id,
  parentId: null,
  part: "sole",
  state: "active",
  percent: 0,
  weight: 1,
  ...changes,
});

const percentOf = (id: string, duties: readonly DutyProgress[]): number | undefined =>
  dutyPercents(duties).get(id);

describe("the percent of a duty", () => {
  it("is what its last accepted report says", () => {
    expect(percentOf("a", [duty("a", { percent: 40 })])).toBe(40);
  });

  it.each([
    ["claimed", 40],
    ["done", 100],
    ["signedOff", 100],
  ] as const)("that is %s: %i", (state, percent) => {
    expect(percentOf("a", [duty("a", { state, percent: 40 })])).toBe(percent);
  });

  it("is the mean of its shares by weight, and its own report counts no more", () => {
    const duties = [
      duty("a", { percent: 90 }),
      duty("b", { parentId: "a", weight: 3, state: "done" }),
      duty("c", { parentId: "a", weight: 1, percent: 0 }),
    ];
    expect(percentOf("a", duties)).toBe(75);
    const deeper = [...duties, duty("d", { parentId: "c", percent: 50 })];
    expect(percentOf("a", deeper)).toBe(87);
  });

  it("of shares of a share is the mean of whole percents, as they are shown", () => {
    const duties = [
      duty("a"),
      duty("b", { parentId: "a", weight: 2 }),
      duty("b1", { parentId: "b", percent: 33 }),
      duty("b2", { parentId: "b", percent: 34 }),
      duty("c", { parentId: "a", percent: 35 }),
    ];
    // With 33.5 instead of 33 it would be 34.
    expect(["b", "a"].map((id) => percentOf(id, duties))).toEqual([33, 33]);
  });

  it("leaves out shares that were handed on or taken back", () => {
    const duties = [
      duty("a", { percent: 10 }),
      duty("b", { parentId: "a", weight: 1, percent: 60 }),
      duty("c", { parentId: "a", weight: 1000, state: "withdrawn" }),
      duty("d", { parentId: "a", weight: 1000, state: "transferred" }),
    ];
    expect(percentOf("a", duties)).toBe(60);
    const none = [duty("a", { percent: 10 }), duty("b", { parentId: "a", state: "withdrawn" })];
    expect(percentOf("a", none)).toBe(10);
  });

  it("is 100 of three thirds, and never 100 of less than all", () => {
    const thirds = (percent: number): readonly DutyProgress[] => [
      duty("a"),
      ...[1, 2, 3].map((n) => duty(`s${n}`, { parentId: "a", percent: n === 3 ? percent : 100 })),
    ];
    expect(percentOf("a", thirds(100))).toBe(100);
    expect(percentOf("a", thirds(99))).toBe(99);
  });

  it("ends where data goes round in a circle", () => {
    const circle = [
      duty("a", { parentId: "b", percent: 7 }),
      duty("b", { parentId: "a", percent: 7 }),
    ];
    expect(percentOf("a", circle)).toBe(7);
  });
});

describe("the percent of a task", () => {
  const lead = duty("l", { part: "lead", percent: 50 });

  it("is its lead's; support does not count beside it", () => {
    const support = duty("s", { part: "support", percent: 100, state: "done" });
    expect(taskPercent([lead, support])).toBe(50);
    expect(isTaskDone([lead, support])).toBe(false);
    const done = duty("l", { part: "lead", state: "done" });
    expect(taskPercent([done, duty("s", { part: "support" })])).toBe(100);
    expect(isTaskDone([done, duty("s", { part: "support" })])).toBe(true);
  });

  it("is the mean of its sole duties, each share under its own", () => {
    const duties = [
      duty("a", { percent: 0 }),
      duty("a1", { parentId: "a", percent: 100, state: "done" }),
      duty("a2", { parentId: "a", percent: 0 }),
      duty("b", { percent: 100, state: "signedOff" }),
      duty("c", { percent: 0, state: "withdrawn" }),
    ];
    expect(taskPercent(duties)).toBe(75);
    expect(isTaskDone(duties)).toBe(false);
  });

  it("stays below 100 until the task is done", () => {
    expect(taskPercent([duty("a", { percent: 100 })])).toBe(99);
    expect(taskPercent([duty("a", { percent: 100, state: "claimed" })])).toBe(99);
  });

  it("is null where nobody answers for it", () => {
    expect(taskPercent([])).toBeNull();
    expect(taskPercent([duty("s", { part: "support" })])).toBeNull();
    expect(taskPercent([duty("a", { state: "withdrawn" })])).toBeNull();
    expect(isTaskDone([])).toBe(false);
    expect(isTaskDone([duty("s", { parentId: "x", state: "done" })])).toBe(false);
  });

  it("of a plan is the mean of those that have one", () => {
    expect(planPercent([100, 50, null])).toBe(75);
    expect(planPercent([100, 99])).toBe(99);
    expect(planPercent([null])).toBeNull();
    expect(planPercent([])).toBeNull();
  });
});

const tree = fc
  .array(
    fc.record({
      parent: fc.nat(12),
      state: fc.constantFrom<DutyState>(...dutyStates),
      percent: fc.nat(100),
      weight: fc.integer({ min: 1, max: 1000 }),
      part: fc.constantFrom<DutyProgress["part"]>("sole", "lead", "support"),
    }),
    { minLength: 1, maxLength: 14 },
  )
  .map((given) =>
    given.map(({ parent, ...rest }, index) => ({
      ...rest,
      id: `d${index}`,
      parentId: index === 0 || parent % (index + 1) === index ? null : `d${parent % index}`,
    })),
  );

test("percents lie between 0 and 100, the order does not matter, and done is 100", () => {
  fc.assert(
    fc.property(tree, (duties) => {
      const percents = dutyPercents(duties);
      expect(dutyPercents(duties.toReversed())).toEqual(
        new Map(duties.toReversed().map(({ id }) => [id, percents.get(id)])),
      );
      for (const { id, state } of duties) {
        const percent = percents.get(id) ?? -1;
        expect(percent >= 0 && percent <= 100).toBe(true);
        if (state === "done" || state === "signedOff") expect(percent).toBe(100);
      }
      const percent = taskPercent(duties);
      expect(percent === 100).toBe(isTaskDone(duties));
    }),
  );
});

test("splitting evenly among shares that stand where the whole stood changes no percent", () => {
  fc.assert(
    fc.property(
      fc.nat(100),
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 9 }),
      (percent, count, weight) => {
        const whole = duty("a", { percent });
        const shares = Array.from({ length: count }, (_, n) =>
          duty(`s${n}`, { parentId: "a", percent, weight }),
        );
        expect(percentOf("a", [whole, ...shares])).toBe(percent);
      },
    ),
  );
});
