import type { Span } from "../source/span.ts";

/** Words that make a closing bracket an owner or deadline formula. */
const FORMULA_WORDS = [
  "责任",
  "牵头",
  "负责",
  "配合",
  "承办",
  "主办",
  "协办",
  "完成时",
  "时限",
  "落实单位",
];

/**
 * The bracket that closes a paragraph and says who does it or by when: `…活动。（责任单位：办公室，完成时限：6月底前）`.
 * Its span with both brackets; null where the paragraph ends otherwise.
 */
export function bracketAtEnd(text: string, at: Span): Span | null {
  let end = at.end;
  while (end > at.start && "。.；;，".includes(text.charAt(end - 1))) end--;
  const last = text.charAt(end - 1);
  if (last !== "）" && last !== ")") return null;
  let depth = 0;
  for (let i = end - 1; i >= at.start && end - i < 400; i--) {
    const c = text.charAt(i);
    if (c === "）" || c === ")") depth++;
    else if (c === "（" || c === "(") {
      depth--;
      if (depth === 0) {
        const words = text.slice(i, end);
        return FORMULA_WORDS.some((w) => words.includes(w)) ? { start: i, end } : null;
      }
    }
  }
  return null;
}
