import { addNote } from "../document-note.ts";
import { reopenXml } from "../xml/cursor.ts";
import { attribute, nextChild } from "../xml/read.ts";
import { readAlternate } from "./alternate-content.ts";
import { type Box, isShown, type Story } from "./story.ts";

/** Text boxes inside text boxes; Word itself allows none, groups make a second level. */
const deepestBox = 3;

/**
 * Looks through a `w:drawing`, `w:pict` or `w:object` for text boxes and WordArt. Their text is read
 * when the paragraph that anchors them is done, from a cursor put aside here.
 */
export function readDrawing(story: Story): void {
  const embedded = story.cursor.name === "w:object";
  const found: Box[] = [];
  scan(story, found);
  if (!isShown(story)) return;
  story.boxes.push(...found);
  if (found.length === 0) {
    addNote(story.reading.notes, embedded ? "embedded-object" : "picture");
  }
}

function scan(story: Story, found: Box[]): void {
  const { cursor } = story;
  const depth = cursor.depth;
  while (nextChild(cursor, depth)) {
    switch (cursor.name) {
      case "w:txbxContent":
        if (story.boxDepth < deepestBox) found.push({ kind: "box", cursor: reopenXml(cursor) });
        else addNote(story.reading.notes, "nested-text-box");
        break;
      case "v:textpath": {
        const text = attribute(cursor, "string");
        if (text !== undefined && text.trim() !== "") {
          found.push({ kind: "art", text, from: cursor.start, to: cursor.end });
        }
        break;
      }
      case "mc:AlternateContent":
        readAlternate(cursor, () => scan(story, found));
        break;
      default:
        scan(story, found);
    }
  }
}
