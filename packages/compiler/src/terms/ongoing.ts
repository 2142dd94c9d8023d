import { CLAUSE_EDGES, ONGOING_WORDS } from "../lexicon/deadline-words.ts";
import { isSign, signBit, signBitsOf } from "../lexicon/sign-bits.ts";
import { matchAt } from "../lexicon/word-map.ts";
import type { Phrase } from "../model/phrase.ts";
import type { Span } from "../source/span.ts";
import { skipSpaces } from "./spaces.ts";

const FIRST = signBit([...ONGOING_WORDS.values.keys()].map((word) => word.charAt(0)));

/**
 * Reads what says that a task has no end: `（持续推进，牵头单位：…）`, `6月底取得成效并持续推进`. Only as a phrase of its
 * own; `持续推进机关建设` is a verb with its object and none.
 */
export function readOngoing(text: string, at: Span): Phrase | null {
  const bits = signBitsOf(text);
  for (let i = at.start; i < at.end; i++) {
    if (!isSign(bits, i, FIRST)) continue;
    const word = matchAt(ONGOING_WORDS, text, i, at.end);
    if (word === null) continue;
    if (opens(text, at, i) && closes(text, at, word.end))
      return { text: text.slice(i, word.end), span: { start: i, end: word.end } };
    i = word.end - 1;
  }
  return null;
}

function opens(text: string, at: Span, start: number): boolean {
  if (start === at.start) return true;
  const before = text.charAt(start - 1);
  return CLAUSE_EDGES.includes(before) || "并且需须应 　".includes(before);
}

function closes(text: string, at: Span, end: number): boolean {
  const next = skipSpaces(text, end, at.end);
  return next >= at.end || CLAUSE_EDGES.includes(text.charAt(next));
}
