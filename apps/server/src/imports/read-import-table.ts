import { DocumentError, type ReadTable, readTable, renderDocumentError } from "@luoshi/documents";
import { AppError } from "../http/app-error.ts";

/** What a directory's sheet may hold: far below what the reader stands. */
const limits = { rows: 20_100, columns: 200, cells: 1_000_000, strings: 300_000, sheets: 100 };

/**
 * Reads a sheet, a text or a page for import.
 * @throws AppError `unreadable` with the reader's own words
 */
export function readImportTable(bytes: Uint8Array, sheet: string | undefined): ReadTable {
  try {
    return readTable(bytes, { limits, ...(sheet === undefined ? {} : { sheet }) });
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    throw new AppError("unreadable", {
      code: error.code,
      message: { zh: renderDocumentError(error, "zh"), en: renderDocumentError(error, "en") },
      help: {
        zh: "请用 Excel 或 WPS 打开，另存为 .xlsx 或 CSV 后再导入，或直接复制粘贴单元格。",
        en: "Open it in Excel or WPS and save it as .xlsx or CSV, or copy the cells and paste them.",
      },
    });
  }
}
