import { type RefObject, useEffect } from "react";
import { useCheck } from "../../state/check-store.ts";
import { paperScroll } from "./anchor-of.ts";

/** Keeps the stretch in sight drawn on the ruler, past React: a scroll renders nothing. */
export function useVisibleWindow(
  ruler: RefObject<HTMLElement | null>,
  thumb: RefObject<HTMLElement | null>,
): void {
  const ready = useCheck((state) => state.view !== null);
  useEffect(() => {
    const scroll = paperScroll();
    const paper = scroll?.querySelector("[data-paper]");
    if (!ready || scroll === null || paper == null) return;
    let frame = 0;
    const draw = (): void => {
      frame = 0;
      const { scrollTop, scrollHeight, clientHeight } = scroll;
      const window = thumb.current;
      if (window === null) return;
      window.style.top = `${(scrollTop / scrollHeight) * 100}%`;
      window.style.height = `${(clientHeight / scrollHeight) * 100}%`;
      const room = Math.max(1, scrollHeight - clientHeight);
      ruler.current?.setAttribute("aria-valuenow", String(Math.round((scrollTop / room) * 100)));
    };
    const ask = (): void => {
      if (frame === 0) frame = requestAnimationFrame(draw);
    };
    ask();
    scroll.addEventListener("scroll", ask, { passive: true });
    const watcher = new ResizeObserver(ask);
    watcher.observe(paper);
    watcher.observe(scroll);
    return () => {
      cancelAnimationFrame(frame);
      scroll.removeEventListener("scroll", ask);
      watcher.disconnect();
    };
  }, [ready, ruler, thumb]);
}
