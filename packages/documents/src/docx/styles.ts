import type { XmlCursor } from "../xml/cursor.ts";
import { attribute, finishPart, nextChild, openRoot } from "../xml/read.ts";
import {
  noParagraphProperties,
  type ParagraphProperties,
  readParagraphProperties,
} from "./paragraph-properties.ts";
import { noRunProperties, type RunProperties, readRunProperties } from "./run-properties.ts";

interface Style {
  readonly id: string;
  readonly name: string;
  readonly basedOn?: string;
  readonly paragraph: ParagraphProperties;
  readonly run: RunProperties;
}

/** A style with all that it inherits, as far as the text is concerned. */
export interface ResolvedStyle {
  readonly numId?: string;
  readonly level?: number;
  /** The style in the chain that gives the number: a list level may be tied to it by `w:pStyle`. */
  readonly numberedBy?: string;
  readonly outline?: number;
  readonly align?: "left" | "center" | "right";
  readonly hidden: boolean;
  /** An entry or the heading of a table of contents. */
  readonly contents: boolean;
}

/** `word/styles.xml`. */
export interface StyleSheet {
  readonly styles: ReadonlyMap<string, Style>;
  readonly defaultParagraph?: string;
  /** Text without a style is hidden (`w:docDefaults`); nobody does this on purpose. */
  readonly hidden: boolean;
  readonly resolved: Map<string, ResolvedStyle>;
}

/** What a document without a styles part has. */
export function emptyStyleSheet(): StyleSheet {
  return { styles: new Map(), hidden: false, resolved: new Map() };
}

/** Reads a styles part. */
export function readStyles(cursor: XmlCursor): StyleSheet {
  const styles = new Map<string, Style>();
  let defaultParagraph: string | undefined;
  let hidden = false;
  openRoot(cursor);
  const depth = cursor.depth;
  while (nextChild(cursor, depth)) {
    if (cursor.name === "w:docDefaults") hidden = readDefaults(cursor);
    if (cursor.name !== "w:style") continue;
    const isDefault = attribute(cursor, "w:default");
    const isParagraph = attribute(cursor, "w:type") === "paragraph";
    const style = readStyle(cursor, attribute(cursor, "w:styleId") ?? "");
    styles.set(style.id, style);
    if (isParagraph && (isDefault === "1" || isDefault === "true")) defaultParagraph = style.id;
  }
  finishPart(cursor);
  const resolved = new Map<string, ResolvedStyle>();
  return {
    styles,
    ...(defaultParagraph === undefined ? {} : { defaultParagraph }),
    hidden,
    resolved,
  };
}

function readDefaults(cursor: XmlCursor): boolean {
  const depth = cursor.depth;
  let hidden = false;
  while (nextChild(cursor, depth)) {
    if (cursor.name === "w:rPrDefault") hidden = readDefaults(cursor);
    else if (cursor.name === "w:rPr") hidden = readRunProperties(cursor).hidden === true;
  }
  return hidden;
}

function readStyle(cursor: XmlCursor, id: string): Style {
  let name = "";
  let basedOn: string | undefined;
  let paragraph = noParagraphProperties;
  let run = noRunProperties;
  const depth = cursor.depth;
  while (nextChild(cursor, depth)) {
    switch (cursor.name) {
      case "w:name":
        name = attribute(cursor, "w:val") ?? "";
        break;
      case "w:basedOn":
        basedOn = attribute(cursor, "w:val");
        break;
      case "w:pPr":
        paragraph = readParagraphProperties(cursor);
        break;
      case "w:rPr":
        run = readRunProperties(cursor);
        break;
      default:
        break;
    }
  }
  return { id, name, ...(basedOn === undefined ? {} : { basedOn }), paragraph, run };
}

/** What text without any style has. */
export const plainStyle: ResolvedStyle = { hidden: false, contents: false };

/**
 * A style with its `w:basedOn` chain folded in, nearest first. An unknown id counts as no style;
 * a chain that runs in a circle ends where it would repeat.
 */
export function resolveStyle(sheet: StyleSheet, id: string | undefined): ResolvedStyle {
  if (id === undefined) return plainStyle;
  const known = sheet.resolved.get(id);
  if (known !== undefined) return known;
  const found: { -readonly [K in keyof ResolvedStyle]: ResolvedStyle[K] } = { ...plainStyle };
  let hidden: boolean | undefined;
  const seen = new Set<string>();
  for (let at: string | undefined = id; at !== undefined && !seen.has(at); ) {
    seen.add(at);
    const style: Style | undefined = sheet.styles.get(at);
    if (style === undefined) break;
    const { paragraph } = style;
    if (found.numId === undefined && paragraph.numId !== undefined) {
      found.numId = paragraph.numId;
      found.numberedBy = style.id;
    }
    if (found.level === undefined && paragraph.level !== undefined) found.level = paragraph.level;
    if (found.outline === undefined && paragraph.outline !== undefined) {
      found.outline = paragraph.outline;
    }
    if (found.align === undefined && paragraph.align !== undefined) found.align = paragraph.align;
    hidden ??= style.run.hidden;
    if (isContentsName(style.name)) found.contents = true;
    at = style.basedOn;
  }
  found.hidden = hidden === true;
  sheet.resolved.set(id, found);
  return found;
}

/** A paragraph's style: the one named, else the document's default; an unknown name counts as none. */
export function paragraphStyle(sheet: StyleSheet, id: string | undefined): ResolvedStyle {
  const known = id !== undefined && sheet.styles.has(id) ? id : sheet.defaultParagraph;
  return resolveStyle(sheet, known);
}

/** Built-in names are English in every language of Word; the ids are not (`11`, `TOC1`). */
function isContentsName(name: string): boolean {
  const lower = name.toLowerCase();
  return lower === "toc heading" || (lower.length === 5 && lower.startsWith("toc "));
}
