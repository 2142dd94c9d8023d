import type { XmlCursor } from "../xml/cursor.ts";
import { attribute, finishPart, nextChild, openRoot } from "../xml/read.ts";
import { builtInFormat, formatOfCode, type ValueFormat } from "./value-format.ts";

/** What each cell style makes of a number, by the style's number. */
export function readStyles(cursor: XmlCursor): readonly ValueFormat[] {
  const own = new Map<number, ValueFormat>();
  const ids: number[] = [];
  openRoot(cursor);
  const depth = cursor.depth;
  while (nextChild(cursor, depth)) {
    const group = cursor.name;
    const inner = cursor.depth;
    if (group !== "x:numFmts" && group !== "x:cellXfs") continue;
    while (nextChild(cursor, inner)) {
      const id = Number(attribute(cursor, "numFmtId") ?? "0");
      if (group === "x:cellXfs" && cursor.name === "x:xf") ids.push(id);
      if (group === "x:numFmts" && cursor.name === "x:numFmt")
        own.set(id, formatOfCode(attribute(cursor, "formatCode") ?? ""));
    }
  }
  finishPart(cursor);
  return ids.map((id) => own.get(id) ?? builtInFormat(id));
}
