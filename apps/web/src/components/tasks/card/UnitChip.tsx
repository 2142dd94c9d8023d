import { X } from "lucide-react";
import type { KeyboardEvent } from "react";
import { useWords } from "../../../language/use-words.ts";
import type { ChosenUnit } from "../changes/correct-fields.ts";
import { nextSide } from "./unit-chips.ts";
import { words } from "./words.ts";

interface Props {
  readonly unit: ChosenUnit;
  readonly onSide: (side: ChosenUnit["side"]) => void;
  readonly onRemove: () => void;
  /** To the chip before or behind. */
  readonly onStep: (by: 1 | -1) => void;
  /** Moves this one. */
  readonly onMove: (by: 1 | -1) => void;
}

/**
 * A unit with its part, which Enter or a click changes in turn. ← → go to its neighbours, with Alt they move it, Backspace
 * removes it.
 */
export function UnitChip({ unit, onSide, onRemove, onStep, onMove }: Props) {
  const said = useWords(words);
  const { name, side } = unit;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
      event.preventDefault();
      const by = event.key === "ArrowLeft" ? -1 : 1;
      if (event.altKey) onMove(by);
      else onStep(by);
    } else if (event.key === "Backspace" || event.key === "Delete") {
      event.preventDefault();
      onRemove();
    } else if (event.key === "Enter" && !event.ctrlKey) {
      event.preventDefault();
      onSide(nextSide(side));
    }
  };
  return (
    <span className={`unit-chip ${side}`}>
      <button
        type="button"
        className="chip-side"
        aria-label={said.side(name, said[side])}
        title={said.side(name, said[side])}
        onKeyDown={onKeyDown}
        onClick={() => onSide(nextSide(side))}
      >
        {said[side]}
      </button>
      <span className="chip-name">{name}</span>
      <button
        type="button"
        className="chip-remove"
        tabIndex={-1}
        aria-label={said.remove(name)}
        title={said.remove(name)}
        onClick={onRemove}
      >
        <X size={12} strokeWidth={2} aria-hidden="true" />
      </button>
    </span>
  );
}
