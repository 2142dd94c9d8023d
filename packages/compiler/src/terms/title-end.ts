import { TITLE_CLOSE } from "../lexicon/calendar-signs.ts";

// No title is longer; what never closes is no title.
const LONGEST = 120;
const CLOSE = TITLE_CLOSE.charCodeAt(0);
const LINE_END = 0x0a;

/** Offset after the 》 that closes the 《 at `open`; the next offset where none does in the same line. */
export function titleEnd(text: string, open: number): number {
  const end = Math.min(text.length, open + LONGEST);
  for (let at = open + 1; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === CLOSE) return at + 1;
    if (code === LINE_END) break;
  }
  return open + 1;
}
