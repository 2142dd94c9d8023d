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
