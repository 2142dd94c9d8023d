import type { KeyboardEvent } from "react";
import { paperScroll } from "./anchor-of.ts";

/** A line of the paper, in pixels. */
const LINE = 31;

/** Scrolls the paper by the keys of a scroll bar. */
export function scrollByKey(event: KeyboardEvent): void {
  const scroll = paperScroll();
  if (scroll === null) return;
  const page = scroll.clientHeight - LINE;
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: LINE,
    ArrowUp: -LINE,
    PageDown: page,
    PageUp: -page,
    Home: -scroll.scrollHeight,
    End: scroll.scrollHeight,
  };
  const by = steps[event.key];
  if (by === undefined) return;
  event.preventDefault();
  scroll.scrollTop += by;
}
