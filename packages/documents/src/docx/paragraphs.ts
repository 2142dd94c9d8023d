import type { Paragraph } from "@luoshi/compiler";
import { addNote } from "../document-note.ts";
import { fill, reserve } from "../origin/text-builder.ts";
import { readMemoised } from "../xml/memo.ts";
import { levelOfStyle, nextLabel } from "./list-counters.ts";
import {
  noParagraphProperties,
  type ParagraphProperties,
  readParagraphProperties,
} from "./paragraph-properties.ts";
import { noRunProperties } from "./run-properties.ts";
import { readInline } from "./runs.ts";
import { eachChild, type Line, type Reading, type Story } from "./story.ts";
import { paragraphStyle, plainStyle } from "./styles.ts";

type Open<T> = { -readonly [K in keyof T]: T[K] };

function startLine({ builder }: Reading): Line {
  return {
    slot: reserve(builder),
    segment: builder.segments.length,
    base: builder.length,
    properties: noParagraphProperties,
    mark: noRunProperties,
    style: plainStyle,
    own: plainStyle,
    keepsFirst: false,
    suppressed: undefined,
    breakPending: false,
  };
}

/**
 * Reads a `w:p`. A paragraph whose mark was deleted, moved away or hidden does not end: the next one
 * goes on in its line, as it is printed.
 */
export function readParagraph(story: Story): void {
  const { cursor, reading, carried } = story;
  const { builder } = reading;
  const from = cursor.start;
  const line = carried ?? startLine(reading);
  // Behind a deleted mark the next paragraph's properties win; behind a hidden one the first's stay.
  line.keepsFirst = carried !== undefined && !line.mark.removed;
  story.carried = undefined;
  story.line = line;
  useProperties(story, line, noParagraphProperties);
  if (story.contents > 0 || story.fields.contents > 0) line.suppressed = "contents";
  const { contents } = story;
  eachChild(story, readParagraphChild);
  story.contents = contents;
  story.line = undefined;
  const hidden = line.mark.hidden ?? line.own.hidden;
  if (!line.mark.removed && !hidden) {
    const start = finishLine(story, line);
    if (start === undefined) return;
    builder.paragraphs.push({ start, end: builder.length, part: story.part, from, to: cursor.end });
    return;
  }
  if (line.mark.removed) addNote(reading.notes, "tracked-changes");
  // A hidden paragraph without visible text is not there at all; a line begun before it is.
  const wordless = builder.length === line.base;
  if (line.mark.removed || !wordless || carried !== undefined) story.carried = line;
}

function useProperties(story: Story, line: Line, properties: ParagraphProperties): void {
  line.mark = properties.mark;
  line.own = paragraphStyle(story.reading.styles, properties.style);
  if (line.keepsFirst) return;
  line.properties = properties;
  line.style = line.own;
}

function readParagraphChild(story: Story): void {
  const { cursor, line, reading } = story;
  if (cursor.name !== "w:pPr" || line === undefined) {
    readInline(story);
    return;
  }
  const properties = readMemoised(cursor, reading.paragraphMemo, readParagraphProperties);
  useProperties(story, line, properties);
  for (const id of properties.margins ?? []) reading.margins.add(id);
  if (!line.own.contents) return;
  // An entry of a table of contents; the paragraph puts the count back when it ends.
  story.contents++;
  line.suppressed = "contents";
}

/** Ends a line that was waiting to be carried on, before something else than a paragraph comes. */
export function finishCarried(story: Story): void {
  const line = story.carried;
  if (line === undefined) return;
  story.carried = undefined;
  finishLine(story, line);
}

/**
 * Puts the finished line into the frame, with its separator and its generated number in front, and
 * says where it starts. A line that says nothing leaves nothing; one that was dropped is not even a place.
 */
function finishLine(story: Story, line: Line): number | undefined {
  const { reading, frame } = story;
  const { builder } = reading;
  const wordless = builder.length === line.base;
  // An entry of a table of contents or a lone page number is not even an empty line.
  if (wordless && line.suppressed) {
    if (line.suppressed === "contents") addNote(reading.notes, "toc-dropped");
    return undefined;
  }
  const { style } = line;
  const label = labelOf(story, line);
  // An empty paragraph with a number is printed as its number: the first column of many task lists.
  if (wordless && label === "" && !frame.keepEmpty) return line.base;
  const separator = frame.blocks.length === 0 ? "" : "\n";
  fill(builder, line.slot, line.segment, separator + label);
  const start = line.base + separator.length;
  if (label !== "") addNumberSegment(story, line, start, label.length);
  const outline = line.properties.outline ?? style.outline;
  const align = line.properties.align ?? style.align;
  // Assigned one by one: spreading optional fields in costs a third of the whole reading time.
  const paragraph: Open<Paragraph> = { kind: "paragraph", span: { start, end: builder.length } };
  if (label !== "") paragraph.number = { start, end: start + label.length };
  if (outline !== undefined && outline <= 8) paragraph.heading = outline + 1;
  if (align === "center" || align === "right") paragraph.align = align;
  if (frame.origin !== undefined) paragraph.origin = frame.origin;
  frame.blocks.push(paragraph);
  return start;
}

function addNumberSegment(story: Story, line: Line, start: number, length: number): void {
  const { part, reading } = story;
  const at = story.cursor.start;
  reading.builder.segments.splice(line.segment, 0, {
    kind: "number",
    start,
    end: start + length,
    part,
    from: at,
    to: at,
  });
}

/** The generated number with its suffix; a tab is given as one space, which is how wide it looks. */
function labelOf(story: Story, line: Line): string {
  const { lists, notes } = story.reading;
  const { properties, style } = line;
  const numId = properties.numId ?? style.numId;
  if (numId === undefined || numId === "0") return "";
  const tied =
    properties.numId === undefined && style.numberedBy !== undefined
      ? levelOfStyle(lists, numId, style.numberedBy)
      : undefined;
  const level = properties.level ?? tied ?? style.level ?? 0;
  const label = nextLabel(lists, numId, level);
  if (label === undefined) {
    addNote(notes, "missing-numbering", numId);
    return "";
  }
  if (label.unknownFormat !== undefined)
    addNote(notes, "unknown-number-format", label.unknownFormat);
  if (label.text === "") return "";
  return label.suffix === "nothing" ? label.text : `${label.text} `;
}
