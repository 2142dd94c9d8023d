import { advance } from "./advance.ts";
import type { XmlCursor } from "./cursor.ts";
import { attributeKey } from "./names.ts";
import { resolveAttribute, resolveText } from "./references.ts";

/** The value of an attribute of the start tag the cursor stands on: `attribute(cursor, "w:val")`. */
export function attribute(cursor: XmlCursor, key: string): string | undefined {
  for (let n = 0; n < cursor.attributeCount; n++) {
    const id = cursor.attributeNames[n] as number;
    if (cursor.names.declares[id] === true || attributeKey(cursor, id) !== key) continue;
    const start = cursor.attributeStarts[n] as number;
    const end = cursor.attributeEnds[n] as number;
    return cursor.attributeRaw[n] === true
      ? resolveAttribute(cursor.text, start, end, cursor.part)
      : cursor.text.slice(start, end);
  }
  return undefined;
}

/** The value of the character data the cursor stands on. */
export function textValue(cursor: XmlCursor): string {
  if (cursor.plain) return cursor.text.slice(cursor.start, cursor.end);
  if (!cursor.cdata) return resolveText(cursor.text, cursor.start, cursor.end, cursor.part);
  const section = cursor.text.slice(cursor.start + 9, cursor.end - 3);
  return section.includes("\r") ? section.replaceAll("\r\n", "\n").replaceAll("\r", "\n") : section;
}

/**
 * Moves to the next child element of the element at `depth`, past the rest of the child before it.
 * False when the element closes. The loop of every reader:
 * `const depth = cursor.depth; while (nextChild(cursor, depth)) switch (cursor.name) {…}`.
 */
export function nextChild(cursor: XmlCursor, depth: number): boolean {
  for (;;) {
    const kind = advance(cursor);
    if (kind === "open") {
      if (cursor.depth === depth + 1) return true;
    } else if (kind === "close") {
      if (cursor.depth < depth) return false;
    } else if (kind === "end") return false;
  }
}

/** The `w:val` of the last child of that name of the element just opened, or `""`. */
export function childValue(cursor: XmlCursor, name: string): string {
  const depth = cursor.depth;
  let value = "";
  while (nextChild(cursor, depth)) {
    if (cursor.name === name) value = attribute(cursor, "w:val") ?? "";
  }
  return value;
}

/** The character data of the element just opened, elements inside it passed over; moves to its end tag. */
export function readElementText(cursor: XmlCursor): string {
  const depth = cursor.depth;
  let out = "";
  while (cursor.depth >= depth) {
    if (advance(cursor) === "text" && cursor.depth === depth) out += textValue(cursor);
  }
  return out;
}

/** Moves to the root element and says its name. */
export function openRoot(cursor: XmlCursor): string {
  while (cursor.depth === 0 && advance(cursor) !== "open");
  return cursor.name;
}

/** Reads on to the end of the part, so that what follows the last interesting element is checked too. */
export function finishPart(cursor: XmlCursor): void {
  while (cursor.kind !== "end") advance(cursor);
}
