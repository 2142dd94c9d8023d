import type { XmlCursor } from "../xml/cursor.ts";
import { attribute, nextChild } from "../xml/read.ts";
import { onOff } from "./on-off.ts";

/** What `w:rPr` says that matters to the text. */
export interface RunProperties {
  /** `w:vanish` as given here; absent where the style decides. */
  readonly hidden?: boolean;
  readonly style?: string;
  /** On a paragraph mark: the mark was deleted or moved away under tracked changes. */
  readonly removed: boolean;
}

/** A run or paragraph mark without `w:rPr`, shared since nearly all say nothing that matters here. */
export const noRunProperties: RunProperties = { removed: false };

/** Reads the `w:rPr` that the cursor has just opened. */
export function readRunProperties(cursor: XmlCursor): RunProperties {
  let hidden: boolean | undefined;
  let style: string | undefined;
  let removed = false;
  const depth = cursor.depth;
  while (nextChild(cursor, depth)) {
    switch (cursor.name) {
      case "w:vanish":
        hidden = onOff(cursor);
        break;
      case "w:rStyle":
        style = attribute(cursor, "w:val");
        break;
      case "w:del":
      case "w:moveFrom":
        removed = true;
        break;
      default:
        break;
    }
  }
  if (hidden === undefined && style === undefined && !removed) return noRunProperties;
  return {
    ...(hidden === undefined ? {} : { hidden }),
    ...(style === undefined ? {} : { style }),
    removed,
  };
}
