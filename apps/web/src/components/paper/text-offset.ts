/** Offset in a paragraph's text of a spot in the page; the length of the text before it. */
export function offsetIn(paragraph: Element, node: Node, offset: number): number {
  const before = document.createRange();
  before.selectNodeContents(paragraph);
  before.setEnd(node, offset);
  return before.toString().length;
}

/** Offset of the character at a point of the screen; the end of the paragraph where none is. */
export function caretAt(paragraph: Element, x: number, y: number): number {
  // Firefox knows only the younger of the two, Chromium 86 and Safari only the older.
  const old = document.caretRangeFromPoint?.(x, y) ?? null;
  const young = old === null ? (document.caretPositionFromPoint?.(x, y) ?? null) : null;
  const node = old?.startContainer ?? young?.offsetNode ?? null;
  const offset = old?.startOffset ?? young?.offset ?? 0;
  if (node === null || !paragraph.contains(node)) return paragraph.textContent?.length ?? 0;
  return offsetIn(paragraph, node, offset);
}
