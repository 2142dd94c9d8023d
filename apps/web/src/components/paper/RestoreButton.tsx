import { Undo2 } from "lucide-react";
import type { ParagraphView } from "../../checker/view.ts";
import { useWords } from "../../language/use-words.ts";
import { useCheck } from "../../state/check-store.ts";
import { usePaper } from "./paper-store.ts";
import { words } from "./words.ts";

/** Marks a paragraph that was retyped, and gives back the words of the file: one step, which undo takes back. */
export function RestoreButton({ paragraph }: { readonly paragraph: ParagraphView }) {
  const t = useWords(words);
  const { key, original, generated, no } = paragraph;
  const typed = useCheck(({ history }) => history.present.texts[key]);
  const inTab = usePaper((state) => state.current === key);
  const readOnly = useCheck((state) => state.readOnly);
  if (readOnly || typed === undefined || typed === original) return null;
  const restore = (): void => {
    const place = { paragraph: key, start: generated, end: Number.POSITIVE_INFINITY };
    usePaper.getState().edit(null);
    useCheck.getState().applyEdits([{ place, text: original.slice(generated) }]);
  };
  return (
    <>
      <span className="paper-edited" title={t.edited} />
      <button
        type="button"
        className="paper-restore"
        aria-label={`${t.edited}, ${t.restoreOf(no)}`}
        title={`${t.restore} · ${t.original(original)}`}
        tabIndex={inTab ? 0 : -1}
        // The editor would close first and the button move away from under the pointer.
        onMouseDown={(event) => event.preventDefault()}
        onClick={restore}
      >
        <Undo2 size={12} aria-hidden="true" />
      </button>
    </>
  );
}
