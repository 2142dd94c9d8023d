/** How far from the edges a thing must stand to count as in sight: a line above, a quick fix below. */
const ABOVE = 24;
const BELOW = 72;

/** Scrolls so that an element is in sight, in its wide table too; one that is already in sight stays where it is. */
export function scrollToElement(scroll: HTMLElement, element: Element): void {
  const [box = element.getBoundingClientRect()] = Array.from(element.getClientRects());
  const frame = scroll.getBoundingClientRect();
  if (box.top < frame.top + ABOVE || box.bottom > frame.bottom - BELOW)
    scroll.scrollTop += box.top - frame.top - frame.height / 3;
  const wide = element.closest<HTMLElement>(".paper-table-scroll");
  if (wide === null) return;
  const around = wide.getBoundingClientRect();
  if (box.left < around.left || box.right > around.right)
    wide.scrollLeft += box.left - around.left - around.width / 3;
}

/** Scrolls a paragraph to the top of the sight. */
export function scrollToTop(scroll: HTMLElement, element: Element): void {
  const frame = scroll.getBoundingClientRect();
  scroll.scrollTop += element.getBoundingClientRect().top - frame.top - ABOVE;
}
