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
/** Labels that open a line which says only who does it or by when. */
const FORMULA_LABEL =
  /^(?:责任|牵头|主责|承办|主办|配合|协办|参与|落实|实施)(?:单位|部门|科室|处室|领导|人|股室|机构|主体)?[^。；\n]{0,12}[：:]|^(?:完成|整改|办结)(?:时限|时间|期限)[：:]/;
const OPENERS = "（([【〔［";
const CLOSERS = "）)]】〕］";

/**
 * The bracket that closes a paragraph and says who does it or by when: `…活动。（责任单位：办公室，完成时限：6月底前）`.
 * Its span with both brackets; null where the paragraph ends otherwise.
 */
export function bracketAtEnd(text: string, at: Span): Span | null {
  let end = at.end;
  while (end > at.start && "。.；;，".includes(text.charAt(end - 1))) end--;
  if (!isOneOf(CLOSERS, text.charAt(end - 1))) return null;
  let depth = 0;
  for (let i = end - 1; i >= at.start && end - i < 400; i--) {
    const c = text.charAt(i);
    if (isOneOf(CLOSERS, c)) depth++;
    else if (isOneOf(OPENERS, c)) {
      depth--;
      if (depth === 0) {
        const words = text.slice(i, end);
        return FORMULA_WORDS.some((w) => words.includes(w)) ? { start: i, end } : null;
      }
    }
  }
  return null;
}

/** Whether a line says nothing but who does it or by when: `（责任单位：市水利局）`, `责任单位：市水利局`. */
export function isFormulaLine(text: string, at: Span): boolean {
  if (at.end - at.start > 300) return false;
  if (FORMULA_LABEL.test(text.slice(at.start, at.end))) return true;
  return bracketAtEnd(text, at)?.start === at.start;
}

function isOneOf(set: string, c: string): boolean {
  return c !== "" && set.includes(c);
}
