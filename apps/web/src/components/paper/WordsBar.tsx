import { Pencil, SquarePlus } from "lucide-react";
import { useRef } from "react";
import { useWords } from "../../language/use-words.ts";
import { useCheck } from "../../state/check-store.ts";
import { addTask } from "./add-task.ts";
import { paragraphElement } from "./anchor-of.ts";
import { usePaper } from "./paper-store.ts";
import { useSelectedWords } from "./use-selected-words.ts";
import { words } from "./words.ts";

/** How far above the marked words it floats, and its half width. */
const LIFT = 40;
const HALF = 110;

/** A small bar over marked words: make them a task, or retype their paragraph. */
export function WordsBar() {
  const t = useWords(words);
  const place = useRef<HTMLDivElement>(null);
  const selected = useSelectedWords(place);
  const extras = usePaper((state) => state.extras);
  const readOnly = useCheck((state) => state.readOnly);
  if (selected === null || (readOnly && extras === null)) return <div ref={place} />;

  const { box, frame, sight } = selected;
  const above = box.top - LIFT > sight.top;
  const top = (above ? box.top - LIFT : box.bottom + 8) - frame.top;
  const middle = box.left + box.width / 2 - frame.left;
  const left = Math.max(HALF, Math.min(middle, frame.width - HALF));
  const unmark = (): void => window.getSelection()?.removeAllRanges();
  const leave = (): void => {
    if (selected.kind === "words") paragraphElement(selected.place.paragraph)?.focus();
    unmark();
  };
  return (
    <div ref={place}>
      <div
        className="paper-words-bar"
        role="toolbar"
        aria-label={t.selected}
        style={{ left, top }}
        // The words stay marked.
        onMouseDown={(event) => event.preventDefault()}
        onKeyDown={(event) => {
          if (event.key === "Escape") leave();
        }}
      >
        {selected.kind === "several" ? (
          <p role="status">{t.several}</p>
        ) : (
          <>
            {readOnly ? null : (
              <>
                <button
                  type="button"
                  onClick={() => {
                    addTask(selected.place);
                    leave();
                  }}
                >
                  <SquarePlus size={14} aria-hidden="true" />
                  {t.makeTask}
                </button>
                <button
                  type="button"
                  onClick={() => {
                    const { paragraph, start, end } = selected.place;
                    unmark();
                    usePaper.getState().edit({ key: paragraph, start, end });
                  }}
                >
                  <Pencil size={13} aria-hidden="true" />
                  {t.edit}
                </button>
              </>
            )}
            {extras === null ? null : <extras.WordsAction place={selected.place} onDone={leave} />}
          </>
        )}
      </div>
    </div>
  );
}
