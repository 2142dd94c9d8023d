import type { Line, LineKind } from "../lines/line.ts";
import type { Part } from "../outline/part.ts";
import type { Layout } from "../outline/read-parts.ts";
import type { Block, SourceText, Table } from "../source/source-text.ts";
import { type Span, trimSpan } from "../source/span.ts";

/** A piece of running text that is read as a whole: a paragraph, or a paragraph in a table cell. */
export interface Passage {
  /** Without the white space at both ends; never empty. */
  readonly span: Span;
  /** `cell` inside a table. */
  readonly kind: LineKind | "cell";
  readonly part: Part | null;
  /** Index of the top-level table it stands in. */
  readonly table: number | null;
}

/** The paragraphs and cells of a document, in order; blank lines and page numbers are passed over. */
export function readPassages(source: SourceText, layout: Layout): readonly Passage[] {
  const { text } = source;
  const tables = source.blocks.filter((block): block is Table => block.kind === "table");
  const passages: Passage[] = [];
  layout.parts.forEach((part) => {
    for (let i = part.from; i < part.to; i++) {
      const line = layout.lines[i] as Line;
      const table = line.table === null ? undefined : tables[line.table];
      if (table !== undefined) addCellPassages(text, table, part, line.table, passages);
      else if (line.kind !== "blank" && line.kind !== "page") {
        passages.push({ span: line.content, kind: line.kind, part, table: null });
      }
    }
  });
  return passages;
}

function addCellPassages(
  text: string,
  table: Table,
  part: Part | null,
  index: number | null,
  passages: Passage[],
): void {
  // Tables nest as deep as a document likes; a list of what is left to do cannot overflow.
  const left: Block[] = blocksOf(table).reverse();
  for (let block = left.pop(); block !== undefined; block = left.pop()) {
    if (block.kind === "table") {
      const inner = blocksOf(block);
      for (let i = inner.length - 1; i >= 0; i--) left.push(inner[i] as Block);
      continue;
    }
    const span = trimSpan(text, block.span);
    if (span.start < span.end) passages.push({ span, kind: "cell", part, table: index });
  }
}

/** The blocks of all cells, in order. */
function blocksOf(table: Table): Block[] {
  const blocks: Block[] = [];
  for (const row of table.rows)
    for (const cell of row.cells) for (const block of cell.blocks) blocks.push(block);
  return blocks;
}
