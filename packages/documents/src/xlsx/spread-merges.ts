import { addNote, type NoteCounter } from "../document-note.ts";
import { DocumentError } from "../error/document-error.ts";
import { type CellArea, columnLetters } from "../table/cell-reference.ts";
import { blankCell, type Cell } from "../table/table.ts";
import { putCell, type TableRows } from "../table/table-rows.ts";

/**
 * Repeats each merged cell under its area, marked `covered`, so that every row says its own unit. Areas reach as far as the
 * table does and no farther; words that a merge hides give way to what is seen.
 */
export function spreadMerges(
  table: TableRows,
  merges: readonly CellArea[],
  notes: NoteCounter,
): void {
  const { rows, limits, sheet } = table;
  const height = rows.length;
  const width = rows.reduce((widest, { length }) => Math.max(widest, length), 0);
  let work = 0;
  for (const { first, last } of merges) {
    const origin = rows[first.row]?.[first.column] ?? blankCell;
    const covered: Cell = { ...origin, covered: true };
    const bottom = Math.min(last.row, height - 1);
    const right = Math.min(last.column, width - 1);
    // Overlapping areas may each be as large as the sheet.
    work += Math.max(0, bottom - first.row + 1) * Math.max(0, right - first.column + 1);
    if (work > limits.cells)
      throw new DocumentError("too-many-cells", { sheet, limit: limits.cells });
    for (let row = first.row; row <= bottom; row++) {
      for (let column = first.column; column <= right; column++) {
        if (row === first.row && column === first.column) continue;
        const own = rows[row]?.[column] ?? blankCell;
        if (own.kind !== "blank" && own.text !== origin.text)
          addNote(notes, "covered-cells", `${columnLetters(column)}${row + 1}`);
        if (origin.kind !== "blank") putCell(table, row, column, covered);
        else if (own.kind !== "blank") blankOut(rows[row] as Cell[], column);
      }
    }
  }
}

/** Empties a cell; a row still ends with one that is not blank. */
function blankOut(row: Cell[], column: number): void {
  row[column] = blankCell;
  while (row[row.length - 1]?.kind === "blank") row.pop();
}
