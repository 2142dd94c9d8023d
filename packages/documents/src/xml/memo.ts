import { last } from "../last.ts";
import type { XmlCursor } from "./cursor.ts";

/** What was read from an element's source, to be used again where the same source comes again. */
interface Entry<T> {
  readonly source: string;
  readonly generation: number;
  readonly value: T;
}

/** The last few results of one reader. */
export interface Memo<T> {
  readonly entries: Entry<T>[];
  next: number;
}

/** Word writes the same properties on run after run; eight different ones cover nearly all. */
const size = 8;
const longest = 2000;

/** An empty memo; it serves one reader of one kind of element. */
export function makeMemo<T>(): Memo<T> {
  return { entries: [], next: 0 };
}

/**
 * Reads the element just opened, or takes the value of the last element that was written in the very
 * same way and moves behind it. The same characters under the same namespace bindings are the same
 * element, so nothing is left unchecked. `read` must depend on the element alone and end on its close;
 * `keep` may decline to have a value used again.
 */
export function readMemoised<T>(
  cursor: XmlCursor,
  memo: Memo<T>,
  read: (cursor: XmlCursor) => T,
  keep: (value: T) => boolean = () => true,
): T {
  const { start, generation, depth, text } = cursor;
  if (cursor.selfClosing || last(cursor.undo)?.depth === depth) return read(cursor);
  for (const entry of memo.entries) {
    const end = start + entry.source.length;
    // The end of the tag is looked at first: it is elsewhere in nearly all that differ.
    if (text.charCodeAt(end - 1) !== 0x3e || entry.generation !== generation) continue;
    if (!text.startsWith(entry.source, start)) continue;
    cursor.end = end;
    cursor.depth--;
    cursor.kind = "close";
    return entry.value;
  }
  const value = read(cursor);
  if (cursor.end - start <= longest && keep(value)) {
    memo.entries[memo.next] = { source: text.slice(start, cursor.end), generation, value };
    memo.next = (memo.next + 1) % size;
  }
  return value;
}
