import type { Draft } from "@luoshi/compiler";

/** What the record keeps of a saved draft: only what became otherwise. */
export interface DraftChange {
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
}

/** Compares two drafts: retyped paragraphs by key, corrected tasks by id, lists as a whole. */
export function draftChange(before: Draft, after: Draft): DraftChange {
  const sides = (draft: Draft): Readonly<Record<string, unknown>> => ({
    ...prefixed("text", draft.texts),
    ...prefixed("task", draft.corrections.fields),
    dropped: draft.corrections.dropped,
    merged: draft.corrections.merged,
    splits: draft.corrections.splits,
    added: draft.corrections.added,
    waivers: draft.waivers,
  });
  const [old, now] = [sides(before), sides(after)];
  const changed = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(
    (key) => JSON.stringify(old[key]) !== JSON.stringify(now[key]),
  );
  const only = (side: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(changed.filter((key) => key in side).map((key) => [key, side[key]]));
  return { before: only(old), after: only(now) };
}

function prefixed(
  word: string,
  values: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [`${word}.${key}`, value]),
  );
}
