import type { DutyPart, DutyState, LightOverride, LightRule, OwnerTarget } from "@luoshi/ledger";
import type pg from "pg";
import { uuidv7 } from "uuidv7";
import { toSearchVector } from "../search/bigrams.ts";

/** A task of a seeded plan: `{ text: "排查隐患", owners: [{ part: "lead", unitId }], deadline: "2027-06-30" }`. */
export interface SeedTask {
  readonly text: string;
  readonly owners: readonly {
    readonly part: "lead" | "support" | "owner";
    readonly target: OwnerTarget;
  }[];
  readonly deadline?: string | null;
}

/** A published plan with its tasks, past the compiler. */
export interface SeedPlan {
  readonly unitId: string;
  readonly unitPath: string;
  readonly title: string;
  readonly tasks: readonly SeedTask[];
  /** Who drew it up. */
  readonly by: string;
  readonly state?: "draft" | "published";
  readonly lightRule?: LightRule;
  readonly shard?: number;
}

/** Ids of what was planted. */
export interface SeededPlan {
  readonly id: string;
  readonly version: number;
  readonly taskIds: readonly string[];
}

/** Plants a plan through the owner's pool; duties then come by dispatching it. */
export async function seedPlan(pool: pg.Pool, spec: SeedPlan): Promise<SeededPlan> {
  const { shard = 1, state = "published", unitId, unitPath, title, by } = spec;
  const at = "2027-01-04T01:00:00.000Z";
  const [planId, fileId, documentId] = [uuidv7(), uuidv7(), uuidv7()];
  const hash = planId.replaceAll("-", "").padEnd(64, "0");
  await pool.query("insert into blob (shard, hash, size, created_at) values ($1, $2, 1, $3)", [
    shard,
    hash,
    at,
  ]);
  await pool.query(
    `insert into file (shard, id, hash, name, media_type, size, unit_id, uploaded_by, uploaded_at)
     values ($1, $2, $3, 'plan.txt', 'text/plain', 1, $4, $5, $6)`,
    [shard, fileId, hash, unitId, by, at],
  );
  await pool.query(
    "insert into document (shard, id, file_id, format, source) values ($1, $2, $3, 'txt', $4)",
    [shard, documentId, fileId, JSON.stringify({ text: "", blocks: [] })],
  );
  await pool.query(
    `insert into plan (shard, id, unit_id, unit_path, document_id, title, kind, state, draft, compiled, published_no,
       created_by, created_at, light_rule)
     values ($1, $2, $3, $4, $5, $6, 'plan', $7, '{}', '{}', $8, $9, $10, $11)`,
    [
      shard,
      planId,
      unitId,
      unitPath,
      documentId,
      title,
      state,
      state === "published" ? 1 : 0,
      by,
      at,
      spec.lightRule === undefined ? null : JSON.stringify(spec.lightRule),
    ],
  );
  const taskIds: string[] = [];
  for (const [position, task] of spec.tasks.entries()) {
    const id = uuidv7();
    taskIds.push(id);
    const owners = task.owners.map(({ part, target }) => ({ written: "", part, target }));
    await pool.query(
      `insert into task (shard, id, plan_id, key, since_no, position, no, path, kind, text, quote, span, deadline,
         disposition, owners, search)
       values ($1, $2, $3, $4, 1, $5, $6, '{}', 'task', $7, $7, '[0,1)', $8, 'dispatched', $9, $10::tsvector)`,
      [
        shard,
        id,
        planId,
        `t${position}`,
        position,
        String(position + 1),
        task.text,
        task.deadline === undefined ? "2027-06-30" : task.deadline,
        JSON.stringify(owners),
        toSearchVector(`${title} ${task.text}`),
      ],
    );
  }
  return { id: planId, version: 1, taskIds };
}

/** A duty as it may stand after a dispatch and all that came later; what is left out is as freshly dispatched. */
export interface SeedDuty {
  readonly planId: string;
  readonly taskId: string;
  readonly unitId: string;
  readonly unitPath: string;
  readonly part?: DutyPart;
  readonly parentId?: string | null;
  readonly state?: DutyState;
  readonly starts?: string;
  readonly due?: string | null;
  readonly percent?: number;
  readonly weight?: number;
  readonly statement?: string;
  readonly rhythmDays?: number | null;
  readonly override?: LightOverride | null;
  readonly claimedAt?: string | null;
  readonly reportedAt?: string | null;
  readonly personIds?: readonly string[];
}

/** Duties a statement. */
const chunk = 5_000;

/**
 * Plants duties through the owner's pool, each with one occurrence, the units that lead or support with sight of the
 * task, and its persons. Gives their ids in order.
 */
export async function seedDuties(
  pool: pg.Pool,
  duties: readonly SeedDuty[],
  shard = 1,
): Promise<readonly string[]> {
  const rows = duties.map((duty) => ({
    id: uuidv7(),
    occurrence_id: uuidv7(),
    plan_id: duty.planId,
    task_id: duty.taskId,
    parent_id: duty.parentId ?? null,
    unit_id: duty.unitId,
    unit_path: duty.unitPath,
    part: duty.part ?? "sole",
    state: duty.state ?? "assigned",
    starts: duty.starts ?? "2027-01-04",
    due: duty.due === undefined ? "2027-06-30" : duty.due,
    percent: duty.percent ?? 0,
    weight: duty.weight ?? 1,
    statement: duty.statement ?? "",
    rhythm_days: duty.rhythmDays ?? null,
    light_override: duty.override ?? null,
    claimed_at: duty.claimedAt ?? null,
    reported_at: duty.reportedAt ?? null,
    persons: duty.personIds ?? [],
  }));
  for (let from = 0; from < rows.length; from += chunk) {
    const part = JSON.stringify(rows.slice(from, from + chunk));
    await pool.query(
      `insert into duty (shard, id, plan_id, task_id, parent_id, unit_id, unit_path, part, state, starts, due, percent,
         weight, statement, rhythm_days, light_override, claimed_at, reported_at, assigned_at)
       select $1, r.id, r.plan_id, r.task_id, r.parent_id, r.unit_id, r.unit_path, r.part, r.state, r.starts, r.due,
         r.percent, r.weight, r.statement, r.rhythm_days, nullif(r.light_override, 'null'), r.claimed_at,
         r.reported_at, (r.starts::text || 'T01:00:00Z')::timestamptz
       from json_to_recordset($2) as r(id uuid, plan_id uuid, task_id uuid, parent_id uuid, unit_id uuid,
         unit_path text, part text, state text, starts date, due date, percent int, weight numeric, statement text,
         rhythm_days int, light_override jsonb, claimed_at timestamptz, reported_at timestamptz)`,
      [shard, part],
    );
    await pool.query(
      `insert into occurrence (shard, id, duty_id, no, starts, due, state)
       select $1, r.occurrence_id, r.id, 1, r.starts, r.due, 'open'
       from json_to_recordset($2) as r(occurrence_id uuid, id uuid, starts date, due date)`,
      [shard, part],
    );
    await pool.query(
      `insert into task_reach (shard, task_id, unit_id)
       select distinct $1::int, r.task_id, r.unit_id
       from json_to_recordset($2) as r(task_id uuid, unit_id uuid, parent_id uuid, part text)
       where r.part <> 'sole' and r.parent_id is null on conflict do nothing`,
      [shard, part],
    );
    await pool.query(
      `insert into duty_person (shard, duty_id, person_id)
       select $1, r.id, p.person_id::uuid from json_to_recordset($2) as r(id uuid, persons json),
         json_array_elements_text(r.persons) as p(person_id)`,
      [shard, part],
    );
  }
  // As the database does by itself a minute later: without it, plans of queries are made for an empty table.
  if (rows.length >= 1_000) await pool.query("analyze duty, occurrence, task_reach, duty_person");
  return rows.map(({ id }) => id);
}
