import type { XmlCursor } from "../xml/cursor.ts";
import { attribute, nextChild } from "../xml/read.ts";
import { wholeNumber } from "./on-off.ts";
import { noRunProperties, type RunProperties, readRunProperties } from "./run-properties.ts";

/** How a paragraph is set, where it matters to a reader. */
export type Alignment = "left" | "center" | "right";

/** What `w:pPr` says that matters to the text, in a paragraph or a style. */
export interface ParagraphProperties {
  readonly style?: string;
  readonly numId?: string;
  /** 0 to 8. */
  readonly level?: number;
  /** 0 to 8, 9 for body text. */
  readonly outline?: number;
  readonly align?: Alignment;
  /** Properties of the paragraph mark. */
  readonly mark: RunProperties;
  /** Relationship ids of the headers and footers of the section that ends here. */
  readonly margins?: readonly string[];
}

/** A paragraph without `w:pPr`. */
export const noParagraphProperties: ParagraphProperties = { mark: noRunProperties };

type Draft = { -readonly [K in keyof ParagraphProperties]: ParagraphProperties[K] };

/**
 * Reads the `w:pPr` that the cursor has just opened.
 * `w:pPrChange` holds the properties before a tracked change and is passed over with all inside it.
 */
export function readParagraphProperties(cursor: XmlCursor): ParagraphProperties {
  const found: Draft = { mark: noRunProperties };
  const depth = cursor.depth;
  while (nextChild(cursor, depth)) {
    switch (cursor.name) {
      case "w:pStyle":
        set(found, "style", attribute(cursor, "w:val"));
        break;
      case "w:numPr":
        readNumber(cursor, found);
        break;
      case "w:outlineLvl":
        set(found, "outline", wholeNumber(cursor, 9));
        break;
      case "w:jc":
        set(found, "align", alignment(attribute(cursor, "w:val")));
        break;
      case "w:rPr":
        found.mark = readRunProperties(cursor);
        break;
      case "w:sectPr":
        found.margins = readSection(cursor);
        break;
      default:
        break;
    }
  }
  return found;
}

/** The relationship ids of the headers and footers that the `w:sectPr` just opened refers to. */
export function readSection(cursor: XmlCursor): readonly string[] {
  const ids: string[] = [];
  const depth = cursor.depth;
  while (nextChild(cursor, depth)) {
    if (cursor.name !== "w:headerReference" && cursor.name !== "w:footerReference") continue;
    const id = attribute(cursor, "r:id");
    if (id !== undefined) ids.push(id);
  }
  return ids;
}

function readNumber(cursor: XmlCursor, found: Draft): void {
  const depth = cursor.depth;
  while (nextChild(cursor, depth)) {
    if (cursor.name === "w:numId") set(found, "numId", attribute(cursor, "w:val"));
    else if (cursor.name === "w:ilvl") set(found, "level", wholeNumber(cursor, 8));
  }
}

function set<K extends keyof Draft>(found: Draft, key: K, value: Draft[K] | undefined): void {
  if (value !== undefined) found[key] = value as Draft[K];
}

/** `end` is the strict spelling of right; distributed and justified text counts as left. */
function alignment(value: string | undefined): Alignment | undefined {
  if (value === undefined) return undefined;
  if (value === "center") return "center";
  return value === "right" || value === "end" ? "right" : "left";
}
