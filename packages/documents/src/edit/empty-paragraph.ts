import type { OriginParagraph } from "../origin/origin-map.ts";
import { advance } from "../xml/advance.ts";
import { openXml, type XmlCursor } from "../xml/cursor.ts";
import { nextChild } from "../xml/read.ts";
import type { Patch } from "./edit-plan.ts";

/** Properties of a paragraph mark that no run may have or should take over. */
const markOnly: ReadonlySet<string> = new Set([
  "w:ins",
  "w:del",
  "w:moveFrom",
  "w:moveTo",
  "w:rPrChange",
]);

/**
 * Puts a run into a paragraph that has no text: an empty cell of an annex table. It takes on the looks
 * of the paragraph mark, which is how an empty cell says what is to be typed there. `text` makes the
 * run's content for a namespace prefix. `undefined` where no paragraph stands at the recorded place.
 */
export function emptyParagraphPatch(
  source: string,
  paragraph: OriginParagraph,
  text: (prefix: string) => string,
): Patch | undefined {
  const { part } = paragraph;
  const cursor = openXml(source, "", Number.POSITIVE_INFINITY);
  while (cursor.kind !== "end" && !(cursor.kind === "open" && cursor.start === paragraph.from)) {
    advance(cursor);
  }
  if (!standsOnParagraph(cursor)) return undefined;
  const tag = source.slice(cursor.start + 1, cursor.end);
  const prefix = tag.slice(0, tag.search(/[\s/>]/) - 1);
  const bodyStart = cursor.end;
  if (cursor.selfClosing) {
    const run = `><${prefix}r>${text(prefix)}</${prefix}r></${prefix}p>`;
    return { part, from: bodyStart - 2, to: bodyStart, text: run };
  }
  let at = bodyStart;
  let properties = "";
  const depth = cursor.depth;
  if (nextChild(cursor, depth) && cursor.name === "w:pPr") {
    properties = markProperties(cursor, prefix);
    at = cursor.end;
  }
  const run = `<${prefix}r>${properties}${text(prefix)}</${prefix}r>`;
  return { part, from: at, to: at, text: run };
}

function standsOnParagraph(cursor: XmlCursor): boolean {
  return cursor.kind === "open" && cursor.name === "w:p";
}

/** The `w:rPr` of a run like the paragraph mark; moves to the end of the `w:pPr`. */
function markProperties(cursor: XmlCursor, prefix: string): string {
  let kept = "";
  const depth = cursor.depth;
  while (nextChild(cursor, depth)) {
    if (cursor.name === "w:rPr") kept = keptProperties(cursor);
  }
  return kept === "" ? "" : `<${prefix}rPr>${kept}</${prefix}rPr>`;
}

function keptProperties(cursor: XmlCursor): string {
  let kept = "";
  const depth = cursor.depth;
  while (nextChild(cursor, depth)) {
    const { name, start } = cursor;
    const inner = cursor.depth;
    while (cursor.depth >= inner) advance(cursor);
    if (!markOnly.has(name)) kept += cursor.text.slice(start, cursor.end);
  }
  return kept;
}
