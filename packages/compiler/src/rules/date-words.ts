import { isBlank, quoteOf, type Span } from "../source/span.ts";

/** The date of a deadline's place, without its label and without 于: `2027年6月底前` of `完成时限：2027年6月底前`. */
export function dateWords(text: string, at: Span): Span {
  const words = quoteOf(text, at);
  const colon = Math.max(words.lastIndexOf("："), words.lastIndexOf(":"));
  // 18:00 has a colon of its own.
  const clock =
    colon > 0 && /\d/.test(words.charAt(colon + 1)) && /\d/.test(words.charAt(colon - 1));
  let start = clock ? at.start : at.start + colon + 1;
  while (
    start < at.end &&
    ("于在".includes(text.charAt(start)) || isBlank(text.charCodeAt(start)))
  ) {
    start++;
  }
  return { start, end: at.end };
}
