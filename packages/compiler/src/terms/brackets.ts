import { type CharacterSet, characterSet, inSet } from "../lexicon/character-set.ts";
import type { Span } from "../source/span.ts";

/** The kinds of brackets and quotation marks; （ may be closed by ). */
const ROUND = 1;
const SQUARE = 2;
const ANGLE = 3;
const QUOTE = 4;

/** Kind of a bracket by its character code: positive opens, negative closes, 0 is no bracket. Called for every character. */
function bracketKind(code: number): number {
  // Ideographs, nearly all of a text, leave at the first test.
  if (code >= 0x3400 && code < 0xff08) return 0;
  switch (code) {
    case 0x28: // (
    case 0xff08: // （
      return ROUND;
    case 0x29:
    case 0xff09:
      return -ROUND;
    case 0x5b: // [
    case 0xff3b: // ［
    case 0x3010: // 【
    case 0x3014: // 〔
      return SQUARE;
    case 0x5d:
    case 0xff3d:
    case 0x3011:
    case 0x3015:
      return -SQUARE;
    case 0x300a: // 《
    case 0x3008: // 〈
      return ANGLE;
    case 0x300b:
    case 0x3009:
      return -ANGLE;
    case 0x201c: // “
    case 0x300c: // 「
      return QUOTE;
    case 0x201d:
    case 0x300d:
    case 0x22: // A straight quotation mark closes a curly one.
      return -QUOTE;
    default:
      return 0;
  }
}

/** No bracket of a plan is longer; keeps a run of unclosed openers from costing a scan to the end each. */
const LONGEST = 600;
const DEEPEST = 6;

/** Offset of the bracket that closes the one at `open`, or -1 where none does; brackets of the same kind nest. */
export function closingOf(text: string, open: number, end: number): number {
  const kind = bracketKind(text.charCodeAt(open));
  if (kind <= 0) return -1;
  const limit = Math.min(end, open + LONGEST);
  let depth = 0;
  for (let at = open; at < limit; at++) {
    const found = bracketKind(text.charCodeAt(at));
    if (found === kind) {
      depth++;
      if (depth > DEEPEST) return -1;
    } else if (found === -kind) {
      depth--;
      if (depth === 0) return at;
    }
  }
  return -1;
}

/** All that `bracketKind` calls an opener. */
export const OPENING_SIGNS = "（([［【〔《〈“「";
const OPENERS = characterSet(OPENING_SIGNS);

/** Offset of what follows the character at `at`: a closed bracket counts as one character. */
export function step(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at);
  if (code >= 0x3400 && code < 0xff00) return at + 1; // an ideograph: by far the commonest
  if (!inSet(OPENERS, code)) return at + 1;
  const close = closingOf(text, at, end);
  return close < 0 ? at + 1 : close + 1;
}

/** The few sets of separators that texts are split at, made when first asked for. */
const SEPARATORS = new Map<string, CharacterSet>();

function separatorSet(separators: string): CharacterSet {
  let set = SEPARATORS.get(separators);
  if (set === undefined) {
    set = characterSet(separators);
    SEPARATORS.set(separators, set);
  }
  return set;
}

/** Cuts a span at the separators that stand outside brackets: `县（市、区）、乡镇` has two parts. */
export function splitOutside(text: string, at: Span, separators: string): Span[] {
  const set = separatorSet(separators);
  const parts: Span[] = [];
  let start = at.start;
  for (let i = at.start; i < at.end; i = step(text, i, at.end)) {
    if (!inSet(set, text.charCodeAt(i))) continue;
    parts.push({ start, end: i });
    start = i + 1;
  }
  parts.push({ start, end: at.end });
  return parts;
}

/** The text without brackets and what they hold, and without quotation marks: `各县（市、区）政府` is 各县政府. */
export function withoutBrackets(text: string): string {
  let out = "";
  // What is kept is taken in stretches; a name without brackets, as most are, is one stretch.
  let kept = 0;
  for (let i = 0; i < text.length; ) {
    const quote = inSet(QUOTES, text.charCodeAt(i));
    const next = quote ? i + 1 : step(text, i, text.length);
    if (quote || next > i + 1) {
      out += text.slice(kept, i);
      kept = next;
    }
    i = next;
  }
  return kept === 0 ? text : out + text.slice(kept);
}

const QUOTES = characterSet('“”"「」');
