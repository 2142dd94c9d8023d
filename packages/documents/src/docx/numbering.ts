import type { XmlCursor } from "../xml/cursor.ts";
import { attribute, finishPart, nextChild, openRoot } from "../xml/read.ts";
import { readAlternate } from "./alternate-content.ts";
import { onOff, wholeNumber } from "./on-off.ts";

/** One level of a list. */
export interface ListLevel {
  readonly start: number;
  readonly format: string;
  /** The pattern of `custom` formats: `001, 002, 003, ...`. */
  readonly pattern?: string;
  /** `（%2）`: `%1` to `%9` stand for the numbers of the levels. */
  readonly text: string;
  readonly suffix: "tab" | "space" | "nothing";
  /** The level (1 to 9) after which this one starts again; 0 for never; absent for any higher one. */
  readonly restart?: number;
  /** Print the numbers of all levels as figures (`w:isLgl`). */
  readonly legal: boolean;
  /** The paragraph style that is tied to this level. */
  readonly style?: string;
  readonly font: string;
  readonly hidden: boolean;
}

interface AbstractList {
  readonly id: string;
  readonly levels: readonly (ListLevel | undefined)[];
  readonly styleLink?: string;
  readonly numStyleLink?: string;
}

/** One `w:num`: a list that uses an abstract list, with its own starts and levels. */
export interface List {
  readonly id: string;
  readonly abstractId: string;
  readonly starts: ReadonlyMap<number, number>;
  readonly levels: ReadonlyMap<number, ListLevel>;
}

/** `word/numbering.xml`. */
export interface Numbering {
  readonly abstracts: ReadonlyMap<string, AbstractList>;
  readonly lists: ReadonlyMap<string, List>;
}

/** What a document without a numbering part has. */
export const noNumbering: Numbering = { abstracts: new Map(), lists: new Map() };

/** Reads a numbering part. */
export function readNumbering(cursor: XmlCursor): Numbering {
  const abstracts = new Map<string, AbstractList>();
  const lists = new Map<string, List>();
  openRoot(cursor);
  const depth = cursor.depth;
  while (nextChild(cursor, depth)) {
    if (cursor.name === "w:abstractNum") {
      const list = readAbstract(cursor, attribute(cursor, "w:abstractNumId") ?? "");
      abstracts.set(list.id, list);
    } else if (cursor.name === "w:num") {
      const list = readList(cursor, attribute(cursor, "w:numId") ?? "");
      lists.set(list.id, list);
    }
  }
  finishPart(cursor);
  return { abstracts, lists };
}

function readAbstract(cursor: XmlCursor, id: string): AbstractList {
  const levels: (ListLevel | undefined)[] = [];
  let styleLink: string | undefined;
  let numStyleLink: string | undefined;
  const depth = cursor.depth;
  while (nextChild(cursor, depth)) {
    switch (cursor.name) {
      case "w:lvl":
        levels[wholeNumber(cursor, 8, "w:ilvl") ?? 0] = readLevel(cursor);
        break;
      case "w:styleLink":
        styleLink = attribute(cursor, "w:val");
        break;
      case "w:numStyleLink":
        numStyleLink = attribute(cursor, "w:val");
        break;
      default:
        break;
    }
  }
  return {
    id,
    levels,
    ...(styleLink === undefined ? {} : { styleLink }),
    ...(numStyleLink === undefined ? {} : { numStyleLink }),
  };
}

function readList(cursor: XmlCursor, id: string): List {
  let abstractId = "";
  const starts = new Map<number, number>();
  const levels = new Map<number, ListLevel>();
  const depth = cursor.depth;
  while (nextChild(cursor, depth)) {
    if (cursor.name === "w:abstractNumId") abstractId = attribute(cursor, "w:val") ?? "";
    else if (cursor.name === "w:lvlOverride") readOverride(cursor, starts, levels);
  }
  return { id, abstractId, starts, levels };
}

function readOverride(
  cursor: XmlCursor,
  starts: Map<number, number>,
  levels: Map<number, ListLevel>,
): void {
  const level = wholeNumber(cursor, 8, "w:ilvl") ?? 0;
  const depth = cursor.depth;
  while (nextChild(cursor, depth)) {
    if (cursor.name === "w:startOverride") starts.set(level, wholeNumber(cursor, 32_767) ?? 0);
    else if (cursor.name === "w:lvl") levels.set(level, readLevel(cursor));
  }
}

type Draft = { -readonly [K in keyof ListLevel]: ListLevel[K] };

function readLevel(cursor: XmlCursor): ListLevel {
  // The schema's defaults: a level without a start counts from 0, without a format in figures.
  const level: Draft = {
    start: 0,
    format: "decimal",
    text: "",
    suffix: "tab",
    legal: false,
    font: "",
    hidden: false,
  };
  readLevelChildren(cursor, level);
  return level;
}

function readLevelChildren(cursor: XmlCursor, level: Draft): void {
  const depth = cursor.depth;
  while (nextChild(cursor, depth)) {
    switch (cursor.name) {
      case "w:start":
        level.start = wholeNumber(cursor, 32_767) ?? 0;
        break;
      case "w:numFmt": {
        level.format = attribute(cursor, "w:val") ?? "decimal";
        const pattern = attribute(cursor, "w:format");
        if (pattern !== undefined) level.pattern = pattern;
        break;
      }
      case "w:lvlText":
        level.text = attribute(cursor, "w:val") ?? "";
        break;
      case "w:suff":
        level.suffix = suffix(attribute(cursor, "w:val"));
        break;
      case "w:lvlRestart":
        level.restart = wholeNumber(cursor, 9) ?? 0;
        break;
      case "w:isLgl":
        level.legal = onOff(cursor);
        break;
      case "w:pStyle": {
        const style = attribute(cursor, "w:val");
        if (style !== undefined) level.style = style;
        break;
      }
      case "w:rPr":
        readLevelFont(cursor, level);
        break;
      case "mc:AlternateContent":
        // Newer formats are given as `custom` with a plain format as the fallback.
        readAlternate(cursor, () => readLevelChildren(cursor, level));
        break;
      default:
        break;
    }
  }
}

function readLevelFont(cursor: XmlCursor, level: Draft): void {
  const depth = cursor.depth;
  while (nextChild(cursor, depth)) {
    if (cursor.name === "w:rFonts") level.font = attribute(cursor, "w:ascii") ?? "";
    else if (cursor.name === "w:vanish") level.hidden = onOff(cursor);
  }
}

function suffix(value: string | undefined): ListLevel["suffix"] {
  return value === "space" || value === "nothing" ? value : "tab";
}
