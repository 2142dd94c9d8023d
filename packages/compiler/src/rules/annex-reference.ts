import {
  ANNEX_POINTERS,
  ANNEX_WORD,
  FOREIGN_ANNEX_OPENERS,
  PAPER_MEASURES,
} from "../lexicon/annex-words.ts";
import { readChineseNumeral, readDigits } from "../lexicon/numeral.ts";
import { isBlank, type Span, span } from "../source/span.ts";
import type { RuleContext } from "./rule.ts";
import { wordCursor } from "./word-cursor.ts";

/** Running text that points to an annex: `（附件2）`, `见附件`, `按附件1填报`. */
export interface AnnexReference {
  /** The words 附件 with their number, and 见 before them. */
  readonly span: Span;
  /** Null where no number is printed. */
  readonly no: number | null;
  readonly digits: Span | null;
}

/** All references of the running text, in order; headings and lists of annexes are none. */
export function annexReferences({ text, passages }: RuleContext): readonly AnnexReference[] {
  const found: AnnexReference[] = [];
  const next = wordCursor(text, ANNEX_WORD);
  for (const { span: at, kind } of passages) {
    if (kind !== "text" && kind !== "numbered" && kind !== "cell" && kind !== "field") continue;
    for (let i = next(at.start); i >= 0 && i < at.end; i = next(i + 2)) {
      const reference = readReference(text, i, at);
      if (reference !== null) found.push(reference);
    }
  }
  return found;
}

function readReference(text: string, start: number, at: Span): AnnexReference | null {
  let i = start + 2;
  while (i < at.end && isBlank(text.charCodeAt(i))) i++;
  const numeral = readDigits(text, i) ?? readChineseNumeral(text, i);
  const numbered =
    numeral !== null && numeral.value > 0 && numeral.value < 100 && numeral.end <= at.end;
  const before = text.slice(Math.max(at.start, start - 4), start);
  // 《…的通知》附件2, 〔2027〕3号附件: the annex of another paper.
  if (FOREIGN_ANNEX_OPENERS.some((word) => before.endsWith(word))) return null;
  const pointer = ANNEX_POINTERS.find((word) => before.endsWith(word));
  if (start === at.start || (!numbered && pointer === undefined)) return null;
  const shown = pointer === undefined || "（(".includes(pointer) ? start : start - pointer.length;
  // A year or a count behind it is no number of an annex: 附件3份.
  if (
    numbered &&
    PAPER_MEASURES.includes(text.charAt(numeral.end)) &&
    text.charAt(numeral.end) !== ""
  )
    return null;
  if (!numbered) return { span: span(shown, start + 2), no: null, digits: null };
  return { span: span(shown, numeral.end), no: numeral.value, digits: span(i, numeral.end) };
}
