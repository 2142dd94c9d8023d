import type { Figure, ReportState, ReviewSteps } from "@luoshi/ledger";
import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Database } from "./database.ts";

/** A report with its files, as the database gives it. */
export interface ReportListRow {
  readonly id: string;
  readonly version: number;
  readonly duty_id: string;
  readonly occurrence_id: string;
  readonly no: number;
  readonly state: ReportState;
  readonly steps_left: ReviewSteps;
  readonly done: string;
  readonly problems: string;
  readonly next: string;
  readonly percent: number;
  readonly figures: readonly Figure[];
  readonly reason: string;
  readonly written_by: string;
  readonly writer_name: string | null;
  readonly written_at: string;
  readonly submitted_at: string | null;
  readonly decided_at: string | null;
  readonly due: string | null;
  readonly evidence: readonly {
    readonly id: string;
    readonly fileId: string;
    readonly name: string;
    readonly mediaType: string;
    readonly size: number;
  }[];
}

/** Reports that a condition over `r` picks, newest first, at most 200. Whose drafts they are is the caller's matter. */
export async function listReports(
  db: Database,
  shard: number,
  condition: RawBuilder<SqlBool>,
): Promise<readonly ReportListRow[]> {
  const { rows } = await sql<ReportListRow>`
    select r.id, r.version, r.duty_id, r.occurrence_id, r.no, r.state, r.steps_left, r.done, r.problems, r.next,
      r.percent, r.figures, r.reason, r.written_by, n.name as writer_name, r.written_at, r.submitted_at, r.decided_at,
      o.due,
      coalesce((select json_agg(json_build_object('id', e.id, 'fileId', f.id, 'name', f.name,
          'mediaType', f.media_type, 'size', f.size) order by e.position)
        from evidence e join file f on f.shard = ${shard} and f.id = e.file_id
        where e.shard = ${shard} and e.report_id = r.id), '[]') as evidence
    from report r
    join occurrence o on o.shard = ${shard} and o.id = r.occurrence_id
    left join person n on n.shard = ${shard} and n.id = r.written_by
    where r.shard = ${shard} and ${condition}
    order by r.duty_id, r.no desc limit 200`.execute(db);
  return rows;
}
