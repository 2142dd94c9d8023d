/** A place for people: line and column counted from 1, columns in characters (a surrogate pair is one). */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where each line of a text begins, for display only; spans stay offsets everywhere else. */
export interface LineTable {
  readonly text: string;
  readonly starts: readonly number[];
}

/** Reads the line starts of a text; a line ends with `\n`. */
export function lineTable(text: string): LineTable {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return { text, starts };
}

/** Line and column of an offset; an offset past the end is the end. */
export function positionAt(table: LineTable, offset: number): Position {
  const at = Math.max(0, Math.min(offset, table.text.length));
  let low = 0;
  let high = table.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((table.starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  let column = 1;
  for (let i = table.starts[low] ?? 0; i < at; i++) {
    const code = table.text.charCodeAt(i);
    // The second half of a surrogate pair belongs to the character before it.
    if (code < 0xdc00 || code > 0xdfff) column++;
  }
  return { line: low + 1, column };
}
