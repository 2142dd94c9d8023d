import type { PlainDate } from "@luoshi/compiler";
import type { Unit } from "./directory.ts";
import { chainOf, type DirectoryIndex } from "./directory-index.ts";
import { isRetired } from "./expand-target.ts";
import { fitName, plainName } from "./unit-name.ts";
import { foldName } from "./written-name.ts";

/** A unit that fits a search, with the units above it, nearest first, to tell namesakes apart. */
export interface FoundUnit {
  readonly unit: Unit;
  readonly above: readonly Unit[];
}

/**
 * Units for a picker: every word of the query stands in the unit's names or in those above it, one at least in its
 * own; a short name counts. `教育 安全` finds 安全科 of 青渡区教育局, `人社局` finds 人力资源和社会保障局.
 */
export function findUnits(
  query: string,
  index: DirectoryIndex,
  day: PlainDate,
  limit = 20,
): readonly FoundUnit[] {
  const words = query
    .slice(0, 100)
    .split(/\s+/)
    .map(foldName)
    .filter((word) => word !== "")
    .slice(0, 6);
  if (words.length === 0) return [];
  const found: { readonly unit: Unit; readonly rank: number; readonly at: number }[] = [];
  index.directory.units.forEach((unit, at) => {
    if (isRetired(unit, day)) return;
    const rank = rankOf(unit, words, index);
    if (rank !== null) found.push({ unit, rank, at });
  });
  return found
    .sort((a, b) => a.rank - b.rank || a.unit.name.length - b.unit.name.length || a.at - b.at)
    .slice(0, limit)
    .map(({ unit }) => ({ unit, above: chainOf(unit.id, index.unitOf).slice(1) }));
}

/** The lower the nearer: 0 is the whole name; null where a word is found nowhere. */
function rankOf(unit: Unit, words: readonly string[], index: DirectoryIndex): number | null {
  let best: number | null = null;
  for (const word of words) {
    const own = ownRank(unit, word, index);
    if (own !== null) best = best === null ? own : Math.min(best, own);
    else if (!isAbove(unit, word, index)) return null;
  }
  return best;
}

function ownRank(unit: Unit, word: string, index: DirectoryIndex): number | null {
  const plain = plainName(word);
  let best: number | null = null;
  const offer = (rank: number) => {
    if (best === null || rank < best) best = rank;
  };
  const texts = [
    unit.name,
    unit.shortName ?? "",
    ...unit.aliases.filter(({ until }) => until == null).map(({ name }) => name),
  ].map(foldName);
  for (const text of texts) if (text.includes(word)) offer(text.startsWith(word) ? 2 : 3);
  for (const form of index.formsOf.get(unit.id) ?? []) {
    // Former names find a unit too, after all that bear the name today.
    if (form.until !== null) {
      if (form.whole.includes(plain)) offer(5);
    } else if (form.whole === plain || form.core === plain) offer(0);
    else if (form.core.startsWith(plain)) offer(1);
    else if (fitName(plain, form.core) === "short") offer(4);
  }
  return best;
}

function isAbove(unit: Unit, word: string, index: DirectoryIndex): boolean {
  return chainOf(unit.id, index.unitOf)
    .slice(1)
    .some((above) => ownRank(above, word, index) !== null);
}
