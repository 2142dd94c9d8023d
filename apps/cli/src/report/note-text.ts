import type { DocumentNote } from "@luoshi/documents";
import type { Messages } from "../messages/messages.ts";

/** What a reader left out or could not carry over, in words for the person who handed the file in. */
export function noteTexts(notes: readonly DocumentNote[], messages: Messages): readonly string[] {
  return notes.map(({ kind, count, detail }) => {
    const text = messages.notes[kind](count);
    return detail === undefined ? text : messages.labelled(text, detail);
  });
}
