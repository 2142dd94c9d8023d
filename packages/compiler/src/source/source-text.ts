import type { Span } from "./span.ts";

/**
 * What a reader hands to the compiler: one string and the blocks that lie in it, in document order.
 *
 * `text` holds the blocks one after another: a paragraph is one line and ends with `\n`; a soft line break inside
 * a paragraph is a `\n` too; the cells of a table row are joined by `\t` and a row ends with `\n`; the paragraphs of a
 * cell are joined by `\n`; a cell that a vertical merge covers stands as an empty cell. Block spans do not include the
 * closing `\n`. Headers, footers and comments are not part of the text.
 */
export interface SourceText {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** A top-level piece of a document. */
export type Block = Paragraph | Table;

/** A paragraph: `一、总体要求`, with its number even where the word processor generates it. */
export interface Paragraph {
  readonly kind: "paragraph";
  readonly span: Span;
  /** The part of `span` that the word processor generates from its numbering (label and suffix); absent for typed numbers. */
  readonly number?: Span;
  /** Outline level 1 to 9 of the paragraph's style, where it has one. A hint for display; the compiler reads the text. */
  readonly heading?: number;
  /** How the paragraph is set, where it is not left or justified. A hint for display. */
  readonly align?: "center" | "right";
  /** Where the text comes from when it is not the main flow. */
  readonly origin?: "textbox" | "footnote" | "endnote";
}

/** A table with its merges resolved to a grid. */
export interface Table {
  readonly kind: "table";
  readonly span: Span;
  /** Number of grid columns. */
  readonly columns: number;
  readonly rows: readonly TableRow[];
}

/** One row: its own cells, left to right; positions covered by a merge from above are absent. */
export interface TableRow {
  readonly span: Span;
  /** Marked by the author to repeat on every page. */
  readonly header: boolean;
  readonly cells: readonly TableCell[];
}

/** A cell: where it stands in the grid and what it holds. */
export interface TableCell {
  readonly span: Span;
  /** First grid column, 0-based. */
  readonly column: number;
  /** Grid columns covered, at least 1. */
  readonly columnSpan: number;
  /** Rows covered downwards, at least 1. */
  readonly rowSpan: number;
  /** Paragraphs and nested tables; empty for an empty cell. */
  readonly blocks: readonly Block[];
}

/** Splits plain text into one paragraph a line; the reader of last resort and the one tests use. */
export function sourceFromLines(text: string): SourceText {
  const blocks: Block[] = [];
  let start = 0;
  while (start < text.length) {
    const at = text.indexOf("\n", start);
    const end = at < 0 ? text.length : at;
    blocks.push({ kind: "paragraph", span: { start, end } });
    start = end + 1;
  }
  return { text, blocks };
}
