import type { Mark } from "../../checker/view.ts";

/**
 * Marks of a text moved onto the text as it is now being typed, until the compiler has read it: what stands before the
 * change stays, what stands behind it moves along, what it swallowed goes.
 */
export function shiftMarks(marks: readonly Mark[], from: string, to: string): readonly Mark[] {
  if (from === to) return marks;
  const shorter = Math.min(from.length, to.length);
  let before = 0;
  while (before < shorter && from[before] === to[before]) before++;
  let behind = 0;
  while (behind < shorter - before && from[from.length - 1 - behind] === to[to.length - 1 - behind])
    behind++;
  const rest = from.length - behind;
  const by = to.length - from.length;
  return marks.flatMap((mark) => {
    // Words typed right at the edge of a mark belong to no mark.
    const start = mark.start >= rest ? mark.start + by : Math.min(mark.start, before);
    const end = mark.end <= before ? mark.end : mark.end >= rest ? mark.end + by : rest + by;
    return end > start ? [{ ...mark, start, end }] : [];
  });
}
