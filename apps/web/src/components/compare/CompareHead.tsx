import { ChevronDown, ChevronUp, FoldVertical, Printer, UnfoldVertical, X } from "lucide-react";
import { Dialog } from "radix-ui";
import type { Comparison } from "../../checker/compare-view.ts";
import { useWords } from "../../language/use-words.ts";
import { AffectedLine } from "./AffectedLine.tsx";
import type { Changes } from "./use-changes.ts";
import { words } from "./words.ts";

/** The head: which drafts, what it comes to, the way from change to change, and out of it. */
export function CompareHead({
  comparison,
  opened,
  changes,
  narrow,
  onAnother,
  onClose,
}: {
  readonly comparison: Comparison;
  readonly opened: boolean;
  readonly changes: Changes;
  readonly narrow: boolean;
  readonly onAnother: () => void;
  readonly onClose: () => void;
}) {
  const say = useWords(words);
  const { count, place, allUnfolded } = changes;
  const Fold = allUnfolded ? FoldVertical : UnfoldVertical;
  const foldLabel = allUnfolded ? say.foldAll : say.unfoldAll;
  const close = (
    <button type="button" className="compare-close" aria-label={say.close} onClick={onClose}>
      <X size={18} aria-hidden="true" />
    </button>
  );
  return (
    <header className="compare-head">
      <div className="compare-head-text">
        <Dialog.Title className="compare-title">
          {opened ? say.choose.opened : say.title}
        </Dialog.Title>
        <AffectedLine comparison={comparison} />
      </div>
      {narrow ? null : (
        <div className="compare-commands">
          <span className="compare-steps">
            <button
              type="button"
              className="button"
              disabled={count === 0}
              onClick={() => changes.step(-1)}
            >
              <ChevronUp size={16} aria-hidden="true" />
              {say.previous}
              <kbd>Shift+F7</kbd>
            </button>
            <span className="compare-place number" role="status">
              <span className="visually-hidden">{say.position(place, count)}</span>
              <span aria-hidden="true">
                {place === 0 ? "–" : place} / {count}
              </span>
            </span>
            <button
              type="button"
              className="button"
              disabled={count === 0}
              onClick={() => changes.step(1)}
            >
              <ChevronDown size={16} aria-hidden="true" />
              {say.next}
              <kbd>F7</kbd>
            </button>
          </span>
          <button
            type="button"
            className="button compare-icon"
            aria-label={foldLabel}
            aria-pressed={allUnfolded}
            title={foldLabel}
            onClick={changes.toggleAll}
          >
            <Fold size={16} aria-hidden="true" />
          </button>
          <button
            type="button"
            className="button compare-icon"
            aria-label={say.print}
            title={say.print}
            onClick={() => window.print()}
          >
            <Printer size={16} aria-hidden="true" />
          </button>
          <button type="button" className="button" onClick={onAnother}>
            {say.another}
          </button>
        </div>
      )}
      {close}
    </header>
  );
}
