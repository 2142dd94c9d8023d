import { characterSet, inSet } from "../lexicon/character-set.ts";

/** What an id is made from: the clause's own words, and its parent's only to tell equals apart. */
export interface IdSource {
  readonly part: string;
  readonly no: string;
  readonly words: string;
  /** Index of the parent among the sources, -1 for none. */
  readonly parent: number;
}

/**
 * Ids that survive edits elsewhere: a digest of the clause's own head, digits and blanks left out, so that neither a
 * new clause above nor a changed date moves them. Equal heads are told apart by the parent's head, then by order.
 */
export function clauseIds(sources: readonly IdSource[]): string[] {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return sources.map((source) => {
    let id = digest(source.part, "|", foldForId(source.words));
    if (taken.has(id)) {
      const parent = sources[source.parent];
      const base = digest(`${id}|${parent === undefined ? "" : foldForId(parent.words)}`);
      const n = (counts.get(base) ?? 0) + 1;
      counts.set(base, n);
      id = n === 1 ? base : `${base}-${n}`;
    }
    taken.add(id);
    return `c${id}`;
  });
}

const FOLDED_LENGTH = 40;

/** Letters and ideographs only, full-width ones narrowed: a changed date, quota or mark leaves the id alone. */
export function foldForId(words: string): string {
  let out = "";
  // Ideographs are taken in stretches, not one string each.
  let kept = 0;
  let i = 0;
  for (; i < words.length && out.length + i - kept < FOLDED_LENGTH; i++) {
    const code = words.charCodeAt(i);
    if (code >= 0x4e00 && code <= 0x9fff) continue;
    if (i > kept) out += words.slice(kept, i);
    kept = i + 1;
    if (inSet(MARKS, code)) continue;
    if (code >= 0xff21 && code <= 0xff5a) out += foldRare(String.fromCharCode(code - 0xfee0));
    else if (code > 0x40) out += foldRare(words.charAt(i));
  }
  return i > kept ? out + words.slice(kept, i) : out;
}

/** The marks of nearly every text; the rest is asked one by one. */
const MARKS = characterSet("，。、；：（）《》“”〔〕—　");

function foldRare(letter: string): string {
  return /[\p{L}\p{Cs}]/u.test(letter) ? letter : "";
}

const DIGITS = "0123456789abcdefghijklmnopqrstuv";

/** 60-bit digest of a string, given whole or in pieces, in 12 signs of base 32 (FNV-1a's multiplier, two lanes, murmur3's last mixing; public domain). */
export function digest(...pieces: readonly string[]): string {
  let a = 0x5eadbeef;
  let b = 0x41c6ce57;
  for (const words of pieces)
    for (let i = 0; i < words.length; i++) {
      const c = words.charCodeAt(i);
      a = Math.imul(a ^ c, 0x01000193);
      b = Math.imul(b ^ c ^ (a >>> 15), 0x5bd1e995);
    }
  return sixSigns(mix(a ^ (b >>> 7))) + sixSigns(mix(b ^ (a >>> 11)));
}

function mix(value: number): number {
  let x = Math.imul(value ^ (value >>> 16), 0x85ebca6b | 0);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35 | 0);
  return x ^ (x >>> 16);
}

/** Two signs for each ten bits: a string put together sign by sign makes as many strings on the way. */
const TWO_SIGNS: readonly string[] = Array.from(
  { length: 1024 },
  (_, bits) => DIGITS.charAt(bits >>> 5) + DIGITS.charAt(bits & 31),
);

function sixSigns(value: number): string {
  return `${TWO_SIGNS[(value >>> 20) & 1023]}${TWO_SIGNS[(value >>> 10) & 1023]}${TWO_SIGNS[value & 1023]}`;
}
