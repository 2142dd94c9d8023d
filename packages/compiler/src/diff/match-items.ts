import { type Bigrams, bigramsOf, dice } from "./bigrams.ts";
import { candidatePairs, type Pair } from "./candidate-pairs.ts";

/** A clause or a task as the matcher sees it, in document order. */
export interface Item {
  /** Identity given by the compiler. */
  readonly id: string;
  /** Folded own words without number. */
  readonly words: string;
  /** Number in its normal form. */
  readonly no: string;
  /** Index of the parent in the same list, -1 for none. */
  readonly parent: number;
  /** Where it stands, when that is not said by `parent`: the mark of an annex, the clause of a task. */
  readonly place: string;
  /** A name that the same thing has in both versions, where something else has found that out. */
  readonly anchor?: string;
}

/** Which old item is which new one. */
export interface Matching {
  /** For each old item the new one, -1 for none. */
  readonly after: readonly number[];
  /** For each new item the old one, -1 for none. */
  readonly before: readonly number[];
}

/** Alike enough to be the same wherever it stands. */
const ALIKE = 0.5;
/** Alike enough when the identity or the place says so too. */
const RELATED = 0.25;

/**
 * Finds the same things in two versions: by words that occur once, by words at the same place, by identity and words,
 * by words alone, by identity, by likeness, by children, by place and number. Identity does not come first: of
 * clauses with equal heads the compiler names the first one after the head alone, whichever it is. Each step only
 * sees what the steps before it left over, and swapping the two lists swaps the result.
 */
export function matchItems(before: readonly Item[], after: readonly Item[]): Matching {
  const state: State = {
    olds: before,
    news: after,
    after: before.map(() => -1),
    before: after.map(() => -1),
  };
  pairEqual(state, (item) => item.anchor);
  pairEqual(state, (item) => item.words, "unique");
  // Each round matches one level more; equal words under unmatched parents wait.
  for (let round = 0; round < 8; round++) {
    if (pairEqual(state, (item, scope) => item.words && `${scope} ${item.words}`) === 0) break;
  }
  pairEqual(state, (item) => `${item.id} ${item.words}`);
  pairEqual(state, (item) => item.words);
  pairIdentical(state);
  pairAlike(state);
  // A matched child tells more of its parent, a matched parent of its children; a few rounds settle it.
  for (let round = 0; round < 6; round++) {
    const paired = pairByChildren(state) + pairByPlace(state);
    if (paired === 0) break;
  }
  return { after: state.after, before: state.before };
}

/** The lists and what is matched so far. */
interface State {
  readonly olds: readonly Item[];
  readonly news: readonly Item[];
  readonly after: number[];
  readonly before: number[];
}

interface ScoredPair extends Pair {
  readonly score: number;
}

function pair(state: State, old: number, fresh: number): void {
  state.after[old] = fresh;
  state.before[fresh] = old;
}

/** Where an item stands, written so that the same place reads the same on both sides. */
function scopeOf(state: State, side: "old" | "new", index: number): string {
  const items = side === "old" ? state.olds : state.news;
  const { parent = -1, place = "" } = items[index] ?? {};
  if (parent < 0) return place;
  const shared = side === "old" ? (state.after[parent] ?? -1) : parent;
  const known = side === "old" ? shared >= 0 : (state.before[parent] ?? -1) >= 0;
  return known ? `=${shared}` : `${side}${parent}`;
}

type Key = (item: Item, scope: string) => string | undefined;

/** Unmatched items of one list by key, in order. */
function bucket(state: State, side: "old" | "new", key: Key): Map<string, number[]> {
  const buckets = new Map<string, number[]>();
  const [items, partners] = side === "old" ? [state.olds, state.after] : [state.news, state.before];
  items.forEach((item, index) => {
    if ((partners[index] ?? -1) >= 0) return;
    const name = key(item, scopeOf(state, side, index));
    if (!name) return;
    const list = buckets.get(name);
    if (list === undefined) buckets.set(name, [index]);
    else list.push(index);
  });
  return buckets;
}

/** Pairs items of equal keys, in order; empty keys equal none. Answers how many. */
function pairEqual(state: State, key: Key, which: "all" | "unique" = "all"): number {
  const news = bucket(state, "new", key);
  let count = 0;
  for (const [name, olds] of bucket(state, "old", key)) {
    const partners = news.get(name) ?? [];
    if (which === "unique" && (olds.length > 1 || partners.length > 1)) continue;
    for (let i = 0; i < Math.min(olds.length, partners.length); i++, count++) {
      pair(state, olds[i] as number, partners[i] as number);
    }
  }
  return count;
}

/** Same identity, and either like words or the same place: equal heads may have swapped their identities. */
function pairIdentical(state: State): void {
  const accepted: Pair[] = [];
  const news = bucket(state, "new", (item) => item.id);
  for (const [id, [old]] of bucket(state, "old", (item) => item.id)) {
    const fresh = news.get(id)?.[0];
    if (old === undefined || fresh === undefined) continue;
    const samePlace = scopeOf(state, "old", old) === scopeOf(state, "new", fresh);
    if (samePlace || likeness(state, old, fresh) >= RELATED)
      accepted.push({ before: old, after: fresh });
  }
  for (const each of accepted) pair(state, each.before, each.after);
}

function likeness(state: State, old: number, fresh: number): number {
  return dice(bigramsOf(state.olds[old]?.words ?? ""), bigramsOf(state.news[fresh]?.words ?? ""));
}

/** Like words, the best first; the same place or number decides between equals. */
function pairAlike(state: State): void {
  const olds = unmatchedBigrams(state.olds, state.after);
  const news = unmatchedBigrams(state.news, state.before);
  const scored: ScoredPair[] = [];
  for (const candidate of candidatePairs(olds, news)) {
    const { before, after } = candidate;
    const alike = dice(olds.get(before) ?? new Map(), news.get(after) ?? new Map());
    if (alike < ALIKE) continue;
    const samePlace = scopeOf(state, "old", before) === scopeOf(state, "new", after);
    const sameNumber = state.olds[before]?.no === state.news[after]?.no;
    const score = alike + (samePlace ? 0.05 : 0) + (sameNumber ? 0.02 : 0);
    scored.push({ ...candidate, score });
  }
  pairBest(state, scored);
}

function unmatchedBigrams(
  items: readonly Item[],
  partners: readonly number[],
): Map<number, Bigrams> {
  const bigrams = new Map<number, Bigrams>();
  items.forEach((item, index) => {
    if ((partners[index] ?? -1) < 0) bigrams.set(index, bigramsOf(item.words));
  });
  return bigrams;
}

/** Takes the best pair whose two sides are both free, then the next one. Answers how many. */
function pairBest(state: State, pairs: ScoredPair[]): number {
  // Ties are broken by what is the same seen from either side.
  pairs.sort(
    (a, b) =>
      b.score - a.score ||
      Math.abs(a.before - a.after) - Math.abs(b.before - b.after) ||
      a.before + a.after - (b.before + b.after),
  );
  let count = 0;
  for (const { before, after } of pairs) {
    if (state.after[before] !== -1 || state.before[after] !== -1) continue;
    pair(state, before, after);
    count++;
  }
  return count;
}

/** A rewritten heading whose children mostly stayed is the same heading. */
function pairByChildren(state: State): number {
  const votes = new Map<string, number>();
  state.olds.forEach((child, index) => {
    const partner = state.news[state.after[index] ?? -1];
    if (partner === undefined || child.parent < 0 || partner.parent < 0) return;
    if (state.after[child.parent] !== -1 || state.before[partner.parent] !== -1) return;
    const key = `${child.parent},${partner.parent}`;
    votes.set(key, (votes.get(key) ?? 0) + 1);
  });
  const children = [childCounts(state.olds), childCounts(state.news)] as const;
  const scored: ScoredPair[] = [];
  for (const [key, score] of votes) {
    const [before = -1, after = -1] = key.split(",").map(Number);
    const most = Math.max(children[0].get(before) ?? 0, children[1].get(after) ?? 0);
    if (score * 2 > most) scored.push({ before, after, score });
  }
  return pairBest(state, scored);
}

function childCounts(items: readonly Item[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { parent } of items) counts.set(parent, (counts.get(parent) ?? 0) + 1);
  return counts;
}

/** Same place, same number, nobody else there, and words that have something in common. */
function pairByPlace(state: State): number {
  const key: Key = (item, scope) => `${scope} ${item.no}`;
  const news = bucket(state, "new", key);
  const scored: ScoredPair[] = [];
  for (const [name, olds] of bucket(state, "old", key)) {
    const [before, ...others] = olds;
    const [after, ...rest] = news.get(name) ?? [];
    if (before === undefined || after === undefined || others.length + rest.length > 0) continue;
    const score = likeness(state, before, after);
    if (score >= RELATED) scored.push({ before, after, score });
  }
  return pairBest(state, scored);
}
