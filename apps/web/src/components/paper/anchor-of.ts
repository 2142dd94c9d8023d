/**
 * Where a problem's squiggle stands on the screen, for a box to be put above or below it: as high as all of its lines, as
 * wide as the last. Null where the paper shows no such squiggle; one that is scrolled away has a place all the same.
 */
export function problemAnchor(id: string): DOMRect | null {
  const rects = squiggles(id).flatMap((each) => Array.from(each.getClientRects()));
  const first = rects[0];
  const last = rects[rects.length - 1];
  if (first === undefined || last === undefined) return null;
  return new DOMRect(last.left, first.top, last.width, last.bottom - first.top);
}

/** The elements of a problem's squiggle, in the order of the text. */
export function squiggles(id: string): readonly Element[] {
  const scroll = paperScroll();
  if (scroll === null) return [];
  return Array.from(scroll.querySelectorAll(`[data-problem="${CSS.escape(id)}"]`));
}

/** The elements that hold a task's own words. */
export function taskStretches(id: string): readonly Element[] {
  const scroll = paperScroll();
  if (scroll === null) return [];
  return Array.from(scroll.querySelectorAll(`[data-task~="${CSS.escape(id)}"]`));
}

/** The element of one paragraph. */
export function paragraphElement(key: string): HTMLElement | null {
  return paperScroll()?.querySelector<HTMLElement>(`[data-paragraph="${CSS.escape(key)}"]`) ?? null;
}

/** What the paper scrolls in. */
export function paperScroll(): HTMLElement | null {
  return document.getElementById("paper-scroll");
}
