import type { ImportRow } from "../contract/import.ts";
import { type CellNote, renderCellNote } from "./fault-texts.ts";

/** A cell while its row is looked at. */
export interface CellDraft {
  readonly text: string;
  /** The sheet shows an error of a formula. */
  readonly broken: boolean;
  fault: CellNote | null;
  note: CellNote | null;
  before: string | null;
}

/** A row while it is looked at: cells by column, in the order of the columns. */
export interface RowDraft<K extends string> {
  /** Number in the sheet. */
  readonly no: number;
  readonly cells: Readonly<Record<K, CellDraft>>;
  state: ImportRow["state"];
}

/** Whether any cell has a fault. */
export function isBad<K extends string>(row: RowDraft<K>): boolean {
  return Object.values<CellDraft>(row.cells).some(({ fault }) => fault !== null);
}

/** Says what is wrong with a cell; the first fault stays. */
export function blame(cell: CellDraft, fault: CellNote): void {
  cell.fault ??= fault;
}

/** A row as the contract gives it. */
export function rowAnswer<K extends string>(row: RowDraft<K>, keys: readonly K[]): ImportRow {
  return {
    no: row.no,
    state: row.state,
    cells: keys.map((key) => {
      const { text, fault, note, before } = row.cells[key];
      return {
        text,
        fault: fault === null ? null : renderCellNote(fault),
        note: note === null ? null : renderCellNote(note),
        before,
      };
    }),
  };
}
