import type { PlainDate } from "@luoshi/compiler";
import type { Unit } from "./directory.ts";
import { chainOf, type DirectoryIndex, type NameForm } from "./directory-index.ts";
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
  const rank = ranking(index);
  const found: { readonly unit: Unit; readonly rank: number; readonly at: number }[] = [];
  index.directory.units.forEach((unit, at) => {
    if (isRetired(unit, day)) return;
    const best = bestRank(unit, words, rank, index);
    if (best !== null) found.push({ unit, rank: best, at });
  });
  return found
    .sort((a, b) => a.rank - b.rank || a.unit.name.length - b.unit.name.length || a.at - b.at)
    .slice(0, limit)
    .map(({ unit }) => ({ unit, above: chainOf(unit.id, index.unitOf).slice(1) }));
}

type Rank = (unit: Unit, word: string) => number | null;

/** The lower the nearer: 0 is the whole name; null where a word is found nowhere. */
function bestRank(
  unit: Unit,
  words: readonly string[],
  rank: Rank,
  { unitOf }: DirectoryIndex,
): number | null {
  let best: number | null = null;
  for (const word of words) {
    const own = rank(unit, word);
    if (own !== null) best = best === null ? own : Math.min(best, own);
    else if (!chainOf(unit.id, unitOf).some((above) => rank(above, word) !== null)) return null;
  }
  return best;
}

/** Ranks a unit by its own names, each unit and word once. */
function ranking({ formsOf }: DirectoryIndex): Rank {
  const known = new Map<string, Map<Unit, number | null>>();
  return (unit, word) => {
    let ranks = known.get(word);
    if (ranks === undefined) known.set(word, (ranks = new Map()));
    const before = ranks.get(unit);
    if (before !== undefined) return before;
    const plain = plainName(word);
    let best: number | null = null;
    for (const form of formsOf.get(unit.id) ?? []) {
      const rank = rankForm(word, plain, form);
      if (rank !== null && (best === null || rank < best)) best = rank;
    }
    ranks.set(unit, best);
    return best;
  };
}

function rankForm(word: string, plain: string, form: NameForm): number | null {
  // Former names find a unit too, after all that bear the name today.
  if (form.until !== null) return form.whole.includes(plain) ? 5 : null;
  if (form.whole === plain || form.core === plain) return 0;
  if (form.core.startsWith(plain)) return 1;
  if (form.folded.startsWith(word)) return 2;
  if (form.folded.includes(word)) return 3;
  return fitName(plain, form.core) === "short" ? 4 : null;
}
