import { countsInTotals, type Duty, isDone } from "../duties/duty.ts";

/** What of a duty its percent is made from. */
export type DutyProgress = Pick<Duty, "id" | "parentId" | "part" | "state" | "percent" | "weight">;

/**
 * Percent of each duty: 100 once it is done; else the mean of its shares by weight; else what its last accepted
 * report says. Two shares of weight 3 and 1 at 100 and 0 give 75. Shares that were handed on or taken back count no
 * more. Rounded down at each level, so that 100 means all of it, and a mean is that of the percents that are shown.
 */
export function dutyPercents(duties: readonly DutyProgress[]): ReadonlyMap<string, number> {
  const shares = new Map<string, DutyProgress[]>();
  for (const duty of duties) {
    if (duty.parentId === null || !countsInTotals(duty.state)) continue;
    const beside = shares.get(duty.parentId);
    if (beside === undefined) shares.set(duty.parentId, [duty]);
    else beside.push(duty);
  }
  const found = new Map<string, number>();
  const weigh = (duty: DutyProgress, depth: number): number => {
    if (isDone(duty.state)) return 100;
    const below = depth < DEEPEST ? (shares.get(duty.id) ?? []) : [];
    if (below.length === 0) return duty.percent;
    let sum = 0;
    let weights = 0;
    for (const share of below) {
      sum += share.weight * weigh(share, depth + 1);
      weights += share.weight;
    }
    return Math.floor(sum / weights + ROUNDING);
  };
  for (const duty of duties) found.set(duty.id, weigh(duty, 0));
  return found;
}

// No institution splits work deeper; data that goes round in a circle ends here.
const DEEPEST = 16;
// A third three times over is 99.999…, and means 100.
const ROUNDING = 1e-9;

/** The duties that answer for a task: those of its lead, or all sole ones; not support, not shares. */
function answering(duties: readonly DutyProgress[]): readonly DutyProgress[] {
  return duties.filter(
    (duty) => duty.parentId === null && duty.part !== "support" && countsInTotals(duty.state),
  );
}

/** A task is done when the duties that answer for it are: its lead's, or each sole one. */
export function isTaskDone(duties: readonly DutyProgress[]): boolean {
  const own = answering(duties);
  return own.length > 0 && own.every((duty) => isDone(duty.state));
}

/**
 * Percent of a task from all its duties, shares among them; null where no unit answers for it. Support does not
 * count beside its lead, who merges what comes from there; a task that is not done stays below 100.
 */
export function taskPercent(duties: readonly DutyProgress[]): number | null {
  const own = answering(duties);
  if (own.length === 0) return null;
  if (isTaskDone(duties)) return 100;
  const percents = dutyPercents(duties);
  const sum = own.reduce((all, duty) => all + (percents.get(duty.id) ?? 0), 0);
  return Math.min(99, Math.floor(sum / own.length));
}

/** Percent of a plan: the mean of its tasks' percents, tasks without one left out; null without any. */
export function planPercent(tasks: readonly (number | null)[]): number | null {
  const known = tasks.filter((percent) => percent !== null);
  if (known.length === 0) return null;
  return Math.floor(known.reduce((all, percent) => all + percent, 0) / known.length);
}
