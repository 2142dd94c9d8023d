/**
 * Cells of a copied block as text: TAB between cells, a line per row; a cell with line breaks or TABs stands in quotes, as
 * Excel and WPS write it. `"a\tb\nc\td"` → `[["a", "b"], ["c", "d"]]`. Bounded by its caller; one pass.
 */
export function tabCells(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let at = 0;
  const last = () => rows[rows.length - 1] as string[];
  while (at <= text.length) {
    const { value, next } = text[at] === '"' ? quoted(text, at) : plain(text, at);
    last().push(value);
    const end = text[next];
    if (end === undefined) break;
    at = next + 1;
    if (end === "\t") continue;
    if (end === "\r" && text[at] === "\n") at += 1;
    if (at >= text.length) break;
    rows.push([]);
  }
  return rows;
}

interface ReadCell {
  readonly value: string;
  /** Where the character after the cell stands: TAB, a line's end, or the end. */
  readonly next: number;
}

function plain(text: string, from: number): ReadCell {
  let at = from;
  while (at < text.length && text[at] !== "\t" && text[at] !== "\n" && text[at] !== "\r") at += 1;
  return { value: text.slice(from, at), next: at };
}

/** A cell in quotes, quotes inside doubled; one that is never closed was an ordinary cell that begins with a quote. */
function quoted(text: string, from: number): ReadCell {
  let value = "";
  let at = from + 1;
  for (;;) {
    const end = text.indexOf('"', at);
    if (end < 0) return plain(text, from);
    value += text.slice(at, end);
    if (text[end + 1] !== '"') {
      const after = text[end + 1];
      const closed = after === undefined || after === "\t" || after === "\n" || after === "\r";
      return closed ? { value: value.replace(/\r\n?/g, "\n"), next: end + 1 } : plain(text, from);
    }
    value += '"';
    at = end + 2;
  }
}

/** A block for the clipboard, read back by `tabCells`, Excel and WPS. */
export function toTabText(rows: readonly (readonly string[])[]): string {
  return rows
    .map((row) =>
      row
        .map((cell) => (/["\t\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell))
        .join("\t"),
    )
    .join("\n");
}
