/** A place in a sheet, from 0: B7 is row 6, column 1. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of a sheet, both corners in it. */
export interface CellArea {
  readonly first: CellPlace;
  readonly last: CellPlace;
}

/** The last row and column that a sheet can have: XFD1048576. */
const LAST: CellPlace = { row: 1_048_575, column: 16_383 };

/** The place that `B7` names; null for what names none: `AAAAAAA1`, `B0`, `XFE1`. */
export function cellPlace(reference: string): CellPlace | null {
  let at = 0;
  let column = 0;
  for (; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) - 0x40;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
    if (column > LAST.column + 1) return null;
  }
  const digits = reference.slice(at);
  if (column === 0 || !/^[1-9]\d{0,6}$/.test(digits)) return null;
  const row = Number(digits) - 1;
  return row > LAST.row ? null : { row, column: column - 1 };
}

/** The rectangle that `A1:B3`, or `A1` alone, names; null for what names none. */
export function cellArea(reference: string): CellArea | null {
  const colon = reference.indexOf(":");
  const first = cellPlace(colon < 0 ? reference : reference.slice(0, colon));
  const last = colon < 0 ? first : cellPlace(reference.slice(colon + 1));
  if (first === null || last === null) return null;
  return last.row < first.row || last.column < first.column ? null : { first, last };
}

/** Letters of a column, from 0: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}
