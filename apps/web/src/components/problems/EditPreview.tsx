import type { ParagraphView, PlaceEdit } from "../../checker/view.ts";
import { useWords } from "../../language/use-words.ts";
import { previewEdit } from "./edit-preview.ts";
import { words } from "./words.ts";

/** What an edit does: the words around it, the old struck out, the new. */
export function EditPreview({
  edit,
  paragraphs,
  around,
}: {
  readonly edit: PlaceEdit;
  readonly paragraphs: ReadonlyMap<string, ParagraphView>;
  readonly around?: number;
}) {
  const say = useWords(words);
  const paragraph = paragraphs.get(edit.place.paragraph);
  if (paragraph === undefined) return null;
  const { before, old, text, after } = previewEdit(paragraph, edit, around);
  return (
    <span className="edit-preview">
      {before}
      {old === "" ? null : (
        <del>
          <span className="visually-hidden">{say.deleted}</span>
          {old}
        </del>
      )}
      {text === "" ? null : (
        <ins>
          <span className="visually-hidden">{say.inserted}</span>
          {text}
        </ins>
      )}
      {after}
    </span>
  );
}
