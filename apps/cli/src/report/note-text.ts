import { type DocumentNote, renderDocumentNote } from "@luoshi/documents";
import type { Context } from "../context.ts";

/** What a reader left out or could not carry over, in words for the person who handed the file in. */
export function noteTexts(
  notes: readonly DocumentNote[],
  language: Context["language"],
): readonly string[] {
  return notes.map((note) => renderDocumentNote(note, language));
}
