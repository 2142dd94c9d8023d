import type { XmlCursor } from "../xml/cursor.ts";
import { attribute } from "../xml/read.ts";

/** The value of a switch such as `<w:vanish/>` or `<w:vanish w:val="0"/>` (ST_OnOff). */
export function onOff(cursor: XmlCursor): boolean {
  const value = attribute(cursor, "w:val");
  return value !== "0" && value !== "false" && value !== "off";
}

/** A whole number from `w:val`, or `undefined`; kept within 0 and `most`, since any number can be written. */
export function wholeNumber(cursor: XmlCursor, most: number, key = "w:val"): number | undefined {
  const value = attribute(cursor, key);
  if (value === undefined) return undefined;
  const number = Number.parseInt(value, 10);
  return Number.isNaN(number) ? undefined : Math.min(Math.max(number, 0), most);
}
