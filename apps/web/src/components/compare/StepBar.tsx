import { ChevronDown, ChevronUp } from "lucide-react";
import { useWords } from "../../language/use-words.ts";
import type { Changes } from "./use-changes.ts";
import { words } from "./words.ts";

/** The way from change to change under the thumb. */
export function StepBar({
  changes: { count, place },
  onStep,
}: {
  readonly changes: Changes;
  readonly onStep: (by: 1 | -1) => void;
}) {
  const say = useWords(words);
  return (
    <footer className="compare-step-bar">
      <button type="button" className="button" disabled={count === 0} onClick={() => onStep(-1)}>
        <ChevronUp size={18} aria-hidden="true" />
        {say.previous}
      </button>
      <span className="number" role="status">
        <span className="visually-hidden">{say.position(place, count)}</span>
        <span aria-hidden="true">
          <b>{place === 0 ? "–" : place}</b> / {count}
        </span>
      </span>
      <button type="button" className="button" disabled={count === 0} onClick={() => onStep(1)}>
        {say.next}
        <ChevronDown size={18} aria-hidden="true" />
      </button>
    </footer>
  );
}
