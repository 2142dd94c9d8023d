import type { Block } from "@luoshi/compiler";
import type { OpenedDocument } from "../open-document.ts";

/** What the paragraphs and cells of a document say, in order, without any white space and empty ones. */
export function piecesOf(document: OpenedDocument): readonly string[] {
  const pieces: string[] = [];
  const walk = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if (block.kind === "paragraph") {
        const text = document.source.text.slice(block.span.start, block.span.end);
        pieces.push(withoutBlanks(text));
      } else for (const row of block.rows) for (const cell of row.cells) walk(cell.blocks);
    }
  };
  walk(document.source.blocks);
  return pieces.filter((piece) => piece !== "");
}

/** A text without white space of any kind, to compare what two renderings say. */
export function withoutBlanks(text: string): string {
  return text.replace(/[\s\u200b\ufeff]/g, "");
}

/** Paragraphs as plain strings, for short expectations. */
export function paragraphsOf(document: OpenedDocument): readonly string[] {
  return document.source.blocks
    .filter((block) => block.kind === "paragraph")
    .map(({ span }) => document.source.text.slice(span.start, span.end));
}

/** Tables as rows of cells `text@column+columnSpan×rowSpan`, the numbers left out where they are plain. */
export function tablesOf(document: OpenedDocument): readonly (readonly string[])[][] {
  const tables: (readonly string[])[][] = [];
  for (const block of document.source.blocks) {
    if (block.kind !== "table") continue;
    tables.push(
      block.rows.map((row) =>
        row.cells.map((cell, n) => {
          const text = document.source.text.slice(cell.span.start, cell.span.end);
          const at = cell.column === n ? "" : `@${cell.column}`;
          const wide = cell.columnSpan === 1 ? "" : `+${cell.columnSpan}`;
          const high = cell.rowSpan === 1 ? "" : `×${cell.rowSpan}`;
          return text + at + wide + high;
        }),
      ),
    );
  }
  return tables;
}
