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
    const found = dump ? dumpedRowsAt(lines, at) : tabbedRowsAt(text, lines, at);
    if (found.rows.length > 0) {
      const tables = dump ? splitTables(text, found.rows) : [found.rows];
      for (const rows of tables) blocks.push(tableFromRows(text, rows));
      at = found.to;
    }
    for (; at < found.to; at++) blocks.push(paragraphOf(lines[at] as TextLine, dump));
  }
  return { text, blocks };
}

function paragraphOf(line: TextLine, dump: boolean): Block {
  const start = dump && line.tab >= 0 ? line.tab + 1 : line.start;
  return { kind: "paragraph", span: { start, end: line.end } };
}
