import { addNote } from "../document-note.ts";
import { appendSeparator, appendText, type TextBuilder } from "../origin/text-builder.ts";
import type { XmlCursor } from "../xml/cursor.ts";
import { readMemoised } from "../xml/memo.ts";
import { attribute, nextChild, openRoot } from "../xml/read.ts";
import { onOff, wholeNumber } from "./on-off.ts";
import { readSection } from "./paragraph-properties.ts";
import { finishCarried, readParagraph } from "./paragraphs.ts";
import { type Box, eachChild, type Frame, type Story, startStory } from "./story.ts";
import {
  addCell,
  addRow,
  type CellMerge,
  cellAbove,
  coverCell,
  finishGrid,
  type GridBuilder,
  mostColumns,
  noMerge,
  type RowBuilder,
  startGrid,
  startRow,
} from "./tables.ts";

/** Reads the blocks of the element just opened (`w:body`, `w:tc`, `w:txbxContent` …) into the frame. */
export function readBlocks(story: Story): void {
  eachChild(story, readBlock);
  endBlocks(story);
}

/** Ends what the last paragraph left open: a line whose mark was deleted, text boxes. */
function endBlocks(story: Story): void {
  finishCarried(story);
  if (story.boxes.length > 0) readBoxes(story);
}

function readBlock(story: Story): void {
  switch (story.cursor.name) {
    case "w:p":
      readParagraph(story);
      if (story.boxes.length > 0 && story.carried === undefined) readBoxes(story);
      break;
    case "w:tbl":
      endBlocks(story);
      readTable(story);
      break;
    case "w:sectPr":
      for (const id of readSection(story.cursor)) story.reading.margins.add(id);
      break;
    case "w:altChunk":
      addNote(story.reading.notes, "embedded-content");
      break;
    default:
      break;
  }
}

/** Puts the text boxes that the last paragraph anchors after it. */
function readBoxes(story: Story): void {
  const boxes = story.boxes.splice(0);
  const frame: Frame = { blocks: story.frame.blocks, keepEmpty: false, origin: "textbox" };
  for (const box of boxes) {
    if (box.kind === "art") addWordArt(story, box);
    else {
      const inner = startStory(story.reading, box.cursor, story.part, frame, story.boxDepth + 1);
      openRoot(box.cursor);
      readBlocks(inner);
    }
  }
}

function addWordArt(story: Story, box: Extract<Box, { kind: "art" }>): void {
  const { builder } = story.reading;
  if (story.frame.blocks.length > 0) appendSeparator(builder, "\n");
  const start = builder.length;
  appendText(builder, box.text, "fixed", story.part, box.from, box.to);
  const span = { start, end: builder.length };
  story.frame.blocks.push({ kind: "paragraph", span, origin: "textbox" });
}

function readTable(story: Story): void {
  const { builder } = story.reading;
  const grid = startGrid();
  const separator = story.frame.blocks.length === 0 ? "" : "\n";
  const start = builder.length + separator.length;
  eachChild(story, () => {
    if (story.cursor.name === "w:tr")
      readRow(story, grid, grid.rows.length === 0 ? separator : "\n");
  });
  if (grid.rows.length > 0) story.frame.blocks.push(finishGrid(grid, start, builder.length));
}

/** Reads a `w:tr`; a row that was deleted or is hidden leaves nothing behind. */
function readRow(story: Story, grid: GridBuilder, separator: string): void {
  const { cursor, reading } = story;
  const row = startRow(reading.builder.length + separator.length);
  let gone = story.deleted > 0 || story.contents > 0;
  let begun = false;
  eachChild(story, () => {
    if (cursor.name === "w:trPr") {
      if (readRowProperties(story, row)) gone = true;
    } else if (cursor.name === "w:tc" && !gone) {
      // The separator waits for the first cell: a deleted row must leave no empty line behind.
      appendSeparator(reading.builder, begun ? "" : separator);
      readCell(story, grid, row, begun);
      begun = true;
    }
  });
  if (begun) addRow(grid, row, reading.builder.length);
}

/** True for a row that is not there. */
function readRowProperties(story: Story, row: RowBuilder): boolean {
  const { cursor, reading } = story;
  let gone = false;
  const depth = cursor.depth;
  while (nextChild(cursor, depth)) {
    switch (cursor.name) {
      case "w:gridBefore":
        row.column = wholeNumber(cursor, mostColumns) ?? 0;
        break;
      case "w:tblHeader":
        row.header = onOff(cursor);
        break;
      case "w:hidden":
        if (onOff(cursor)) {
          gone = true;
          addNote(reading.notes, "hidden-text");
        }
        break;
      case "w:del":
        gone = true;
        addNote(reading.notes, "tracked-changes");
        break;
      default:
        break;
    }
  }
  return gone;
}

/** Reads a `w:tc`; its properties come first, and decide whether its text counts. */
function readCell(story: Story, grid: GridBuilder, row: RowBuilder, begun: boolean): void {
  const { cursor, frame: outer } = story;
  const { builder } = story.reading;
  const frame: Frame = { blocks: [], keepEmpty: false, origin: outer.origin };
  let merge = noMerge;
  let place: CellPlace | undefined;
  story.frame = frame;
  eachChild(story, () => {
    if (cursor.name === "w:tcPr") {
      merge = readMemoised(cursor, story.reading.cellMemo, readCellMerge);
      return;
    }
    // Placed at its first child that is no `w:tcPr`: only then is known whether it is merged away.
    place ??= placeCell(builder, grid, row, merge, begun);
    if (!place.covered) readBlock(story);
  });
  place ??= placeCell(builder, grid, row, merge, begun);
  endBlocks(story);
  story.frame = outer;
  if (!place.fromAbove)
    addCell(row, merge, { start: place.start, end: builder.length }, frame.blocks);
}

/** Where a cell's text begins, and whether the cell belongs to one before it and has no text. */
interface CellPlace {
  readonly start: number;
  readonly covered: boolean;
  readonly fromAbove: boolean;
}

function placeCell(
  builder: TextBuilder,
  grid: GridBuilder,
  row: RowBuilder,
  merge: CellMerge,
  begun: boolean,
): CellPlace {
  const joined = merge.horizontal === "continue" && row.cells.length > 0;
  if (begun && !joined) appendSeparator(builder, "\t");
  const above = joined ? undefined : cellAbove(grid, row, merge);
  if (above !== undefined) coverCell(row, above);
  const fromAbove = above !== undefined;
  return { start: builder.length, covered: joined || fromAbove, fromAbove };
}

function readCellMerge(cursor: XmlCursor): CellMerge {
  let columnSpan = 1;
  let vertical: CellMerge["vertical"] = "none";
  let horizontal: CellMerge["horizontal"] = "none";
  const depth = cursor.depth;
  while (nextChild(cursor, depth)) {
    switch (cursor.name) {
      case "w:gridSpan":
        columnSpan = Math.max(1, wholeNumber(cursor, mostColumns) ?? 1);
        break;
      case "w:vMerge":
        vertical = attribute(cursor, "w:val") === "restart" ? "restart" : "continue";
        break;
      case "w:hMerge":
        horizontal = attribute(cursor, "w:val") === "restart" ? "restart" : "continue";
        break;
      default:
        break;
    }
  }
  return { columnSpan, vertical, horizontal };
}
