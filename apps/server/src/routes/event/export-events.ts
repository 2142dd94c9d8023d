import type { PlainDate } from "@luoshi/compiler";
import { type CellValue, type LongWorkbook, streamXlsx } from "@luoshi/documents";
import type { FileAnswer } from "../../http/handler.ts";
import type { PageCursor } from "../../http/page-cursor.ts";
import type { Services } from "../../http/services.ts";
import type { Actor } from "../../policies/actor.ts";
import type { EventFilters } from "../../store/event.ts";
import { inTransaction } from "../../store/transaction.ts";
import { type EventAnswer, eventFilters, readEvents } from "./event-rows.ts";
import { nounNames } from "./event-words.ts";

/** What an export is read with. */
export interface ExportWork {
  readonly actor: Actor;
  readonly shard: number;
  readonly today: string;
  readonly services: Pick<Services, "database">;
}

/** Rows at a time: one short transaction each, so that a slow download holds none. */
const pageSize = 2_000;
/** What Excel shows of a cell. */
const mostText = 4_000;

const columns = [
  { heading: "封存号", width: 9, align: "center" },
  { heading: "时间", width: 20 },
  { heading: "操作人", width: 12 },
  { heading: "操作", width: 20 },
  { heading: "对象", width: 10, align: "center" },
  { heading: "对象名称", width: 22 },
  { heading: "对象编号", width: 38 },
  { heading: "所属机构", width: 20 },
  { heading: "变更前", width: 40 },
  { heading: "变更后", width: 40 },
] as const;

/** The record with its filters as an Excel file that is made while it is sent, the newest first. */
export function exportEvents(
  work: ExportWork,
  filters: Omit<EventFilters, "reach" | "known" | "seen">,
): FileAnswer {
  const { today } = work;
  const workbook: LongWorkbook = {
    title: "操作记录",
    day: today as PlainDate,
    sheet: { name: "操作记录", columns, frozenColumns: 2 },
  };
  return {
    name: `操作记录${today}.xlsx`,
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    bytes: streamXlsx(workbook, pagesOf(work, eventFilters(work, filters))),
  };
}

async function* pagesOf(
  { actor, shard, services }: ExportWork,
  filters: EventFilters,
): AsyncGenerator<readonly (readonly CellValue[])[]> {
  let after: PageCursor | null = null;
  for (;;) {
    const from: PageCursor | null = after;
    const rows: readonly EventAnswer[] = await inTransaction(
      services.database,
      { shard, person: actor.personId },
      "read",
      (db) => readEvents({ db, shard, actor }, filters, { after: from, limit: pageSize }),
    );
    if (rows.length > 0) yield rows.map(eventCells);
    const last = rows.at(-1);
    if (last === undefined || rows.length < pageSize) return;
    after = { key: last.at, id: last.id };
  }
}

/** An event as a row of the sheet. */
export function eventCells(row: EventAnswer): readonly CellValue[] {
  return [
    row.no,
    momentHere(row.at),
    row.personName ?? (row.personId === null ? "系统" : "（不在范围内）"),
    row.what.zh,
    nounNames[row.noun].zh,
    row.objectName,
    row.objectId,
    row.unitName,
    jsonCell(row.before),
    jsonCell(row.after),
  ];
}

/** A moment in China to the second: `2027-03-01 10:00:05`. */
function momentHere(at: string): string {
  return new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 19).replace("T", " ");
}

function jsonCell(value: unknown): string | null {
  return value == null ? null : JSON.stringify(value).slice(0, mostText);
}
