import { TITLE_CLOSE } from "../lexicon/calendar-signs.ts";

// No title is longer; what never closes is no title.
const LONGEST = 120;

/** Offset after the 》 that closes the 《 at `open`; the next offset where none does in the same line. */
export function titleEnd(text: string, open: number): number {
  const end = Math.min(text.length, open + LONGEST);
  for (let at = open + 1; at < end; at++) {
    const c = text.charAt(at);
    if (c === TITLE_CLOSE) return at + 1;
    if (c === "\n") break;
  }
  return open + 1;
}
