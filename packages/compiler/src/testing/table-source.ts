import type { Block, SourceText, TableCell, TableRow } from "../source/source-text.ts";

/** A cell that the one above covers, as Word's vertical merges have it. */
export const COVERED = "↑";

/** Lines of text and tables given as rows of cells, laid out as a reader lays them out; cells hold one paragraph. */
export function tableSource(
  parts: readonly (string | readonly (readonly string[])[])[],
): SourceText {
  let text = "";
  const blocks: Block[] = [];
  const place = (words: string) => {
    const start = text.length;
    text += words;
    return { start, end: text.length };
  };
  for (const part of parts) {
    if (typeof part === "string") {
      blocks.push({ kind: "paragraph", span: place(part) });
      text += "\n";
      continue;
    }
    const start = text.length;
    const rows = part.map((cells, y): TableRow => {
      const rowStart = text.length;
      const placed = cells.flatMap((words, column): TableCell[] => {
        if (column > 0) text += "\t";
        if (words === COVERED) return [];
        const span = place(words);
        const blocks: readonly Block[] = words === "" ? [] : [{ kind: "paragraph", span }];
        let rowSpan = 1;
        while (part[y + rowSpan]?.[column] === COVERED) rowSpan++;
        return [{ span, column, columnSpan: 1, rowSpan, blocks }];
      });
      const span = { start: rowStart, end: text.length };
      text += "\n";
      return { span, header: false, cells: placed };
    });
    const columns = Math.max(0, ...part.map((cells) => cells.length));
    blocks.push({ kind: "table", span: { start, end: text.length - 1 }, columns, rows });
  }
  return { text, blocks };
}
