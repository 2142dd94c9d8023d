import type { PlainDate } from "@luoshi/compiler";
import { type CountedState, countsInTotals, type Duty, isOverdue } from "../duties/duty.ts";
import type { Light } from "../lights/light.ts";

/**
 * Counts of duties that the plan gave out; shares count under their parent and never here. Each duty stands in exactly
 * one of the states and in exactly one of the lights; `overdue` cuts across.
 */
export type Totals = Readonly<Record<TotalsMember, number>>;

/** What is counted. */
export type TotalsMember = "total" | CountedState | "overdue" | Light;

/** Nothing counted. */
export const noTotals: Totals = {
  total: 0,
  assigned: 0,
  active: 0,
  claimed: 0,
  done: 0,
  signedOff: 0,
  declined: 0,
  overdue: 0,
  red: 0,
  yellow: 0,
  green: 0,
  blue: 0,
};

/** Every member, in the order they are shown. */
export const totalsMembers: readonly TotalsMember[] = Object.keys(noTotals) as TotalsMember[];

/** A duty with its light, as far as totals read it. */
export interface Countable extends Pick<Duty, "state" | "parentId" | "due" | "claimedOn"> {
  readonly light: Light | null;
}

/** Counts duties: two of the plan, one of them red, and five shares give `{ total: 2, red: 1, … }`. */
export function totalsOf(duties: Iterable<Countable>, today: PlainDate): Totals {
  const totals = { ...noTotals };
  for (const duty of duties) {
    const { state } = duty;
    if (duty.parentId !== null || !countsInTotals(state)) continue;
    totals.total++;
    totals[state]++;
    if (isOverdue(duty, today)) totals.overdue++;
    if (duty.light !== null) totals[duty.light]++;
  }
  return totals;
}

/** Member by member. */
export function addTotals(a: Totals, b: Totals): Totals {
  const sum = { ...a };
  for (const member of totalsMembers) sum[member] += b[member];
  return sum;
}
