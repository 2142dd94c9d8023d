import type { Block, Paragraph } from "@luoshi/compiler";
import { addNote, type NoteCounter } from "../document-note.ts";
import type { TextBuilder } from "../origin/text-builder.ts";
import type { XmlCursor } from "../xml/cursor.ts";
import type { Memo } from "../xml/memo.ts";
import { childValue, nextChild } from "../xml/read.ts";
import { readAlternate } from "./alternate-content.ts";
import { type FieldStack, noFields } from "./fields.ts";
import type { ListCounters } from "./list-counters.ts";
import type { ParagraphProperties } from "./paragraph-properties.ts";
import type { RunProperties } from "./run-properties.ts";
import type { ResolvedStyle, StyleSheet } from "./styles.ts";
import type { CellMerge } from "./tables.ts";

/** What is shared by all stories of a document: main text, text boxes, notes, headers. */
export interface Reading {
  readonly builder: TextBuilder;
  readonly styles: StyleSheet;
  readonly lists: ListCounters;
  readonly notes: NoteCounter;
  /** Read the codes of fields as nothing: the second try for a document whose fields do not close. */
  readonly ignoreFields: boolean;
  /** Ids of the foot- and endnotes referred to, in order. */
  readonly footnotes: string[];
  readonly endnotes: string[];
  /** Relationship ids of headers and footers. */
  readonly margins: Set<string>;
  /** Properties lately read, by their source. */
  readonly runMemo: Memo<RunProperties>;
  readonly paragraphMemo: Memo<ParagraphProperties>;
  readonly cellMemo: Memo<CellMerge>;
}

/** Where blocks are being put: the document, a cell, a text box, a note. */
export interface Frame {
  readonly blocks: Block[];
  /** Blank lines of the main text are kept; in cells, boxes and notes they say nothing. */
  readonly keepEmpty: boolean;
  readonly origin: Paragraph["origin"] | undefined;
}

/** A paragraph that is being read, possibly from several `w:p` whose marks between were deleted. */
export interface Line {
  readonly slot: number;
  readonly segment: number;
  /** Length of the text when the line began, its separator and number not counted. */
  readonly base: number;
  /** What decides about the line: its number, level and alignment. */
  properties: ParagraphProperties;
  style: ResolvedStyle;
  /** Style and mark of the `w:p` being read, another one than the line's where marks are hidden. */
  own: ResolvedStyle;
  mark: RunProperties;
  /** The line was begun by a paragraph whose mark is hidden, and keeps that one's number. */
  keepsFirst: boolean;
  /** Something of it was dropped. */
  suppressed: "contents" | "page-number" | undefined;
  /** A page break to be written as a line end if text follows. */
  breakPending: boolean;
}

/** A text box met inside a paragraph, to be read after it. */
export type Box =
  | { readonly kind: "box"; readonly cursor: XmlCursor }
  | { readonly kind: "art"; readonly text: string; readonly from: number; readonly to: number };

/** One flow of text: its own fields and tracked deletions, read from one cursor. */
export interface Story {
  readonly reading: Reading;
  readonly cursor: XmlCursor;
  /** Index of the part in the origin map. */
  readonly part: number;
  readonly fields: FieldStack;
  frame: Frame;
  line: Line | undefined;
  /** A finished `w:p` whose mark was deleted or hidden: the next one goes on in the same line. */
  carried: Line | undefined;
  readonly boxes: Box[];
  /** Nested deletions, tables of contents, boxes around the place. */
  deleted: number;
  contents: number;
  readonly boxDepth: number;
}

/**
 * A story before its first element. Footnotes and text boxes have their own, because fields and
 * deletions do not reach from one story into another; the lists' numbers do.
 */
export function startStory(
  reading: Reading,
  cursor: XmlCursor,
  part: number,
  frame: Frame,
  boxDepth = 0,
): Story {
  return {
    reading,
    cursor,
    part,
    fields: noFields(),
    frame,
    line: undefined,
    carried: undefined,
    boxes: [],
    deleted: 0,
    contents: 0,
    boxDepth,
  };
}

/** Whether text at this place is to be seen. */
export function isShown(story: Story): boolean {
  return story.deleted === 0 && story.contents === 0 && story.fields.hiding === 0;
}

/**
 * Hands each child of the element just opened to `handle`, looking through the wrappers that may
 * stand around anything: insertions, content controls, smart tags, links, alternative content.
 * Deletions and moved-away text are looked through as well, with `story.deleted` raised, because the
 * ends of fields inside them still count.
 */
export function eachChild(story: Story, handle: (story: Story) => void): void {
  const { cursor } = story;
  const depth = cursor.depth;
  while (nextChild(cursor, depth)) {
    // Paragraphs, runs, rows and cells are nearly all there is; no wrapper's name is as short.
    if (cursor.name.length < 5) {
      handle(story);
      continue;
    }
    switch (cursor.name) {
      case "w:ins":
      case "w:moveTo":
        addNote(story.reading.notes, "tracked-changes");
        eachChild(story, handle);
        break;
      case "w:hyperlink":
      case "w:smartTag":
      case "w:customXml":
      case "w:sdtContent":
      case "w:dir":
      case "w:bdo":
        eachChild(story, handle);
        break;
      case "w:del":
      case "w:moveFrom":
        addNote(story.reading.notes, "tracked-changes");
        story.deleted++;
        eachChild(story, handle);
        story.deleted--;
        break;
      case "w:sdt":
        readControl(story, handle);
        break;
      case "mc:AlternateContent":
        readAlternate(cursor, () => eachChild(story, handle));
        break;
      default:
        handle(story);
    }
  }
}

/** A content control; the one around a generated table of contents is marked as such. */
function readControl(story: Story, handle: (story: Story) => void): void {
  const { cursor } = story;
  const depth = cursor.depth;
  let contents = 0;
  while (nextChild(cursor, depth)) {
    if (cursor.name === "w:sdtPr") contents = isContentsControl(cursor) ? 1 : 0;
    else if (cursor.name === "w:sdtContent") {
      story.contents += contents;
      eachChild(story, handle);
      story.contents -= contents;
    }
  }
}

function isContentsControl(cursor: XmlCursor): boolean {
  const depth = cursor.depth;
  let gallery = "";
  while (nextChild(cursor, depth)) {
    if (cursor.name === "w:docPartObj") gallery = childValue(cursor, "w:docPartGallery");
  }
  return gallery.toLowerCase() === "table of contents";
}
