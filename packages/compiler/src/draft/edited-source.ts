import type { Block, Paragraph, SourceText, TableCell } from "../source/source-text.ts";
import type { Span } from "../source/span.ts";

/** A paragraph of a document by the key it keeps through all edits. */
export interface KeyedParagraph {
  readonly key: string;
  readonly paragraph: Paragraph;
  /** Stands in a table. */
  readonly cell: boolean;
}

/** What stands in a cell; an empty one counts as an empty paragraph, so that a missing owner can be typed in. */
function blocksOf({ blocks, span }: TableCell): readonly Block[] {
  return blocks.length > 0 ? blocks : [{ kind: "paragraph", span }];
}

/** The paragraphs of a document in its order, those of cells among them: `p0`, `p1` …. */
export function keyedParagraphs(source: SourceText): readonly KeyedParagraph[] {
  const found: KeyedParagraph[] = [];
  const walk = (blocks: readonly Block[], cell: boolean): void => {
    for (const block of blocks) {
      if (block.kind === "paragraph")
        found.push({ key: `p${found.length}`, paragraph: block, cell });
      else for (const row of block.rows) for (const each of row.cells) walk(blocksOf(each), true);
    }
  };
  walk(source.blocks, false);
  return found;
}

/**
 * The document with some paragraphs retyped: all that lies behind an edit moves, nothing else changes. Tabs
 * in a new text become blanks, since they would part cells.
 */
export function editedSource(
  source: SourceText,
  texts: Readonly<Record<string, string>>,
): SourceText {
  if (Object.keys(texts).length === 0) return source;
  const pieces: string[] = [];
  let copied = 0;
  let shift = 0;
  let count = 0;
  const paragraph = (block: Paragraph): Paragraph => {
    const typed = texts[`p${count++}`];
    const start = block.span.start + shift;
    if (typed !== undefined) {
      const words = typed.replace(/[\t\r]+/g, " ");
      pieces.push(source.text.slice(copied, block.span.start), words);
      copied = block.span.end;
      shift += words.length - (block.span.end - block.span.start);
    }
    const moved = { ...block, span: { start, end: block.span.end + shift } };
    if (block.number === undefined) return moved;
    return { ...moved, number: { start, end: start + block.number.end - block.number.start } };
  };
  const around = <T>(at: Span, inner: () => T): { readonly span: Span; readonly value: T } => {
    const start = at.start + shift;
    const value = inner();
    return { span: { start, end: at.end + shift }, value };
  };
  const walk = (blocks: readonly Block[]): Block[] =>
    blocks.map((block) => {
      if (block.kind === "paragraph") return paragraph(block);
      const { span, value: rows } = around(block.span, () =>
        block.rows.map((row) => {
          const inner = around(row.span, () =>
            row.cells.map((cell): TableCell => {
              const found = around(cell.span, () => walk(blocksOf(cell)));
              const empty = cell.blocks.length === 0 && found.span.end === found.span.start;
              return { ...cell, span: found.span, blocks: empty ? [] : found.value };
            }),
          );
          return { ...row, span: inner.span, cells: inner.value };
        }),
      );
      return { ...block, span, rows };
    });
  const blocks = walk(source.blocks);
  pieces.push(source.text.slice(copied));
  return { text: pieces.join(""), blocks };
}
