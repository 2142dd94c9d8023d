/** Where the current row goes at a key; null where the key means nothing here. */
export function nextRow(key: string, at: number, count: number, page: number): number | null {
  if (count === 0) return null;
  const last = count - 1;
  switch (key) {
    case "ArrowDown":
    case "j":
      return Math.min(at + 1, last);
    case "ArrowUp":
    case "k":
      return Math.max(at - 1, 0);
    case "PageDown":
      return Math.min(at + page, last);
    case "PageUp":
      return Math.max(at - page, 0);
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return null;
  }
}

/** The rows marked after a click on one: with Shift all from the one clicked before, else this one on or off. */
export function markRows(
  marked: ReadonlySet<string>,
  keys: readonly string[],
  clicked: number,
  before: number | null,
  range: boolean,
): ReadonlySet<string> {
  const key = keys[clicked];
  if (key === undefined) return marked;
  const next = new Set(marked);
  if (!range || before === null) {
    if (!next.delete(key)) next.add(key);
    return next;
  }
  const [from, to] = before < clicked ? [before, clicked] : [clicked, before];
  for (const each of keys.slice(from, to + 1)) next.add(each);
  return next;
}
