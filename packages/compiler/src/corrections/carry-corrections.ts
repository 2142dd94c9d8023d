import { matchPlans } from "../diff/match-plans.ts";
import type { PlanVersion } from "../diff/plan-version.ts";
import { type Corrections, isEmpty } from "./corrections.ts";
import { partIds } from "./new-task-id.ts";

/**
 * Takes corrections from one compilation of a text to the next: a task that an edit gave another id (`排查水库` became
 * `排查山塘和水库`) keeps what was corrected in it. Both versions are as compiled, uncorrected. What finds no task stays as it
 * is, for the text may come back; applyCorrections reports it.
 */
export function carryCorrections(
  corrections: Corrections,
  before: PlanVersion,
  after: PlanVersion,
): Corrections {
  if (isEmpty(corrections)) return corrections;
  const follow = follower(before, after);
  const splits = corrections.splits.map(({ task, quotes }) => {
    const now = follow.idOf(task);
    // Parts are named after the whole; later corrections speak of them.
    const names = partIds(now, quotes);
    partIds(task, quotes).forEach((part, i) => {
      follow.rename(part, names[i] as string);
    });
    return { task: now, quotes };
  });
  return {
    fields: Object.fromEntries(
      Object.entries(corrections.fields).map(([id, fields]) => [follow.idOf(id), fields]),
    ),
    dropped: corrections.dropped.map(follow.idOf),
    merged: corrections.merged.map(({ into, from }) => ({
      into: follow.idOf(into),
      from: from.map(follow.idOf),
    })),
    splits,
    added: corrections.added,
  };
}

/** What each task is called after the edit. */
interface Follower {
  readonly idOf: (id: string) => string;
  readonly rename: (before: string, after: string) => void;
}

function follower(before: PlanVersion, after: PlanVersion): Follower {
  const { matching } = matchPlans(before, after).tasks;
  const names = new Map<string, string>();
  before.plan.tasks.forEach(({ id }, old) => {
    const now = after.plan.tasks[matching.after[old] ?? -1];
    if (now !== undefined) names.set(id, now.id);
  });
  const gone = new Set(before.plan.tasks.map(({ id }) => id).filter((id) => !names.has(id)));
  const fresh = new Set(after.plan.tasks.map(({ id }) => id));
  const carried = new Set(names.values());
  return {
    idOf: (id) => names.get(id) ?? (gone.has(id) && fresh.has(id) ? aside(id, fresh) : unless(id)),
    rename: (old, now) => {
      if (old !== now) names.set(old, now);
    },
  };

  /** An orphan of an earlier edit finds its task again, unless another task came to that name. */
  function unless(id: string): string {
    return carried.has(id) ? aside(id, fresh) : id;
  }
}

/** A name that no task has, for what would else be said of the wrong one. */
function aside(id: string, taken: ReadonlySet<string>): string {
  let name = `${id}-gone`;
  while (taken.has(name)) name += "-gone";
  return name;
}
