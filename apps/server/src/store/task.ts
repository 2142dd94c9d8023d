import type { Disposition, OwnerTarget, Rhythm } from "@luoshi/ledger";
import { sql } from "kysely";
import type { OwnerPart } from "../reader/compiled-plan.ts";
import { jsonText } from "../reader/json-text.ts";
import type { Database } from "./database.ts";

/** An owner of a published task. */
export interface TaskOwner {
  readonly written: string;
  readonly part: OwnerPart;
  /** Null only where the task is not dispatched. */
  readonly target: OwnerTarget | null;
}

/** A published task; its id outlives versions. */
export interface PublishedTask {
  readonly id: string;
  readonly key: string;
  readonly position: number;
  readonly no: string;
  readonly path: readonly string[];
  readonly kind: "task" | "requirement";
  readonly text: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly deadline: string | null;
  readonly deadlineQuote: string | null;
  readonly recurrence: Rhythm | null;
  readonly quotas: readonly { readonly quote: string }[];
  readonly disposition: Disposition;
  readonly owners: readonly TaskOwner[];
  readonly sinceNo: number;
}

/** Tasks of the version in force, in its order. Who may see the plan was asked before. */
export async function listTasks(
  db: Database,
  shard: number,
  planId: string,
): Promise<readonly PublishedTask[]> {
  const { rows } = await sql<PublishedTask>`
    select t.id, t.key, t.position, t.no, t.path, t.kind, t.text, t.quote, lower(t.span) as start,
      upper(t.span) as "end", t.deadline, t.deadline_quote as "deadlineQuote", t.recurrence, t.quotas,
      t.disposition, t.owners, t.since_no as "sinceNo"
    from task t where t.shard = ${shard} and t.plan_id = ${planId} and t.until_no is null
    order by t.position`.execute(db);
  return rows;
}

/** Ends all tasks of the version before; those that go on are put again. */
export async function endTasks(
  db: Database,
  shard: number,
  planId: string,
  lastNo: number,
): Promise<void> {
  await sql`update task t set until_no = ${lastNo}
    where t.shard = ${shard} and t.plan_id = ${planId} and t.until_no is null`.execute(db);
}

/** Puts the tasks of a new version, in one statement: new ones with the number they began with, the others as they now read. */
export async function putTasks(
  db: Database,
  shard: number,
  planId: string,
  tasks: readonly (PublishedTask & { readonly search: string })[],
): Promise<void> {
  if (tasks.length === 0) return;
  await sql`insert into task (shard, plan_id, id, key, since_no, position, no, path, kind, text, quote, span, deadline,
      deadline_quote, recurrence, quotas, disposition, owners, search)
    select ${shard}, ${planId}, r.id, r.key, r."sinceNo", r.position, r.no,
      array(select jsonb_array_elements_text(r.path)), r.kind, r.text, r.quote, int4range(r.start, r."end"), r.deadline,
      r."deadlineQuote", nullif(r.recurrence, 'null'), r.quotas, r.disposition, r.owners, r.search::tsvector
    from json_to_recordset(${jsonText(tasks)}) as r(id uuid, key text, "sinceNo" int, position int, no text, path jsonb,
      kind text, text text, quote text, start int, "end" int, deadline date, "deadlineQuote" text, recurrence jsonb,
      quotas jsonb, disposition text, owners jsonb, search text)
    on conflict (shard, id) do update set key = excluded.key, until_no = null, position = excluded.position,
      no = excluded.no, path = excluded.path, kind = excluded.kind, text = excluded.text, quote = excluded.quote,
      span = excluded.span, deadline = excluded.deadline, deadline_quote = excluded.deadline_quote,
      recurrence = excluded.recurrence, quotas = excluded.quotas, disposition = excluded.disposition,
      owners = excluded.owners, search = excluded.search`.execute(db);
}
