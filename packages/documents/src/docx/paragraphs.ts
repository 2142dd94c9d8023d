import type { Paragraph } from "@luoshi/compiler";
import { addNote } from "../document-note.ts";
import { fill, reserve } from "../origin/text-builder.ts";
import { attribute } from "../xml/read.ts";
import { levelOfStyle, nextLabel } from "./list-counters.ts";
import { noParagraphProperties, readParagraphProperties } from "./paragraph-properties.ts";
import { readInline } from "./runs.ts";
import { eachChild, isShown, type Line, type Story } from "./story.ts";
import { type ResolvedStyle, resolveStyle } from "./styles.ts";

/**
 * Reads a `w:p`. A paragraph whose mark was deleted, moved away or hidden does not end: the next one
 * goes on in its line, as it is printed.
 */
export function readParagraph(story: Story): void {
  const { cursor, reading } = story;
  const { builder } = reading;
  const from = cursor.start;
  const carried = story.carried;
  const line: Line = carried ?? {
    ...reserve(builder),
    base: builder.length,
    properties: noParagraphProperties,
    suppressed: undefined,
    breakPending: false,
  };
  story.carried = undefined;
  story.line = line;
  // With a deleted mark the next paragraph's properties win; with a hidden one the first's stay.
  const keepFirst = carried !== undefined && !carried.properties.mark.removed;
  if (!keepFirst) line.properties = noParagraphProperties;
  let mark = noParagraphProperties.mark;
  if (story.contents > 0 || story.fields.contents > 0) line.suppressed = "contents";
  let contents = 0;
  eachChild(story, () => {
    if (cursor.name === "w:pPr") {
      const properties = readParagraphProperties(cursor, () => noteSection(story));
      mark = properties.mark;
      if (!keepFirst) line.properties = properties;
      if (styleOf(story, properties.style).contents) {
        contents = 1;
        story.contents++;
        line.suppressed = "contents";
      }
    } else readInline(story);
  });
  story.contents -= contents;
  story.line = undefined;
  const hidden = mark.hidden ?? styleOf(story, line.properties.style).hidden;
  if (mark.removed || hidden) {
    const wordless = builder.length === line.base;
    // A hidden paragraph without visible text is not there at all; a line so begun is not joined to.
    if (mark.removed || !wordless) {
      line.properties = { ...line.properties, mark: { ...mark, removed: mark.removed } };
      story.carried = line;
    } else if (carried !== undefined) finishLine(story, line);
    if (mark.removed) addNote(reading.notes, "tracked-changes");
  } else {
    const start = finishLine(story, line);
    builder.paragraphs.push({ start, end: builder.length, part: story.part, from, to: cursor.end });
  }
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
 * says where it starts. A line that says nothing leaves nothing.
 */
function finishLine(story: Story, line: Line): number {
  const { reading, frame } = story;
  const { builder } = reading;
  const wordless = builder.length === line.base;
  if (wordless && line.suppressed) {
    if (line.suppressed === "contents") addNote(reading.notes, "toc-dropped");
    return line.base;
  }
  const style = styleOf(story, line.properties.style);
  const label = labelOf(story, line, style);
  if (wordless && label === "" && !frame.keepEmpty) return line.base;
  const separator = frame.blocks.length === 0 ? "" : "\n";
  fill(builder, line, separator + label);
  const start = line.base + separator.length;
  if (label !== "") addNumberSegment(story, line, start, label.length);
  const outline = line.properties.outline ?? style.outline;
  const align = line.properties.align ?? style.align;
  const paragraph: Paragraph = {
    kind: "paragraph",
    span: { start, end: builder.length },
    ...(label === "" ? {} : { number: { start, end: start + label.length } }),
    ...(outline === undefined || outline > 8 ? {} : { heading: outline + 1 }),
    ...(align === undefined || align === "left" ? {} : { align }),
    ...(frame.origin === undefined ? {} : { origin: frame.origin }),
  };
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

function styleOf(story: Story, id: string | undefined): ResolvedStyle {
  const { styles } = story.reading;
  const known = id !== undefined && styles.styles.has(id) ? id : styles.defaultParagraph;
  return resolveStyle(styles, known);
}

/** The generated number with its suffix; a tab is given as one space, which is how wide it looks. */
function labelOf(story: Story, line: Line, style: ResolvedStyle): string {
  const { lists, notes } = story.reading;
  const { properties } = line;
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

/** A section's headers and footers, by their relationship ids. */
export function noteSection(story: Story): void {
  const { cursor, reading } = story;
  eachChild(story, () => {
    if (cursor.name !== "w:headerReference" && cursor.name !== "w:footerReference") return;
    const id = attribute(cursor, "r:id");
    if (id !== undefined && isShown(story)) reading.margins.add(id);
  });
}
