import type { Block, Paragraph, SourceText, TableCell, TableRow } from "@luoshi/compiler";
import { firstEndingAfter, type OriginMap, type OriginSegment } from "../origin/origin-map.ts";
import {
  appendSeparator,
  appendText,
  startText,
  type TextBuilder,
} from "../origin/text-builder.ts";
import { splitLines, type TextLine } from "../text/lines.ts";
import { stripInline } from "./inline.ts";
import { goesOn, joiner } from "./join-lines.ts";
import { headingLevel } from "./looks-like-markdown.ts";
import { isDelimiterRow, pipeCells, type Range } from "./pipe-table.ts";

/** A reader's place in the lines of a Markdown file. */
interface Reader {
  readonly text: string;
  readonly lines: readonly TextLine[];
  readonly builder: TextBuilder;
  readonly blocks: Block[];
  at: number;
}

/**
 * Reads Markdown into the blocks a Word file would give: headings with their level, list items
 * with their typed numbers, pipe tables, code line by line; marks of emphasis and links are gone.
 * `file` leads from `text` into the decoded file; the map given back does so from the new text.
 */
export function readMarkdown(
  text: string,
  file: OriginMap,
): { source: SourceText; origin: OriginMap } {
  const builder = startText(Number.POSITIVE_INFINITY);
  const reader: Reader = { text, lines: splitLines(text), builder, blocks: [], at: 0 };
  skipFrontMatter(reader);
  while (reader.at < reader.lines.length) readBlock(reader);
  const end = reader.blocks.length === 0 ? "" : "\n";
  const segments = builder.segments.map((segment) => intoFile(segment, file));
  return {
    source: { text: builder.chunks.join("") + end, blocks: reader.blocks },
    origin: { parts: [""], segments, paragraphs: [] },
  };
}

/** Segments lie inside one line, where the file differs from the text by a constant shift. */
function intoFile(segment: OriginSegment, file: OriginMap): OriginSegment {
  const line = file.segments[firstEndingAfter(file.segments, segment.from)];
  const shift = line === undefined ? 0 : line.from - line.start;
  return { ...segment, from: segment.from + shift, to: segment.to + shift };
}

/** `---` on the first line begins metadata that ends at the next `---`. */
function skipFrontMatter(reader: Reader): void {
  if (contentOf(reader, 0) !== "---") return;
  for (let n = 1; n < reader.lines.length; n++) {
    const line = contentOf(reader, n);
    if (line !== "---" && line !== "...") continue;
    reader.at = n + 1;
    return;
  }
}

/** A line without the blanks around it. */
function contentOf(reader: Reader, at: number): string {
  const line = reader.lines[at];
  return line === undefined ? "" : reader.text.slice(line.start, line.end).trim();
}

function readBlock(reader: Reader): void {
  const content = contentOf(reader, reader.at);
  const below = contentOf(reader, reader.at + 1);
  if (content === "" || isRule(content)) reader.at++;
  else if (content.startsWith("```") || content.startsWith("~~~")) readFence(reader, content);
  else if (content.startsWith("<!--")) skipComment(reader);
  else if (content.includes("|") && isDelimiterRow(below)) readTable(reader);
  else readParagraph(reader);
}

/** `---`, `***`, `___`, also with blanks between: a line drawn, no text. */
function isRule(content: string): boolean {
  const mark = content.charAt(0);
  if (mark !== "-" && mark !== "*" && mark !== "_") return false;
  let count = 0;
  for (let i = 0; i < content.length; i++) {
    if (content.charAt(i) === mark) count++;
    else if (content.charAt(i) !== " ") return false;
  }
  return count > 2;
}

function readFence(reader: Reader, opening: string): void {
  const fence = opening.slice(0, 3);
  for (reader.at++; reader.at < reader.lines.length; reader.at++) {
    if (contentOf(reader, reader.at).startsWith(fence)) {
      reader.at++;
      return;
    }
    const line = reader.lines[reader.at] as TextLine;
    beginBlock(reader);
    const start = reader.builder.length;
    appendText(
      reader.builder,
      reader.text.slice(line.start, line.end),
      "plain",
      0,
      line.start,
      line.end,
    );
    reader.blocks.push({ kind: "paragraph", span: { start, end: reader.builder.length } });
  }
}

function skipComment(reader: Reader): void {
  while (reader.at < reader.lines.length) {
    if (contentOf(reader, reader.at++).includes("-->")) return;
  }
}

function beginBlock(reader: Reader): void {
  if (reader.blocks.length > 0) appendSeparator(reader.builder, "\n");
}

/** A heading, a list item or running text; lines that are only wrapped become one paragraph. */
function readParagraph(reader: Reader): void {
  let [from, to] = bareLine(reader, reader.at);
  let heading = headingLevel(reader.text.slice(from, Math.min(to, from + 8)));
  if (heading > 0) [from, to] = headingText(reader.text, from, to, heading);
  beginBlock(reader);
  const start = reader.builder.length;
  append(reader, [from, to]);
  reader.at++;
  if (heading === 0) heading = underline(contentOf(reader, reader.at));
  if (heading > 0 && underline(contentOf(reader, reader.at)) === heading) reader.at++;
  else if (heading === 0) joinWrapped(reader, reader.text.slice(from, to));
  const paragraph: Paragraph = {
    kind: "paragraph",
    span: { start, end: reader.builder.length },
    ...(heading === 0 ? {} : { heading }),
  };
  reader.blocks.push(paragraph);
}

function joinWrapped(reader: Reader, first: string): void {
  let line = first;
  for (;;) {
    const below = contentOf(reader, reader.at);
    const hardBreak = line.endsWith("  ") || line.endsWith("\\");
    if (below === "" || startsBlock(reader) || (!hardBreak && !goesOn(line.trimEnd(), below)))
      return;
    const [from, to] = bareLine(reader, reader.at);
    appendSeparator(reader.builder, hardBreak ? "\n" : joiner(line.trimEnd(), below));
    append(reader, [from, to]);
    line = reader.text.slice(from, to);
    reader.at++;
  }
}

/** Whether the line ahead begins something of its own. */
function startsBlock(reader: Reader): boolean {
  const content = contentOf(reader, reader.at);
  return (
    isRule(content) ||
    headingLevel(content) > 0 ||
    content.startsWith("```") ||
    content.startsWith("~~~") ||
    content.startsWith(">") ||
    content.startsWith("|") ||
    bulletWidth(content) > 0
  );
}

/** 1 or 2 for a line of `=` or `-` below a heading. */
function underline(content: string): number {
  if (content.length < 2) return 0;
  if (content.split("").every((char) => char === "=")) return 1;
  return content.split("").every((char) => char === "-") ? 2 : 0;
}

/** A line without indent, quote marks and bullet; hard-break blanks at its end are kept for the caller. */
function bareLine(reader: Reader, at: number): Range {
  const line = reader.lines[at] as TextLine;
  let from = line.start;
  const { text } = reader;
  const skipBlanks = (): void => {
    while (from < line.end && " \t\u3000".includes(text.charAt(from))) from++;
  };
  skipBlanks();
  while (text.charAt(from) === ">" && from < line.end) {
    from++;
    skipBlanks();
  }
  const bullet = bulletWidth(text.slice(from, Math.min(line.end, from + 8)));
  from += bullet;
  if (bullet > 0) skipBlanks();
  return [from, line.end];
}

/** Characters of `- `, `* `, `+ ` and of the box of a task list after it. */
function bulletWidth(content: string): number {
  const mark = content.charAt(0);
  if ((mark !== "-" && mark !== "*" && mark !== "+") || content.charAt(1) !== " ") return 0;
  const box = content.slice(2, 6).toLowerCase();
  return box === "[ ] " || box === "[x] " ? 6 : 2;
}

function headingText(text: string, start: number, end: number, level: number): Range {
  let from = start + level;
  let to = end;
  while (from < to && text.charCodeAt(from) <= 0x20) from++;
  while (to > from && text.charCodeAt(to - 1) <= 0x20) to--;
  let hashes = to;
  while (hashes > from && text.charAt(hashes - 1) === "#") hashes--;
  // Closing hashes count only after a blank: `# C#` keeps its name.
  if (hashes < to && text.charCodeAt(hashes - 1) <= 0x20) to = hashes - 1;
  return [from, to];
}

function append(reader: Reader, [from, end]: Range): void {
  const { text, builder } = reader;
  let to = end;
  while (to > from && text.charCodeAt(to - 1) <= 0x20) to--;
  if (to > from && text.charAt(to - 1) === "\\") to--;
  for (const piece of stripInline(text, from, to)) {
    if (piece === "break") appendSeparator(builder, "\n");
    else appendText(builder, text.slice(piece[0], piece[1]), "plain", 0, piece[0], piece[1]);
  }
}

function readTable(reader: Reader): void {
  const { builder, lines, text } = reader;
  beginBlock(reader);
  const start = builder.length;
  const rows: TableRow[] = [];
  let columns = 1;
  for (let header = true; reader.at < lines.length; header = false) {
    const line = lines[reader.at] as TextLine;
    if (!header && !contentOf(reader, reader.at).includes("|")) break;
    if (rows.length > 0) appendSeparator(builder, "\n");
    rows.push(readRow(reader, pipeCells(text, line.start, line.end), header));
    columns = Math.max(columns, rows[rows.length - 1]?.cells.length ?? 0);
    reader.at += header ? 2 : 1;
  }
  reader.blocks.push({ kind: "table", span: { start, end: builder.length }, columns, rows });
}

function readRow(reader: Reader, ranges: readonly Range[], header: boolean): TableRow {
  const { builder } = reader;
  const start = builder.length;
  const cells: TableCell[] = [];
  for (const range of ranges) {
    const column = cells.length;
    if (column > 0) appendSeparator(builder, "\t");
    const from = builder.length;
    append(reader, range);
    const span = { start: from, end: builder.length };
    const blocks: Paragraph[] = from === builder.length ? [] : [{ kind: "paragraph", span }];
    cells.push({ span, column, columnSpan: 1, rowSpan: 1, blocks });
  }
  return { span: { start, end: builder.length }, header, cells };
}
