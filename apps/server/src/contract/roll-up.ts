import { z } from "zod";
import { dutyRow, light } from "./duty.ts";
import { endpointTable } from "./endpoint.ts";
import { day, id } from "./value.ts";

const count = z.int().min(0);

/** Counts of duties; each stands in one state and one light, `overdue` cuts across. */
export const totals = z.object({
  total: count,
  assigned: count,
  active: count,
  claimed: count,
  done: count,
  signedOff: count,
  declined: count,
  overdue: count,
  red: count,
  yellow: count,
  green: count,
  blue: count,
});

/**
 * One row of a roll-up: a unit with all below it, a task or a plan. Asked for what lies below a unit, the row of that
 * unit itself counts its own duties only, so that the rows add up.
 */
export const rollUpRow = z.object({
  id,
  name: z.string(),
  /** Number in the plan, for a task. */
  no: z.string().nullable(),
  /** Opens into rows of its own. */
  opens: z.boolean(),
  totals,
  /** Mean of the duties that answer, as a task's percent; null where only support is counted. */
  percent: z.number().nullable(),
  /** The most pressing one of its duties. */
  light: light.nullable(),
});

export const rollUpEndpoints = endpointTable({
  "GET /api/roll-up": {
    summary: { zh: "汇总", en: "Totals by unit, task or plan" },
    access: "person",
    query: z.strictObject({
      by: z.enum(["unit", "task", "plan"]),
      /** Needed where the duties are more than 100,000. */
      planId: id.optional(),
      taskId: id.optional(),
      /** Rows are its children; without it, the tops of one's reach. */
      unitId: id.optional(),
    }),
    answer: z.object({
      rows: z.array(rollUpRow),
      all: totals,
      today: day,
    }),
  },
  "GET /api/board": {
    summary: { zh: "看板：什么红、为何、是谁", en: "What is red, why, and who" },
    access: "person",
    query: z.strictObject({ planId: id.optional(), unitId: id.optional() }),
    answer: z.object({
      /** The one plan that all of this is about, where no plan was asked for and all duties are too many to be counted. */
      plan: z.object({ id, title: z.string() }).nullable(),
      all: totals,
      plans: z.array(rollUpRow),
      units: z.array(rollUpRow),
      /** Most pressing first, at most 50. */
      pressing: z.array(dutyRow),
      today: day,
    }),
  },
});
