import { type RefObject, useLayoutEffect } from "react";
import { useCheck } from "../../state/check-store.ts";
import { paperScroll, paragraphElement, squiggles } from "../paper/anchor-of.ts";
import { useDock } from "./dock-state.ts";
import { type Box, popoverSpot } from "./popover-spot.ts";

/** Keeps the quick fixes at the squiggle of their problem, through scrolling and editing; hides them with it. */
export function usePopoverPlace(
  popover: RefObject<HTMLElement | null>,
  id: string | null,
  paragraph: string | null,
): void {
  const view = useCheck((state) => state.view);
  useLayoutEffect(() => {
    const box = popover.current;
    const scroll = paperScroll();
    if (box === null || id === null || paragraph === null || view === null) return;
    const place = (): void => placePopover(box, scroll, id, paragraph);
    let frame = 0;
    const later = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(place);
    };
    place();
    // Paragraphs out of sight get their true height only when the paper has scrolled to them.
    const settled = setTimeout(later, 150);
    const sizes = new ResizeObserver(later);
    sizes.observe(box);
    if (scroll !== null) sizes.observe(scroll);
    if (scroll?.firstElementChild != null) sizes.observe(scroll.firstElementChild);
    scroll?.addEventListener("scroll", later, { passive: true });
    window.addEventListener("resize", later);
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(settled);
      sizes.disconnect();
      scroll?.removeEventListener("scroll", later);
      window.removeEventListener("resize", later);
    };
  }, [popover, id, paragraph, view]);
}

function placePopover(box: HTMLElement, scroll: HTMLElement | null, id: string, paragraph: string) {
  const lines = scroll === null ? [] : linesOf(id, paragraph);
  const view = scroll === null ? null : viewOf(scroll);
  // Measured without the limit of the last place.
  box.style.maxHeight = "";
  const size = { width: box.offsetWidth, height: box.offsetHeight };
  const spot = view === null ? null : popoverSpot(lines, size, view);
  if (spot === null) {
    box.style.visibility = "hidden";
    return;
  }
  box.style.visibility = "visible";
  box.style.left = `${Math.round(spot.left)}px`;
  box.style.top = `${Math.round(spot.top)}px`;
  box.style.maxHeight = `${Math.floor(spot.room)}px`;
  box.dataset["side"] = spot.side;
  box.style.setProperty("--arrow", `${Math.round(spot.arrow)}px`);
  if (!useDock.getState().wantsFocus) return;
  useDock.setState({ wantsFocus: false });
  box.focus({ preventScroll: true });
}

/** The lines of the squiggle; those of its paragraph where a fault has no words of its own. */
function linesOf(id: string, paragraph: string): readonly Box[] {
  const rects = squiggles(id).flatMap((each) => Array.from(each.getClientRects()));
  if (rects.length > 0) return rects;
  const whole = paragraphElement(paragraph);
  return whole === null ? [] : [whole.getBoundingClientRect()];
}

/** The paper's window, widened over the gutter to the edge of the tasks. */
function viewOf(scroll: HTMLElement): Box {
  const { left, top, right, bottom } = scroll.getBoundingClientRect();
  const ledger = document.querySelector(".desk-ledger");
  return { left, top, right: ledger?.getBoundingClientRect().left ?? right, bottom };
}
