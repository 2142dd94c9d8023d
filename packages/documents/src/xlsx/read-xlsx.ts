import { countNotes, notesOf } from "../document-note.ts";
import { openPackage, openPart } from "../docx/package.ts";
import { DocumentError } from "../error/document-error.ts";
import type { ReadTable } from "../table/table.ts";
import type { TableLimits } from "../table/table-limits.ts";
import type { ZipArchive } from "../zip/archive.ts";
import { readSheet } from "./read-sheet.ts";
import { readStyles } from "./read-styles.ts";
import { readWorkbook, type WorkbookSheet } from "./read-workbook.ts";
import { readSharedStrings } from "./shared-strings.ts";

/**
 * Reads one sheet of an Excel file, transitional or strict: the named or numbered one (from 1), else the first that is not
 * hidden. Nothing outside the file is fetched, no formula computed, no macro looked at.
 */
export function readXlsx(
  archive: ZipArchive,
  sheet: string | number | undefined,
  limits: TableLimits,
): ReadTable {
  const pack = openPackage(archive, limits);
  const workbook = readWorkbook(pack, limits.sheets);
  const chosen = chooseSheet(workbook.sheets, sheet);
  const { styles, sharedStrings, epoch } = workbook;
  const notes = countNotes();
  const context = {
    formats: styles === undefined ? [] : readStyles(openPart(pack, styles)),
    strings:
      sharedStrings === undefined
        ? []
        : readSharedStrings(openPart(pack, sharedStrings), limits.strings),
    epoch,
    limits,
    notes,
  };
  const rows = readSheet(openPart(pack, chosen.part), chosen.name, context);
  const sheets = workbook.sheets.map(({ name, hidden }) => ({ name, hidden }));
  return { format: "xlsx", rows, sheetName: chosen.name, sheets, notes: notesOf(notes) };
}

function chooseSheet(
  sheets: readonly WorkbookSheet[],
  wanted: string | number | undefined,
): WorkbookSheet {
  const chosen =
    wanted === undefined
      ? (sheets.find(({ hidden }) => !hidden) ?? sheets[0])
      : typeof wanted === "number"
        ? sheets[wanted - 1]
        : sheets.find(({ name }) => name === wanted);
  if (chosen !== undefined) return chosen;
  const names = sheets.map(({ name }) => name).join(", ");
  throw new DocumentError("no-such-sheet", { sheet: wanted ?? "1", sheets: names });
}
