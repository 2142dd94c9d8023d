import { expect, test } from "vitest";
import {
  belowOf,
  childrenOf,
  filterOf,
  onTimePercent,
  type RollUpRow,
  rankedRows,
} from "./board-rows.ts";

const row = (id: string, total: number, overdue: number, opens = true): RollUpRow => ({
  id,
  name: id,
  no: null,
  opens,
  totals: {
    total,
    assigned: 0,
    active: total,
    claimed: 0,
    done: 0,
    signedOff: 0,
    declined: 0,
    overdue,
    red: overdue,
    yellow: 0,
    green: total - overdue,
    blue: 0,
  },
  percent: 50,
  light: "green",
});

test("a plan opens to its tasks, a task to its duties", () => {
  const plan = { row: row("p", 4, 0), kind: "plan" as const, within: { unitId: "u" }, own: false };
  expect(belowOf(plan)).toEqual({
    kind: "totals",
    query: { by: "task", unitId: "u", planId: "p" },
  });
  const [task] = childrenOf(plan, [row("t", 4, 0)]);
  expect(task && belowOf(task)).toEqual({
    kind: "duties",
    query: { unitId: "u", planId: "p", taskId: "t" },
  });
});

test("a unit opens to the units below it, and its own row to its duties, without end in a circle", () => {
  const unit = { row: row("u", 9, 1), kind: "unit" as const, within: { planId: "p" }, own: false };
  expect(belowOf(unit)).toEqual({
    kind: "totals",
    query: { by: "unit", planId: "p", unitId: "u" },
  });
  const [own, child, leaf] = childrenOf(unit, [
    row("u", 2, 0),
    row("c", 5, 1),
    row("l", 2, 0, false),
  ]);
  expect(own?.own).toBe(true);
  expect(own && belowOf(own)).toEqual({
    kind: "duties",
    query: { planId: "p", unitId: "u", exactUnit: true },
  });
  expect(own && filterOf(own)).toEqual({ planId: "p", unitId: "u", exactUnit: true });
  expect(child && belowOf(child)).toMatchObject({ kind: "totals", query: { unitId: "c" } });
  expect(leaf && belowOf(leaf)).toEqual({ kind: "duties", query: { planId: "p", unitId: "l" } });
});

test("the order of deadlines kept; equals stay as they were, and 100 is said of all alone", () => {
  const rows = [row("a", 10, 5), row("b", 3, 0), row("c", 200, 1), row("d", 4, 0), row("e", 2, 1)];
  expect(rankedRows(rows).map(({ id }) => id)).toEqual(["b", "d", "c", "a", "e"]);
  expect(onTimePercent(row("c", 200, 1).totals)).toBe(99);
  expect(onTimePercent(row("z", 0, 0).totals)).toBe(100);
});
