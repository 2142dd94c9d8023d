import { type CellValue, streamXlsx } from "@luoshi/documents";
import { plainCalendar } from "@luoshi/ledger";
import type { FileAnswer } from "../../http/handler.ts";
import type { PageCursor } from "../../http/page-cursor.ts";
import type { Services } from "../../http/services.ts";
import type { Actor } from "../../policies/actor.ts";
import {
  type DutyChoice,
  type DutyListRow,
  type DutySort,
  listDuties,
} from "../../store/duty-list.ts";
import { inTransaction } from "../../store/transaction.ts";
import { dutyCells, dutyWorkbook } from "./duty-sheet.ts";

/** What an export is read with. */
export interface ExportWork {
  readonly actor: Actor;
  readonly shard: number;
  readonly today: string;
  readonly services: Pick<Services, "database">;
}

/** Rows at a time: one short transaction each, so that a slow download holds none. */
const pageSize = 2_000;

/** The whole of a list as an Excel file that is made while it is sent. */
export function exportDuties(work: ExportWork, choice: DutyChoice, sort: DutySort): FileAnswer {
  const { today } = work;
  return {
    name: `任务清单${today}.xlsx`,
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    bytes: streamXlsx(dutyWorkbook(today), cellsOf(work, choice, sort)),
  };
}

async function* cellsOf(
  work: ExportWork,
  choice: DutyChoice,
  sort: DutySort,
): AsyncGenerator<readonly (readonly CellValue[])[]> {
  let no = 0;
  for await (const rows of allDuties(work, choice, sort)) {
    yield rows.map((row) => {
      no++;
      return dutyCells(row, no, { today: work.today, calendar: plainCalendar });
    });
  }
}

/** All rows of a list in their order, page by page. */
async function* allDuties(
  { actor, shard, services }: ExportWork,
  choice: DutyChoice,
  sort: DutySort,
): AsyncGenerator<readonly DutyListRow[]> {
  let after: PageCursor | null = null;
  for (;;) {
    const from: PageCursor | null = after;
    const rows: readonly DutyListRow[] = await inTransaction(
      services.database,
      { shard, person: actor.personId },
      "read",
      (db) => listDuties(db, shard, { ...choice, sort, after: from, limit: pageSize }),
    );
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < pageSize) return;
    after = { key: last.sort_key, id: last.id };
  }
}
