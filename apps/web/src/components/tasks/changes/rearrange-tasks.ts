import type { Corrections } from "@luoshi/compiler";

/** Takes entries off the list that are no tasks. */
export function dropTasks(corrections: Corrections, ids: readonly string[]): Corrections {
  const dropped = [...new Set([...corrections.dropped, ...ids])];
  return dropped.length === corrections.dropped.length ? corrections : { ...corrections, dropped };
}

/** Brings a dropped entry back. */
export function restoreTask(corrections: Corrections, id: string): Corrections {
  const dropped = corrections.dropped.filter((each) => each !== id);
  return dropped.length === corrections.dropped.length ? corrections : { ...corrections, dropped };
}

/**
 * Makes one task of several. Merges are replayed in their order, so each stands behind those that its tasks went through:
 * it is a new entry even where `into` has one.
 */
export function mergeTasks(
  corrections: Corrections,
  into: string,
  ids: readonly string[],
): Corrections {
  const from = [...new Set(ids)].filter((id) => id !== into);
  if (from.length === 0) return corrections;
  return { ...corrections, merged: [...corrections.merged, { into, from }] };
}

/** Takes a task out of the one it was merged into. */
export function unmergeTask(corrections: Corrections, id: string): Corrections {
  if (!corrections.merged.some(({ from }) => from.includes(id))) return corrections;
  const merged = corrections.merged
    .map(({ into, from }) => ({ into, from: from.filter((each) => each !== id) }))
    .filter(({ from }) => from.length > 0);
  return { ...corrections, merged };
}

/** Makes several tasks of one, each from a stretch of its words; one stretch parts nothing. */
export function splitTask(
  corrections: Corrections,
  task: string,
  quotes: readonly string[],
): Corrections {
  const stretches = quotes.map((quote) => quote.trim()).filter((quote) => quote !== "");
  if (stretches.length < 2) return corrections;
  const others = corrections.splits.filter((split) => split.task !== task);
  return { ...corrections, splits: [...others, { task, quotes: stretches }] };
}

/** Makes a split task whole again. */
export function joinTask(corrections: Corrections, task: string): Corrections {
  const splits = corrections.splits.filter((split) => split.task !== task);
  return splits.length === corrections.splits.length ? corrections : { ...corrections, splits };
}

/** The task that a text was split from, null where it is no part of one. */
export function splitFrom(corrections: Corrections, text: string): string | null {
  const words = squeezed(text);
  const found = corrections.splits.find(({ quotes }) =>
    quotes.some((quote) => words !== "" && squeezed(quote).includes(words)),
  );
  return found?.task ?? null;
}

function squeezed(words: string): string {
  return words.replace(/\s+/g, "");
}
