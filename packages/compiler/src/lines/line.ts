import type { Span } from "../source/span.ts";
import type { NumberMark } from "./number-mark.ts";

/**
 * What a line is. Every character of a document lies in exactly one line; `text` catches all that nothing else claims.
 * `masthead` 红头, `document-number` 发文字号, `addressee` 主送, `attachment-list` 附件说明, `annex-head` 附件1,
 * `signature` and `date` 落款, `imprint` 版记 (抄送：…, …2031年2月1日印发), `field` 责任单位：…, `note` 备注, `page` a printed page number.
 */
export type LineKind =
  | "blank"
  | "masthead"
  | "document-number"
  | "title"
  | "addressee"
  | "numbered"
  | "text"
  | "field"
  | "attachment-list"
  | "annex-head"
  | "annex-title"
  | "signature"
  | "date"
  | "imprint"
  | "note"
  | "page"
  | "stray"
  | "table";

/** One printed line (a paragraph, or a piece of it between soft breaks), or one whole table. */
export interface Line {
  readonly kind: LineKind;
  /** With its line end: the lines of a document cover it without gap or overlap. */
  readonly span: Span;
  /** Without the white space at both ends. */
  readonly content: Span;
  /** The number it begins with, for `numbered`. */
  readonly mark: NumberMark | null;
  /** Items that begin inside it. */
  readonly runIns: readonly NumberMark[];
  /** Index among the document's top-level tables, for `table`. */
  readonly table: number | null;
}

/** The lines whose content lies in a span; lines stand in the order of the text. */
export function linesIn(lines: readonly Line[], at: Span): readonly Line[] {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.content.start ?? 0) < at.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < lines.length && (lines[end]?.content.end ?? 0) <= at.end) end++;
  return lines.slice(low, end);
}
