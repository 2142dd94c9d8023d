import { type PointerEvent, useRef } from "react";
import { useWords } from "../../language/use-words.ts";
import { useCheck } from "../../state/check-store.ts";
import { paperScroll } from "./anchor-of.ts";
import "./overview-ruler.css";
import { scrollByKey } from "./ruler-keys.ts";
import type { Tick } from "./ruler-ticks.ts";
import { useRulerTicks } from "./use-ruler-ticks.ts";
import { useVisibleWindow } from "./use-visible-window.ts";
import { words } from "./words.ts";

/** How near to a tick a click must fall to mean it, in pixels. */
const NEAR = 5;

/** The whole paper in one column: its marks at their relative heights and the stretch in sight, which a drag moves. */
export function OverviewRuler() {
  const t = useWords(words);
  const problems = useCheck((state) => state.view?.problems.length ?? 0);
  const ruler = useRef<HTMLDivElement>(null);
  const thumb = useRef<HTMLSpanElement>(null);
  const grip = useRef(0);
  const ticks = useRulerTicks();
  useVisibleWindow(ruler, thumb);

  const drag = (event: PointerEvent): void => {
    const scroll = paperScroll();
    const frame = ruler.current?.getBoundingClientRect();
    if (scroll === null || frame === undefined) return;
    scroll.scrollTop =
      ((event.clientY - frame.top) / frame.height - grip.current) * scroll.scrollHeight;
  };
  const press = (event: PointerEvent): void => {
    const scroll = paperScroll();
    const frame = ruler.current?.getBoundingClientRect();
    if (scroll === null || frame === undefined || event.button !== 0) return;
    const at = (event.clientY - frame.top) / frame.height;
    const meant = nearest(ticks, at, NEAR / frame.height);
    if (meant?.id != null) {
      const { view, select } = useCheck.getState();
      const task = view?.problems.find(({ id }) => id === meant.id)?.tasks[0] ?? null;
      select({ problem: meant.id, task });
      return;
    }
    event.currentTarget.setPointerCapture(event.pointerId);
    const inSight = scroll.clientHeight / scroll.scrollHeight;
    const from = scroll.scrollTop / scroll.scrollHeight;
    // Inside the window it is taken where it was gripped, elsewhere by its middle.
    grip.current = at >= from && at <= from + inSight ? at - from : inSight / 2;
    drag(event);
  };
  return (
    <div
      ref={ruler}
      className="paper-ruler"
      role="scrollbar"
      aria-label={t.ruler(problems)}
      aria-controls="paper-scroll"
      aria-orientation="vertical"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={0}
      tabIndex={0}
      onPointerDown={press}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) drag(event);
      }}
      onKeyDown={scrollByKey}
    >
      <span ref={thumb} className="paper-ruler-window" />
      {ticks.map(({ kind, at }, i) => (
        <i key={i} className={`paper-tick tick-${kind}`} style={{ top: `${at * 100}%` }} />
      ))}
    </div>
  );
}

function nearest(ticks: readonly Tick[], at: number, within: number): Tick | null {
  let best: Tick | null = null;
  for (const tick of ticks)
    if (
      tick.id !== null &&
      Math.abs(tick.at - at) <= within &&
      (best === null || Math.abs(tick.at - at) <= Math.abs(best.at - at))
    )
      best = tick;
  return best;
}
