import { addNote } from "../document-note.ts";
import type { OriginKind } from "../origin/origin-map.ts";
import { appendText } from "../origin/text-builder.ts";
import { advance } from "../xml/advance.ts";
import { isXmlBlank } from "../xml/characters.ts";
import { readMemoised } from "../xml/memo.ts";
import { attribute, nextChild, readElementText, textValue } from "../xml/read.ts";
import { resolveText } from "../xml/references.ts";
import { readAlternate } from "./alternate-content.ts";
import { readDrawing } from "./drawings.ts";
import { addFieldCode, beginField, endField, separateField } from "./fields.ts";
import { readRunProperties } from "./run-properties.ts";
import { eachChild, isShown, type Line, type Story } from "./story.ts";
import { resolveStyle } from "./styles.ts";
import { symbolCharacter } from "./symbols.ts";

/** Reads what a paragraph may hold besides its properties: runs, fields, formulas. */
export function readInline(story: Story): void {
  const { cursor } = story;
  switch (cursor.name) {
    case "w:r":
      readRun(story);
      break;
    case "w:fldSimple":
      readSimpleField(story);
      break;
    case "m:t":
      readText(story, "fixed");
      break;
    case "m:oMath":
    case "m:oMathPara":
    case "m:r":
      eachChild(story, readInline);
      break;
    default:
      // Formulas are a tree of many names; their text is what stands in it from left to right.
      if (cursor.name.startsWith("m:")) eachChild(story, readInline);
  }
}

function readSimpleField(story: Story): void {
  const code = attribute(story.cursor, "w:instr") ?? "";
  beginField(story.fields);
  addFieldCode(story.fields, code);
  separateField(story.fields);
  eachChild(story, readInline);
  endField(story.fields);
}

/** Reads a `w:r`. Hidden runs are walked too: the marks of fields inside them still count. */
function readRun(story: Story): void {
  const { cursor, reading } = story;
  // The style's answer first: runs without properties of their own have no other.
  const byParagraph = reading.styles.hidden || lineOf(story).own.hidden;
  let hidden = byParagraph;
  const depth = cursor.depth;
  while (nextChild(cursor, depth)) {
    if (cursor.name === "w:rPr") {
      const own = readMemoised(cursor, reading.runMemo, readRunProperties);
      // Toggle properties of two styles cancel each other (17.7.3); what the run itself says stands.
      const byStyle = own.style !== undefined && resolveStyle(reading.styles, own.style).hidden;
      hidden = own.hidden ?? byParagraph !== byStyle;
    } else if (hidden) {
      if (cursor.name === "w:t" && isShown(story)) addNote(reading.notes, "hidden-text");
      story.deleted++;
      readRunChild(story);
      story.deleted--;
    } else readRunChild(story);
  }
}

function readRunChild(story: Story): void {
  const { cursor, fields, reading } = story;
  switch (cursor.name) {
    case "w:t":
      readText(story, "plain");
      break;
    case "w:tab":
    case "w:ptab":
      appendMark(story, "\t");
      break;
    case "w:br":
      readBreak(story);
      break;
    case "w:cr":
      appendMark(story, "\n");
      break;
    // A plain hyphen: U+2011 would keep telephone and document numbers from being recognised.
    case "w:noBreakHyphen":
      appendMark(story, "-");
      break;
    case "w:sym":
      readSymbol(story);
      break;
    case "w:fldChar":
      if (!reading.ignoreFields) readFieldMark(story);
      break;
    case "w:instrText":
      addFieldCode(fields, readElementText(cursor));
      break;
    case "w:ruby":
      readRuby(story);
      break;
    case "w:footnoteReference":
      readReference(story, reading.footnotes);
      break;
    case "w:endnoteReference":
      readReference(story, reading.endnotes);
      break;
    case "mc:AlternateContent":
      readAlternate(cursor, () => eachChild(story, readRunChild));
      break;
    case "w:drawing":
    case "w:pict":
    case "w:object":
      readDrawing(story);
      break;
    default:
      break;
  }
}

/** The paragraph being read; runs stand nowhere else. */
function lineOf(story: Story): Line {
  if (story.line === undefined) throw new Error("a run outside a paragraph");
  return story.line;
}

/** Text at this place is shown; writes a page break that was waiting for more text. */
function canWrite(story: Story): boolean {
  const line = lineOf(story);
  if (!isShown(story)) {
    if (story.fields.contents > 0 || story.contents > 0) line.suppressed = "contents";
    else if (story.fields.hiding > 0) line.suppressed ??= "page-number";
    return false;
  }
  if (line.breakPending) {
    line.breakPending = false;
    const { builder } = story.reading;
    const at = story.cursor.start;
    if (builder.length > line.base) appendText(builder, "\n", "fixed", story.part, at, at);
  }
  return true;
}

/** `w:t`: Word drops blanks at its ends unless `xml:space` keeps them, and shows a line end as a space. */
function readText(story: Story, kind: OriginKind): void {
  const { cursor } = story;
  const { depth, text } = cursor;
  while (cursor.depth >= depth) {
    if (advance(cursor) !== "text" || cursor.depth > depth || !canWrite(story)) continue;
    let { start, end } = cursor;
    const outerBlank = isXmlBlank(text.charCodeAt(start)) || isXmlBlank(text.charCodeAt(end - 1));
    if (outerBlank && !cursor.cdata && attribute(cursor, "xml:space") !== "preserve") {
      while (start < end && isXmlBlank(text.charCodeAt(start))) start++;
      while (start < end && isXmlBlank(text.charCodeAt(end - 1))) end--;
    }
    if (cursor.plain && cursor.oneLine) append(story, text.slice(start, end), kind, start, end);
    else if (cursor.cdata) append(story, blanksToSpaces(textValue(cursor)), "fixed", start, end);
    else {
      const value = resolveText(text, start, end, cursor.part);
      append(story, blanksToSpaces(value), kind === "plain" ? "escaped" : kind, start, end);
    }
  }
}

function blanksToSpaces(text: string): string {
  return text.replaceAll("\n", " ").replaceAll("\t", " ");
}

function append(story: Story, text: string, kind: OriginKind, from: number, to: number): void {
  const editable = kind === "plain" || kind === "escaped" || kind === "mark";
  const how = editable && story.fields.locking > 0 ? "field" : kind;
  appendText(story.reading.builder, text, how, story.part, from, to);
}

/** Text that stands for one element; moves to its end to know the whole range. */
function appendMark(story: Story, text: string): void {
  if (!canWrite(story)) return;
  const { cursor } = story;
  const from = cursor.start;
  while (advance(cursor) !== "close");
  append(story, text, "mark", from, cursor.end);
}

/** A line break is a line end; a page or column break is one only between two pieces of text. */
function readBreak(story: Story): void {
  const type = attribute(story.cursor, "w:type");
  if (type === "page" || type === "column") {
    if (isShown(story)) lineOf(story).breakPending = true;
  } else appendMark(story, "\n");
}

function readSymbol(story: Story): void {
  const { cursor } = story;
  const code = Number.parseInt(attribute(cursor, "w:char") ?? "", 16);
  const char = symbolCharacter(code, attribute(cursor, "w:font") ?? "");
  if (char === undefined && isShown(story)) addNote(story.reading.notes, "unknown-symbol");
  appendMark(story, char ?? "\ufffd");
}

function readFieldMark(story: Story): void {
  const { cursor, fields } = story;
  switch (attribute(cursor, "w:fldCharType") ?? "") {
    case "begin":
      beginField(fields);
      break;
    case "separate":
      separateField(fields);
      if (fields.contents > 0) lineOf(story).suppressed = "contents";
      break;
    case "end": {
      if (fields.contents > 0) lineOf(story).suppressed = "contents";
      const text = endField(fields);
      if (text === undefined) addNote(story.reading.notes, "computed-field");
      else if (text !== "" && canWrite(story))
        append(story, text, "fixed", cursor.start, cursor.start);
      break;
    }
    default:
      break;
  }
}

/** Base text with its reading above it: only the base is text. */
function readRuby(story: Story): void {
  const { cursor } = story;
  const depth = cursor.depth;
  while (nextChild(cursor, depth)) {
    if (cursor.name === "w:rubyBase") eachChild(story, readInline);
  }
}

function readReference(story: Story, references: string[]): void {
  const id = attribute(story.cursor, "w:id");
  if (id !== undefined && isShown(story)) references.push(id);
}
