import type { ReadTable } from "@luoshi/documents";
import { AppError } from "../http/app-error.ts";
import { type Reader, ReaderBusy } from "../reader/reader.ts";
import { Unreadable } from "../reader/unreadable.ts";

/** What a directory's sheet may hold: far below what the reader stands. */
const limits = { rows: 20_100, columns: 200, cells: 1_000_000, strings: 300_000, sheets: 100 };

/**
 * Reads a sheet, a text or a page for import, in the reading process.
 * @throws AppError `unreadable` with the reader's own words, `busy` when too many wait
 */
export async function readImportTable(
  reader: Reader,
  bytes: Uint8Array,
  sheet: string | undefined,
): Promise<ReadTable> {
  try {
    return await reader.readTable(bytes, { sheet: sheet ?? null, limits });
  } catch (error) {
    if (error instanceof ReaderBusy) throw new AppError("busy", {}, { retryAfter: 5 });
    if (!(error instanceof Unreadable)) throw error;
    throw new AppError("unreadable", { code: error.code, ...error.texts }, { cause: error });
  }
}
