/**
 * Counts of duties that the plan gave out; shares count under their parent and never here. Each duty stands in exactly
 * one of the states and in exactly one of the lights; `overdue` cuts across.
 */
export interface Totals {
  readonly total: number;
  readonly assigned: number;
  readonly active: number;
  readonly claimed: number;
  readonly done: number;
  readonly signedOff: number;
  readonly declined: number;
  readonly overdue: number;
  readonly red: number;
  readonly yellow: number;
  readonly green: number;
  readonly blue: number;
}

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
