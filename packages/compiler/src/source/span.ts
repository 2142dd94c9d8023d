/**
 * A place in a document: `[start, end)` in UTF-16 offsets of its one text string.
 * The only position form of the project; `text.slice(span.start, span.end)` is the quote.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Makes a span; `start <= end` is the caller's promise. */
export function span(start: number, end: number): Span {
  return { start, end };
}

/** The characters a span covers: `quoteOf("2023年6月底前完成", {start: 0, end: 9})` is `2023年6月底前`. */
export function quoteOf(text: string, at: Span): string {
  return text.slice(at.start, at.end);
}

/** Whether `outer` covers every character of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether two spans share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The smallest span that covers both. */
export function cover(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** The span without the white space at its two ends (ideographic space included). */
export function trimSpan(text: string, at: Span): Span {
  let { start, end } = at;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** White space as documents use it: ASCII blanks, no-break, ideographic and zero-width spaces, byte order mark. */
export function isBlank(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0xa0 ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200d) ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x2060 ||
    code === 0xfeff
  );
}
