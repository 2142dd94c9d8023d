import type { Difference, PlaceChange } from "../model/plan-diff.ts";
import type { Span } from "../source/span.ts";
import type { Item, Matching } from "./match-items.ts";
import { movedItems } from "./moved-items.ts";
import type { Wording } from "./plan-version.ts";
import { wordingChange } from "./wording-change.ts";

/** One version's clauses or tasks, with what is compared of each. */
export interface Side<Thing> {
  readonly text: string;
  /** Where the plan's values stand, merged and in order. */
  readonly values: readonly Span[];
  readonly list: readonly Thing[];
  readonly items: readonly Item[];
  readonly wordings: readonly Wording[];
}

/**
 * The entries of a comparison: new things and changed ones in the order of the new version, each removed one behind
 * the last thing before it that both versions have.
 */
export function differences<Thing extends { readonly path: readonly string[] }, Change>(
  before: Side<Thing>,
  after: Side<Thing>,
  matching: Matching,
  valueChanges: (old: Thing, fresh: Thing) => readonly Change[],
): Difference<Thing, Change | PlaceChange>[] {
  const moved = movedItems(before.items, after.items, matching);
  const entries: Difference<Thing, Change | PlaceChange>[] = [];
  const removed = removedBehind(matching, moved);
  const takeRemoved = (place: number): void => {
    for (const old of removed.get(place) ?? []) {
      entries.push({ kind: "removed", before: before.list[old] as Thing });
    }
  };
  takeRemoved(-1);
  after.list.forEach((fresh, index) => {
    const old = matching.before[index] ?? -1;
    if (old < 0) {
      entries.push({ kind: "added", after: fresh });
    } else {
      const changes = [
        ...placeChanges(before, after, old, index, moved.has(old)),
        ...valueChanges(before.list[old] as Thing, fresh),
      ];
      if (changes.length > 0) {
        entries.push({ kind: "changed", before: before.list[old] as Thing, after: fresh, changes });
      }
    }
    takeRemoved(index);
  });
  return entries;
}

/** Removed old things by the new index of the nearest thing before them that both have and that stayed. */
function removedBehind(matching: Matching, moved: ReadonlySet<number>): Map<number, number[]> {
  const removed = new Map<number, number[]>();
  let place = -1;
  matching.after.forEach((fresh, old) => {
    if (fresh >= 0) {
      if (!moved.has(old)) place = fresh;
      return;
    }
    const list = removed.get(place);
    if (list === undefined) removed.set(place, [old]);
    else list.push(old);
  });
  return removed;
}

function placeChanges<Thing extends { readonly path: readonly string[] }>(
  before: Side<Thing>,
  after: Side<Thing>,
  old: number,
  fresh: number,
  moved: boolean,
): PlaceChange[] {
  const changes: PlaceChange[] = [];
  const [was, is] = [before.items[old] as Item, after.items[fresh] as Item];
  if (moved) {
    changes.push({
      kind: "moved",
      before: (before.list[old] as Thing).path,
      after: (after.list[fresh] as Thing).path,
    });
  }
  if (was.no !== is.no) changes.push({ kind: "renumbered", before: was.no, after: is.no });
  const [words, now] = [before.wordings[old] as Wording, after.wordings[fresh] as Wording];
  if (words.plain !== now.plain) {
    changes.push(wordingChange({ ...before, at: words.at }, { ...after, at: now.at }));
  }
  return changes;
}
