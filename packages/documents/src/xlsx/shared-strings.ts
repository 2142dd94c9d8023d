import { DocumentError } from "../error/document-error.ts";
import { type Cell, textCell } from "../table/table.ts";
import { isXmlBlank } from "../xml/characters.ts";
import type { XmlCursor } from "../xml/cursor.ts";
import { attribute, finishPart, nextChild, openRoot, readElementText } from "../xml/read.ts";
import { plainText } from "./plain-text.ts";
import { unescapeText } from "./unescape-text.ts";

/** The cells of a workbook's shared strings, by number; the count that the part declares is not believed. */
export function readSharedStrings(cursor: XmlCursor, limit: number): readonly Cell[] {
  const cells: Cell[] = [];
  openRoot(cursor);
  const depth = cursor.depth;
  while (nextChild(cursor, depth)) {
    if (cursor.name !== "x:si") continue;
    if (cells.length === limit)
      throw new DocumentError("too-many-strings", { part: cursor.part, limit });
    cells.push(textCell(readStringItem(cursor)));
  }
  finishPart(cursor);
  return cells;
}

/** The text of the `si` or `is` just opened: plain, or its runs joined; readings above the characters are left out. */
export function readStringItem(cursor: XmlCursor): string {
  const depth = cursor.depth;
  let text = "";
  while (nextChild(cursor, depth)) {
    if (cursor.name === "x:t") text += readText(cursor);
    else if (cursor.name === "x:r") text += readRun(cursor);
  }
  return plainText(unescapeText(text));
}

function readRun(cursor: XmlCursor): string {
  const depth = cursor.depth;
  let text = "";
  while (nextChild(cursor, depth)) if (cursor.name === "x:t") text += readText(cursor);
  return text;
}

/** Words of the `t` just opened; blanks at either end count only where the file says so. */
function readText(cursor: XmlCursor): string {
  const kept = attribute(cursor, "xml:space") === "preserve";
  const text = readElementText(cursor);
  return kept ? text : trimXml(text);
}

/** Without the blanks of XML at either end; 　, the blank of Chinese text, is none of them. */
export function trimXml(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isXmlBlank(text.charCodeAt(start))) start++;
  while (end > start && isXmlBlank(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}
