import { useEffect, useMemo, useState } from "react";
import { useCheck } from "../../state/check-store.ts";
import { paperScroll } from "./anchor-of.ts";
import { findHits } from "./find-hits.ts";
import { usePaper } from "./paper-store.ts";
import { rulerTicks, type Tick } from "./ruler-ticks.ts";

/** The marks beside the paper, measured again when the document, the search or the paper's size changes. */
export function useRulerTicks(): readonly Tick[] {
  const view = useCheck((state) => state.view);
  const query = usePaper((state) => (state.finding ? state.query : ""));
  const hits = useMemo(() => (view === null ? [] : findHits(view, query)), [view, query]);
  const [ticks, setTicks] = useState<readonly Tick[]>([]);
  useEffect(() => {
    const scroll = paperScroll();
    const paper = scroll?.querySelector("[data-paper]");
    if (view === null || scroll === null || paper == null) return;
    let frame = 0;
    const ask = (): void => {
      if (frame !== 0) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        setTicks(rulerTicks(scroll, view, hits));
      });
    };
    ask();
    const watcher = new ResizeObserver(ask);
    watcher.observe(paper);
    watcher.observe(scroll);
    return () => {
      cancelAnimationFrame(frame);
      watcher.disconnect();
    };
  }, [view, hits]);
  return ticks;
}
