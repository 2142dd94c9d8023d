import type { Block, SourceText } from "@luoshi/compiler";
import { dumpedRowsAt, isCellDump, splitTables } from "./cell-dump.ts";
import { splitLines, type TextLine } from "./lines.ts";
import { tabbedRowsAt } from "./tabbed-rows.ts";
import { tableFromRows } from "./text-tables.ts";

/**
 * Lays blocks over a text: a paragraph a line, tables where TABs say so. The text itself stays as
 * it is, so a span is a place in the file.
 */
export function readText(text: string): SourceText {
  const lines = splitLines(text);
  const dump = isCellDump(text, lines);
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] as TextLine;
    const found = dump ? dumpedRowsAt(lines, at) : tabbedRowsAt(text, lines, at);
    if (found !== undefined) {
      const tables = dump ? splitTables(text, found.rows) : [found.rows];
      for (const rows of tables) blocks.push(tableFromRows(text, rows));
      at = found.to;
      continue;
    }
    const start = dump && line.tab >= 0 ? line.tab + 1 : line.start;
    blocks.push({ kind: "paragraph", span: { start, end: line.end } });
    at++;
  }
  return { text, blocks };
}
