import { quoteOf, type Span, trimSpan } from "../source/span.ts";

/** How many characters before added words are looked at. */
const BEFORE = 20;

/** Where words stand inside a place: `6月底前` in `（一）于6月底前报送`; null where they do not. Blanks around are no part. */
export function findWords(text: string, at: Span, words: string): Span | null {
  const trimmed = words.trim();
  const found = trimmed === "" ? -1 : quoteOf(text, at).indexOf(trimmed);
  if (found < 0) return null;
  return { start: at.start + found, end: at.start + found + trimmed.length };
}

/** Where each of several stretches stands, each behind the one before it; null for words that are gone. */
export function findInOrder(
  text: string,
  at: Span,
  quotes: readonly string[],
): readonly (Span | null)[] {
  let start = at.start;
  return quotes.map((quote) => {
    const found = findWords(text, { start, end: at.end }, quote);
    start = found?.end ?? start;
    return found;
  });
}

/** Where words stand in a text, at the place before which most of `before` stands; the first of equals. */
export function findBehind(text: string, quote: string, before: string): Span | null {
  const words = trimSpan(quote, { start: 0, end: quote.length });
  const needle = quoteOf(quote, words);
  // Blanks at the head of the quote belong to what stands before it.
  const lead = before + quote.slice(0, words.start);
  let best: Span | null = null;
  let most = -1;
  if (needle === "") return best;
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) {
    const shared = sharedBefore(text, at, lead);
    if (shared <= most) continue;
    most = shared;
    best = { start: at, end: at + needle.length };
  }
  return best;
}

function sharedBefore(text: string, at: number, lead: string): number {
  let shared = 0;
  while (
    shared < Math.min(BEFORE, lead.length, at) &&
    text.charAt(at - shared - 1) === lead.charAt(lead.length - shared - 1)
  )
    shared++;
  return shared;
}
