import { defaultLimits, type Limits } from "../limits.ts";

/** What a table may cost, besides what any file may. */
export interface TableLimits extends Limits {
  /** Number of the last row that holds anything. */
  readonly rows: number;
  /** Number of the last column that holds anything; Excel's own limit is 16,384. */
  readonly columns: number;
  /** Cells of all rows together, blank ones before the last of a row among them. */
  readonly cells: number;
  /** Entries of the table of shared strings. */
  readonly strings: number;
  readonly merges: number;
  readonly sheets: number;
}

/** The limits when the caller names none: a ledger of 200,000 rows of 14 columns is read, a bomb is not. */
export const defaultTableLimits: TableLimits = {
  ...defaultLimits,
  entries: 2_000,
  rows: 200_000,
  columns: 16_384,
  cells: 3_000_000,
  strings: 1_000_000,
  merges: 100_000,
  sheets: 1_000,
};
