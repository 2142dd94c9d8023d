import { type ReadTable, type SheetModel, writeXlsx } from "@luoshi/documents";
import { applyImport } from "../../commands/import/apply-import.ts";
import { peopleSheet, unitSheet } from "../../commands/import/export-directory.ts";
import { prepareImport } from "../../commands/import/prepare-import.ts";
import type { Early, FileAnswer, Serve } from "../../http/handler.ts";
import { readImportTable } from "../../imports/read-import-table.ts";

/** Units and people from sheets and to them. Sheets are read before the transaction, which holds no connection meanwhile. */
export function importRoutes(serve: Serve): void {
  serve(
    "POST /api/imports/preview",
    async (work, table) => (await prepareImport(work, table, work.query, false)).preview,
    readSheet,
  );
  serve(
    "POST /api/imports",
    async (work, table) => {
      const { query } = work;
      const skipBad = query.skipBad === "1";
      return { counts: await applyImport(work, table, { ...query, skipBad }) };
    },
    readSheet,
  );
  serve("GET /api/exports/units", async (work) => workbook(await unitSheet(work), work.today));
  serve("GET /api/exports/people", async (work) => workbook(await peopleSheet(work), work.today));
}

async function readSheet({
  services,
  blob,
  query,
}: Early<"POST /api/imports/preview"> | Early<"POST /api/imports">): Promise<ReadTable> {
  return readImportTable(services.reader, await services.blobs.read(blob.hash), query.sheet);
}

async function workbook(sheet: SheetModel, today: string): Promise<FileAnswer> {
  const title = `${sheet.name} ${today}`;
  return {
    name: `${title}.xlsx`,
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    bytes: await writeXlsx({ title, day: today, sheets: [sheet] }),
  };
}
