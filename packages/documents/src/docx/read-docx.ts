import type { Block, Paragraph, SourceText } from "@luoshi/compiler";
import {
  addNote,
  countNotes,
  type DocumentNote,
  type NoteCounter,
  notesOf,
} from "../document-note.ts";
import { DocumentError } from "../error/document-error.ts";
import type { Limits } from "../limits.ts";
import type { OriginMap } from "../origin/origin-map.ts";
import { appendSeparator, startText } from "../origin/text-builder.ts";
import { advance } from "../xml/advance.ts";
import { openXml, reopenXml, type XmlCursor } from "../xml/cursor.ts";
import { makeMemo } from "../xml/memo.ts";
import { attribute, finishPart, nextChild, openRoot } from "../xml/read.ts";
import type { ZipArchive } from "../zip/archive.ts";
import { readBlocks } from "./blocks.ts";
import { countLists } from "./list-counters.ts";
import { noNumbering, readNumbering } from "./numbering.ts";
import { type DocxPackage, openPackage, openPart, partText, relationshipsOf } from "./package.ts";
import { type Reading, startStory } from "./story.ts";
import { emptyStyleSheet, readStyles } from "./styles.ts";

/** A header or footer: apart from the text, since it repeats on every page. */
export interface PageMargin {
  readonly kind: "header" | "footer";
  readonly part: string;
  readonly text: string;
}

/** What a docx holds. */
export interface DocxContent {
  readonly source: SourceText;
  readonly origin: OriginMap;
  readonly headers: readonly PageMargin[];
  readonly notes: readonly DocumentNote[];
}

/**
 * Reads a WordprocessingML package, transitional or strict (ISO/IEC 29500): the main text as it is
 * printed with all tracked changes accepted, then the foot- and endnotes it refers to.
 */
export function readDocx(archive: ZipArchive, limits: Limits): DocxContent {
  const pack = openPackage(archive, limits);
  const main = relationshipsOf(pack, "").find((one) => one.type === "officeDocument")?.target;
  if (main === undefined) throw new DocumentError("missing-part", { part: "officeDocument" });
  const text = partText(pack, main);
  // A second pass only for the rare file whose fields do not close.
  const first = readOnce(pack, main, text, false);
  return first ?? (readOnce(pack, main, text, true) as DocxContent);
}

/** One pass; `undefined` where a field that hides text was never closed, which would hide the rest. */
function readOnce(
  pack: DocxPackage,
  main: string,
  text: string,
  ignoreFields: boolean,
): DocxContent | undefined {
  const { limits } = pack;
  const cursor = openXml(text, main, limits.depth, pack.names);
  refuseOtherRoots(openRoot(cursor), main);
  const notes = countNotes();
  const reading = startReading(pack, main, notes, ignoreFields);
  const blocks: Block[] = [];
  const story = startStory(reading, cursor, 0, { blocks, keepEmpty: true, origin: undefined });
  const depth = cursor.depth;
  while (nextChild(cursor, depth)) if (cursor.name === "w:body") readBlocks(story);
  finishPart(cursor);
  if (story.fields.open.length > 0) {
    if (story.fields.hiding > 0 && !ignoreFields) return undefined;
  }
  if (ignoreFields) addNote(notes, "unclosed-field");
  const parts = [main];
  readNotes(pack, main, reading, parts, blocks);
  const { builder } = reading;
  // The last line end is joined with the rest: a string put together with `+` is two, and each look at it would be longer.
  if (blocks.length > 0) appendSeparator(builder, "\n");
  return {
    source: { text: builder.chunks.join(""), blocks },
    origin: { parts, segments: builder.segments, paragraphs: builder.paragraphs },
    headers: readMargins(pack, main, reading),
    notes: notesOf(notes),
  };
}

function refuseOtherRoots(root: string, part: string): void {
  if (root === "w:document") return;
  const format = root === "x:workbook" ? "xlsx" : root === "p:presentation" ? "pptx" : undefined;
  if (format === undefined)
    throw new DocumentError("missing-part", { part: `w:document (${part})` });
  throw new DocumentError("unsupported-format", { format, advice: "export-text" });
}

function startReading(
  pack: DocxPackage,
  main: string,
  notes: NoteCounter,
  ignoreFields: boolean,
): Reading {
  const target = (type: string): string | undefined =>
    relationshipsOf(pack, main).find((one) => one.type === type)?.target;
  const stylesPart = target("styles");
  const numberingPart = target("numbering");
  const styles =
    stylesPart === undefined ? emptyStyleSheet() : readStyles(openPart(pack, stylesPart));
  const numbering =
    numberingPart === undefined ? noNumbering : readNumbering(openPart(pack, numberingPart));
  return {
    builder: startText(pack.limits.characters),
    styles,
    lists: countLists(numbering, styles),
    notes,
    ignoreFields,
    footnotes: [],
    endnotes: [],
    margins: new Set(),
    runMemo: makeMemo(),
    paragraphMemo: makeMemo(),
    cellMemo: makeMemo(),
  };
}

/** Appends the notes referred to, footnotes first, as blocks with their origin. */
function readNotes(
  pack: DocxPackage,
  main: string,
  reading: Reading,
  parts: string[],
  blocks: Block[],
): void {
  readNotePart(pack, main, "footnotes", reading.footnotes, "footnote", reading, parts, blocks);
  readNotePart(pack, main, "endnotes", reading.endnotes, "endnote", reading, parts, blocks);
}

function readNotePart(
  pack: DocxPackage,
  main: string,
  type: string,
  ids: readonly string[],
  origin: Paragraph["origin"] & {},
  reading: Reading,
  parts: string[],
  blocks: Block[],
): void {
  const part = relationshipsOf(pack, main).find((one) => one.type === type)?.target;
  if (part === undefined || ids.length === 0) return;
  parts.push(part);
  const cursor = openPart(pack, part);
  const wanted = new Set(ids);
  const found = new Map<string, XmlCursor>();
  openRoot(cursor);
  const depth = cursor.depth;
  while (nextChild(cursor, depth)) {
    const id = attribute(cursor, "w:id");
    if (id !== undefined && wanted.has(id) && !found.has(id)) found.set(id, reopenXml(cursor));
  }
  finishPart(cursor);
  // Notes stand in their part in the order in which they were made; they are read as they are met.
  for (const id of wanted) {
    const note = found.get(id);
    if (note === undefined) continue;
    openRoot(note);
    const frame = { blocks, keepEmpty: false, origin };
    readBlocks(startStory(reading, note, parts.length - 1, frame));
  }
}

/** The headers and footers that sections refer to, as plain text. */
function readMargins(pack: DocxPackage, main: string, body: Reading): PageMargin[] {
  const found: PageMargin[] = [];
  for (const { id, type, target } of relationshipsOf(pack, main)) {
    if ((type !== "header" && type !== "footer") || !body.margins.has(id)) continue;
    const cursor = openPart(pack, target);
    openRoot(cursor);
    const builder = startText(pack.limits.characters);
    const notes = countNotes();
    const reading: Reading = { ...body, builder, notes, footnotes: [], endnotes: [] };
    readBlocks(startStory(reading, cursor, 0, { blocks: [], keepEmpty: false, origin: undefined }));
    while (cursor.kind !== "end") advance(cursor);
    found.push({ kind: type, part: target, text: builder.chunks.join("") });
  }
  return found;
}
