import type { ProblemView, TaskView } from "../../checker/view.ts";
import type { CheckState } from "../../state/check-store.ts";

/** Whether two plain values say the same. */
export function sameContent(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) =>
    sameContent((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
  );
}

/** A list whose entries are those of before wherever they say the same; the list itself, where all do. */
export function reuse<T extends { readonly id: string }>(
  before: readonly T[],
  now: readonly T[],
): readonly T[] {
  const known = new Map(before.map((each) => [each.id, each]));
  const list = now.map((each) => {
    const old = known.get(each.id);
    return old !== undefined && sameContent(old, each) ? old : each;
  });
  return list.length === before.length && list.every((each, i) => each === before[i])
    ? before
    : list;
}

/** The tasks, as objects that change only with what they say: each compilation sends new ones. */
export const stableTasks = stable<TaskView>((state) => state.view?.tasks);

/** The problems, likewise. */
export const stableProblems = stable<ProblemView>((state) => state.view?.problems);

function stable<T extends { readonly id: string }>(
  select: (state: CheckState) => readonly T[] | undefined,
): (state: CheckState) => readonly T[] {
  const none: readonly T[] = [];
  let sent = none;
  let kept = none;
  return (state) => {
    const now = select(state) ?? none;
    if (now !== sent) {
      kept = reuse(kept, now);
      sent = now;
    }
    return kept;
  };
}
