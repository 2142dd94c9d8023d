import { addNote } from "../document-note.ts";
import { appendSeparator, appendText } from "../origin/text-builder.ts";
import { attribute, nextChild, openRoot } from "../xml/read.ts";
import { onOff, wholeNumber } from "./on-off.ts";
import { finishCarried, noteSection, readParagraph } from "./paragraphs.ts";
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
  finishCarried(story);
}

function readBlock(story: Story): void {
  switch (story.cursor.name) {
    case "w:p":
      readParagraph(story);
      if (story.boxes.length > 0 && story.carried === undefined) readBoxes(story);
      break;
    case "w:tbl":
      finishCarried(story);
      readTable(story);
      break;
    case "w:sectPr":
      noteSection(story);
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
  const { cursor, reading } = story;
  const outer = story.frame;
  const frame: Frame = {
    blocks: [],
    keepEmpty: false,
    ...(outer.origin === undefined ? {} : { origin: outer.origin }),
  };
  let merge = noMerge;
  let opened = false;
  let covered = false;
  let start = 0;
  const open = (): void => {
    opened = true;
    const joined = merge.horizontal === "continue" && row.cells.length > 0;
    if (begun && !joined) appendSeparator(reading.builder, "\t");
    start = reading.builder.length;
    const above = cellAbove(grid, row, merge);
    if (above !== undefined) {
      covered = true;
      coverCell(row, above);
    } else if (joined) covered = true;
  };
  const joinedInto = (): boolean => merge.horizontal === "continue" && row.cells.length > 0;
  story.frame = frame;
  eachChild(story, () => {
    if (cursor.name === "w:tcPr") {
      merge = readCellMerge(story);
      return;
    }
    if (!opened) open();
    if (!covered) readBlock(story);
  });
  if (!opened) open();
  finishCarried(story);
  story.frame = outer;
  if (covered && !joinedInto()) return;
  addCell(row, merge, { start, end: reading.builder.length }, frame.blocks);
}

function readCellMerge(story: Story): CellMerge {
  const { cursor } = story;
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
