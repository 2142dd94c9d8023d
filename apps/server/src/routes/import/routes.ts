import { type SheetModel, writeXlsx } from "@luoshi/documents";
import { applyImport } from "../../commands/import/apply-import.ts";
import { peopleSheet, unitSheet } from "../../commands/import/export-directory.ts";
import { prepareImport } from "../../commands/import/prepare-import.ts";
import type { FileAnswer, Serve } from "../../http/handler.ts";
import { readImportTable } from "../../imports/read-import-table.ts";

/** Units and people from sheets and to them. */
export function importRoutes(serve: Serve): void {
  serve("POST /api/imports/preview", async (work) => {
    const { services, blob, query } = work;
    const table = readImportTable(await services.blobs.read(blob.hash), query.sheet);
    return (await prepareImport(work, table, query, false)).preview;
  });
  serve("POST /api/imports", async (work) => {
    const { services, blob, query } = work;
    const table = readImportTable(await services.blobs.read(blob.hash), query.sheet);
    return {
      counts: await applyImport(work, table, { ...query, skipBad: query.skipBad === "1" }),
    };
  });
  serve("GET /api/exports/units", async (work) => workbook(await unitSheet(work), work.today));
  serve("GET /api/exports/people", async (work) => workbook(await peopleSheet(work), work.today));
}

async function workbook(sheet: SheetModel, today: string): Promise<FileAnswer> {
  const title = `${sheet.name} ${today}`;
  return {
    name: `${title}.xlsx`,
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    bytes: await writeXlsx({ title, day: today, sheets: [sheet] }),
  };
}
