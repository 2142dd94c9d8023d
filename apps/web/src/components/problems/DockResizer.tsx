import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { useWords } from "../../language/use-words.ts";
import { LEAST_HEIGHT, sizeDock, useDock } from "./dock-state.ts";
import { words } from "./words.ts";

const STEP = 31;

/** The upper edge of the list: dragged, or moved by ↑↓, it makes the list higher or lower. */
export function DockResizer() {
  const say = useWords(words);
  const height = useDock((state) => state.height);
  const drag = useRef<{ readonly y: number; readonly height: number } | null>(null);

  const most = (): number => Math.max(LEAST_HEIGHT, Math.round(window.innerHeight * 0.65));
  const size = (wished: number): void =>
    sizeDock({ height: Math.round(Math.min(most(), Math.max(LEAST_HEIGHT, wished))) });
  const begin = (event: PointerEvent<HTMLDivElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { y: event.clientY, height };
  };
  const move = ({ clientY }: PointerEvent): void => {
    if (drag.current !== null) size(drag.current.height + drag.current.y - clientY);
  };
  const end = (): void => {
    drag.current = null;
  };
  const key = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const wished = wishedHeight(event.key, height, most());
    if (wished === null) return;
    event.preventDefault();
    size(wished);
  };
  return (
    <div
      className="dock-resizer"
      role="separator"
      aria-orientation="horizontal"
      aria-label={say.resize}
      aria-valuenow={height}
      aria-valuemin={LEAST_HEIGHT}
      aria-valuemax={most()}
      tabIndex={0}
      onPointerDown={begin}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={end}
      onKeyDown={key}
    />
  );
}

function wishedHeight(key: string, height: number, most: number): number | null {
  switch (key) {
    case "ArrowUp":
      return height + STEP;
    case "ArrowDown":
      return height - STEP;
    case "Home":
      return LEAST_HEIGHT;
    case "End":
      return most;
    default:
      return null;
  }
}
