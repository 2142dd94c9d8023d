import type { Disposition, DispositionReason, Rhythm } from "@luoshi/ledger";
import { sql } from "kysely";
import type { OwnerPart } from "../reader/compiled-plan.ts";
import { jsonText } from "../reader/json-text.ts";
import type { Database } from "./database.ts";

/** A task of a draft with what the clerk decided of it. */
export interface DraftTask {
  readonly key: string;
  readonly position: number;
  /** False while a clerk has it off the list. */
  readonly present: boolean;
  /** What it is in the published version. */
  readonly taskId: string | null;
  readonly no: string;
  readonly text: string;
  readonly disposition: Disposition;
  readonly stated: boolean;
  readonly proposed: Disposition;
  readonly why: DispositionReason;
  readonly owners: readonly { readonly written: string; readonly part: OwnerPart }[];
  readonly deadline: string | null;
  readonly recurrence: Rhythm | null;
  readonly version: number;
}

/** All tasks of a draft in its order, those off the list last. */
export async function listDraftTasks(
  db: Database,
  shard: number,
  planId: string,
): Promise<readonly DraftTask[]> {
  const { rows } = await sql<DraftTask>`
    select t.key, t.position, t.present, t.task_id as "taskId", t.no, t.text, t.disposition, t.stated, t.proposed,
      t.why, t.owners, t.deadline, t.recurrence, t.version
    from draft_task t where t.shard = ${shard} and t.plan_id = ${planId}
    order by t.present desc, t.position, t.key`.execute(db);
  return rows;
}

/** Writes tasks as they now are, one statement for all. */
export async function putDraftTasks(
  db: Database,
  shard: number,
  planId: string,
  tasks: readonly DraftTask[],
): Promise<void> {
  if (tasks.length === 0) return;
  await sql`insert into draft_task (shard, plan_id, key, position, present, task_id, no, text, disposition, stated,
      proposed, why, owners, deadline, recurrence, version)
    select ${shard}, ${planId}, r.key, r.position, r.present, r."taskId", r.no, r.text, r.disposition, r.stated,
      r.proposed, r.why, r.owners, r.deadline, r.recurrence, r.version
    from json_to_recordset(${jsonText(tasks)}) as r(key text, position int, present boolean, "taskId" uuid, no text,
      text text, disposition text, stated boolean, proposed text, why text, owners jsonb, deadline date,
      recurrence jsonb, version int)
    on conflict (shard, plan_id, key) do update set position = excluded.position, present = excluded.present,
      task_id = excluded.task_id, no = excluded.no, text = excluded.text, disposition = excluded.disposition,
      stated = excluded.stated, proposed = excluded.proposed, why = excluded.why, owners = excluded.owners,
      deadline = excluded.deadline, recurrence = excluded.recurrence, version = excluded.version`.execute(
    db,
  );
}

/** Takes away tasks that no draft will bring back. */
export async function deleteDraftTasks(
  db: Database,
  shard: number,
  planId: string,
  keys: readonly string[],
): Promise<void> {
  if (keys.length === 0) return;
  await sql`delete from draft_task t
    where t.shard = ${shard} and t.plan_id = ${planId} and t.key = any (${keys}::text[])`.execute(
    db,
  );
}
