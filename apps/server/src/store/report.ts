import type { Report, ReportContent, ReportState, ReviewSteps } from "@luoshi/ledger";
import { type RawBuilder, sql } from "kysely";
import { uuidv7 } from "uuidv7";
import type { Database } from "./database.ts";
import { dayOrNull } from "./day-of.ts";
import type { StoredDuty } from "./duty.ts";
import { rowArrays } from "./row-arrays.ts";

/** A report as it stands, with its version. */
export interface StoredReport {
  readonly report: Report;
  readonly version: number;
}

interface Row {
  id: string;
  duty_id: string;
  occurrence_id: string;
  state: ReportState;
  steps_left: ReviewSteps;
  done: string;
  problems: string;
  next: string;
  percent: number;
  figures: ReportContent["figures"];
  reason: string;
  submitted_at: string | null;
  decided_at: string | null;
  version: number;
  files: readonly string[];
}

/** The duty that a report belongs to; null where the report is not to be seen. */
export async function findDutyOfReport(
  db: Database,
  shard: number,
  reportId: string,
): Promise<string | null> {
  const row = await db
    .selectFrom("report")
    .select("duty_id")
    .where("shard", "=", shard)
    .where("id", "=", reportId)
    .executeTakeFirst();
  return row?.duty_id ?? null;
}

/** Reads a report and locks its row. The caller holds the lock of its duty. */
export async function lockReport(
  db: Database,
  shard: number,
  reportId: string,
): Promise<StoredReport | null> {
  const { rows } = await sql<Row>`
    select r.id, r.duty_id, r.occurrence_id, r.state, r.steps_left, r.done, r.problems, r.next, r.percent, r.figures,
      r.reason, r.submitted_at, r.decided_at, r.version,
      coalesce((select json_agg(e.file_id order by e.position) from evidence e
        where e.shard = ${shard} and e.report_id = r.id), '[]') as files
    from report r where r.shard = ${shard} and r.id = ${reportId} for update of r`.execute(db);
  const row = rows[0];
  if (row === undefined) return null;
  return {
    version: row.version,
    report: {
      id: row.id,
      dutyId: row.duty_id,
      occurrenceId: row.occurrence_id,
      state: row.state,
      stepsLeft: row.steps_left,
      content: {
        done: row.done,
        problems: row.problems,
        next: row.next,
        percent: row.percent,
        figures: row.figures,
        evidence: row.files,
      },
      reason: row.reason,
      submittedOn: dayOrNull(row.submitted_at),
      acceptedOn: row.state === "accepted" ? dayOrNull(row.decided_at) : null,
    },
  };
}

/** A report to write. */
export interface ReportInsert {
  readonly report: Report;
  readonly stored: StoredDuty;
  readonly no: number;
  readonly by: string;
}

/** The write of new reports; the caller holds the locks of their duties. */
export function reportInserts(
  shard: number,
  inserts: readonly ReportInsert[],
  now: string,
): RawBuilder<unknown> {
  const rows = inserts.map(({ report, stored, no, by }) => ({
    id: report.id,
    duty_id: report.dutyId,
    occurrence_id: report.occurrenceId,
    plan_id: stored.planId,
    task_id: stored.duty.taskId,
    no,
    state: report.state,
    steps_left: report.stepsLeft,
    done: report.content.done,
    problems: report.content.problems,
    next: report.content.next,
    percent: report.content.percent,
    figures: report.content.figures,
    written_by: by,
    submitted_at: report.submittedOn === null ? null : now,
  }));
  return sql`insert into report (shard, id, duty_id, occurrence_id, plan_id, task_id, no, state, steps_left, done, problems,
      next, percent, figures, written_by, submitted_at, written_at)
    select ${shard}::int, r.*, ${now}::timestamptz from ${rowArrays(rows, {
      id: "uuid",
      duty_id: "uuid",
      occurrence_id: "uuid",
      plan_id: "uuid",
      task_id: "uuid",
      no: "int",
      state: "text",
      steps_left: "int",
      done: "text",
      problems: "text",
      next: "text",
      percent: "int",
      figures: "jsonb",
      written_by: "uuid",
      submitted_at: "timestamptz",
    })} as r`;
}

/** Writes what a step changed. */
export async function updateReport(
  db: Database,
  shard: number,
  after: Report,
  by: string,
  now: string,
): Promise<void> {
  const { content } = after;
  const decided = after.state === "accepted" || after.state === "sentBack";
  await db
    .updateTable("report")
    .set({
      state: after.state,
      steps_left: after.stepsLeft,
      done: content.done,
      problems: content.problems,
      next: content.next,
      percent: content.percent,
      figures: JSON.stringify(content.figures),
      reason: after.reason,
      submitted_at:
        after.submittedOn === null
          ? sql<null>`null`
          : sql<string>`coalesce(submitted_at, ${now}::timestamptz)`,
      ...(decided ? { decided_by: by, decided_at: now } : {}),
      version: sql`version + 1`,
    })
    .where("shard", "=", shard)
    .where("id", "=", after.id)
    .execute();
}

/** The files behind a report, in order, in place of those it had; only such as the actor uploaded or it had already. */
export async function setEvidence(
  db: Database,
  shard: number,
  report: Pick<Report, "id" | "dutyId">,
  fileIds: readonly string[],
): Promise<void> {
  await db
    .deleteFrom("evidence")
    .where("shard", "=", shard)
    .where("report_id", "=", report.id)
    .execute();
  await insertEvidence(db, shard, report, fileIds);
}

/** The files behind a new report, in order. */
export async function insertEvidence(
  db: Database,
  shard: number,
  report: Pick<Report, "id" | "dutyId">,
  fileIds: readonly string[],
): Promise<void> {
  if (fileIds.length === 0) return;
  await db
    .insertInto("evidence")
    .values(
      fileIds.map((file_id, position) => ({
        shard,
        id: uuidv7(),
        report_id: report.id,
        duty_id: report.dutyId,
        file_id,
        position,
      })),
    )
    .execute();
}

/** Those of the files that the person uploaded. */
export async function findOwnFiles(
  db: Database,
  shard: number,
  fileIds: readonly string[],
  personId: string,
): Promise<ReadonlySet<string>> {
  if (fileIds.length === 0) return new Set();
  const rows = await db
    .selectFrom("file")
    .select("id")
    .where("shard", "=", shard)
    .where("id", "in", [...fileIds])
    .where("uploaded_by", "=", personId)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** How an occurrence stands after its report moved. */
export interface OccurrenceChange {
  readonly id: string;
  readonly state: "open" | "submitted" | "accepted";
}

/** The write of how occurrences stand; one that was withdrawn stays so. */
export function occurrenceChanges(
  shard: number,
  changes: readonly OccurrenceChange[],
): RawBuilder<unknown> {
  return sql`update occurrence o set state = c.state
    from ${rowArrays(changes, { id: "uuid", state: "text" })} as c(id, state)
    where o.shard = ${shard} and o.id = c.id and o.state not in ('withdrawn', c.state)`;
}

/** The percent of a duty after a report was accepted; a duty with shares takes theirs. */
export async function setDutyPercent(
  db: Database,
  shard: number,
  dutyId: string,
  percent: number,
  now: string,
): Promise<void> {
  await sql`update duty d set reported_at = ${now}::timestamptz, version = d.version + 1,
      percent = case when exists (select from duty s where s.shard = ${shard} and s.parent_id = d.id
        and s.state not in ('transferred', 'withdrawn')) then d.percent else ${percent}::int end
    where d.shard = ${shard} and d.id = ${dutyId}`.execute(db);
}

/** Reminders are answered by a report or a signature. */
export async function answerChases(
  db: Database,
  shard: number,
  dutyId: string,
  now: string,
): Promise<void> {
  await db
    .updateTable("chase")
    .set({ answered_at: now })
    .where("shard", "=", shard)
    .where("duty_id", "=", dutyId)
    .where("answered_at", "is", null)
    .execute();
}
