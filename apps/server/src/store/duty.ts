import type { Duty, DutyState } from "@luoshi/ledger";
import { type RawBuilder, type SqlBool, sql } from "kysely";
import { type Database, kept } from "./database.ts";
import { dayOrNull } from "./day-of.ts";

// One statement each. `reach` are the conditions of policies/reach.ts over the alias `d`, any of which will do.

/** A duty as it stands, with what its rules ask of plan, task and parent. */
export interface StoredDuty {
  readonly duty: Duty;
  readonly version: number;
  readonly unitPath: string;
  readonly unitName: string;
  readonly reviewSteps: 0 | 1 | 2;
  readonly rhythmDays: number | null;
  readonly planId: string;
  readonly planUnitId: string;
  readonly planUnitPath: string;
  readonly parent: {
    readonly unitId: string;
    readonly unitPath: string;
    readonly state: DutyState;
    readonly due: string | null;
  } | null;
  /** Units that lead the task. */
  readonly leadUnitIds: readonly string[];
  readonly named: readonly string[];
}

interface Row {
  id: string;
  version: number;
  plan_id: string;
  task_id: string;
  parent_id: string | null;
  unit_id: string;
  unit_path: string;
  unit_name: string;
  review_steps: 0 | 1 | 2;
  rhythm_days: number | null;
  part: Duty["part"];
  state: DutyState;
  starts: string;
  due: string | null;
  weight: number;
  percent: number;
  statement: string;
  signed_at: string | null;
  claimed_at: string | null;
  done_at: string | null;
  signed_off_at: string | null;
  plan_unit_id: string;
  plan_unit_path: string;
  parent: StoredDuty["parent"];
  lead_units: readonly string[];
  persons: readonly string[];
  extension: { readonly to: string; readonly reason: string } | null;
}

/** What a new report of a duty needs to know. */
export interface NextReport {
  /** The first occurrence that is open, else the last one. */
  readonly occurrenceId: string;
  readonly due: string | null;
  readonly no: number;
  /** Somebody waits for an answer to a reminder. */
  readonly chased: boolean;
}

/** What a report is of: a duty that is held until the transaction ends, and where its next report belongs. */
export interface HeldDuty {
  readonly stored: StoredDuty;
  /** Null where the duty has no occurrence. */
  readonly next: NextReport | null;
}

/** A held duty as the database gives it. */
export interface HeldDutyRow extends Row {
  occurrence_id: string | null;
  occurrence_due: string | null;
  report_no: number;
  chased: boolean;
}

/** Reads a duty and locks its row until the transaction ends; null when there is none within reach. */
export async function lockDuty(
  db: Database,
  shard: number,
  id: string,
  reach: readonly RawBuilder<SqlBool>[],
): Promise<StoredDuty | null> {
  const from = sql`luoshi_hold_duty(${id}) d`;
  const row = await readDuty<Row>(db, shard, id, reach, { columns: sql``, from });
  return row === null ? null : storedDuty(row);
}

/** The same, with what a new report of it needs to know; that is null where the duty has no occurrence. */
export async function lockDutyToReport(
  db: Database,
  shard: number,
  id: string,
  reach: readonly RawBuilder<SqlBool>[],
): Promise<HeldDuty | null> {
  const row = await readDuty<HeldDutyRow>(db, shard, id, reach, {
    columns: sql`n.*,`,
    from: sql`luoshi_hold_duty(${id}) d left join lateral luoshi_next_report(d.id) n on true`,
  });
  return row === null ? null : heldDuty(row);
}

/** A row of `luoshi_hold_duty` and `luoshi_next_report`. */
export function heldDuty(row: HeldDutyRow): HeldDuty {
  const { occurrence_id: occurrenceId, occurrence_due: due, report_no: no, chased } = row;
  const next = occurrenceId === null ? null : { occurrenceId, due, no, chased };
  return { stored: storedDuty(row), next };
}

/** Reads a duty without a lock. */
export async function findDuty(
  db: Database,
  shard: number,
  id: string,
  reach: readonly RawBuilder<SqlBool>[],
): Promise<StoredDuty | null> {
  const row = await readDuty<Row>(db, shard, id, reach, { columns: sql``, from: sql`duty d` });
  return row === null ? null : storedDuty(row);
}

async function readDuty<R extends Row>(
  db: Database,
  shard: number,
  id: string,
  reach: readonly RawBuilder<SqlBool>[],
  { columns, from }: Readonly<Record<"columns" | "from", RawBuilder<unknown>>>,
): Promise<R | null> {
  // Nearly always the duty lies below the actor's units: asked for that alone, the statement opens a third of the tables.
  for (const condition of reach) {
    const { rows } = await sql<R>`${kept}
      select d.id, d.version, d.plan_id, d.task_id, d.parent_id, d.unit_id, d.unit_path, d.rhythm_days, d.part, d.state,
        d.starts, d.due, d.weight, d.percent, d.statement, d.signed_at, d.claimed_at, d.done_at, d.signed_off_at,
        ${columns} p.*
      from ${from} cross join lateral luoshi_duty_place(d.id) p
      where d.shard = ${shard} and d.id = ${id} and ${condition}`.execute(db);
    if (rows[0] !== undefined) return rows[0];
  }
  return null;
}

function storedDuty(row: Row): StoredDuty {
  return {
    duty: {
      id: row.id,
      taskId: row.task_id,
      unitId: row.unit_id,
      parentId: row.parent_id,
      part: row.part,
      state: row.state,
      weight: row.weight,
      personIds: row.persons,
      due: row.due as Duty["due"],
      percent: row.percent,
      statement: row.statement,
      extension: row.extension as Duty["extension"],
      dispatchedOn: row.starts as Duty["dispatchedOn"],
      signedOn: dayOrNull(row.signed_at),
      claimedOn: dayOrNull(row.claimed_at),
      doneOn: dayOrNull(row.done_at),
      signedOffOn: dayOrNull(row.signed_off_at),
    },
    version: row.version,
    unitPath: row.unit_path,
    unitName: row.unit_name,
    reviewSteps: row.review_steps,
    rhythmDays: row.rhythm_days,
    planId: row.plan_id,
    planUnitId: row.plan_unit_id,
    planUnitPath: row.plan_unit_path,
    parent: row.parent,
    leadUnitIds: row.lead_units,
    named: row.persons,
  };
}

/** Writes what a step changed; the caller holds the row's lock. A day that was just set becomes this moment. */
export async function updateDuty(
  db: Database,
  shard: number,
  { id }: Pick<Duty, "id">,
  after: Duty,
  now: string,
): Promise<void> {
  const moment = (column: string, day: string | null) =>
    day === null ? sql<null>`null` : sql<string>`coalesce(${sql.ref(column)}, ${now}::timestamptz)`;
  await db
    .updateTable("duty")
    .set({
      state: after.state,
      due: after.due,
      percent: after.percent,
      statement: after.statement,
      signed_at: moment("signed_at", after.signedOn),
      claimed_at: moment("claimed_at", after.claimedOn),
      done_at: moment("done_at", after.doneOn),
      signed_off_at: moment("signed_off_at", after.signedOffOn),
      version: sql`version + 1`,
    })
    .where("shard", "=", shard)
    .where("id", "=", id)
    .execute();
}

/** A new duty, with the place of its unit. */
export interface DutyInsert {
  readonly duty: Duty;
  readonly planId: string;
  readonly dispatchId: string | null;
  readonly unitPath: string;
  readonly wording: string;
  /** Longest period of the task's rhythm in days; null without one. */
  readonly rhythmDays: number | null;
}

/** Inserts duties in one statement: a list a column, which the database reads four times as fast as JSON. */
export async function insertDuties(
  db: Database,
  shard: number,
  inserts: readonly DutyInsert[],
  now: string,
): Promise<void> {
  const all = <T>(read: (insert: DutyInsert) => T): readonly T[] => inserts.map(read);
  await sql`insert into duty (shard, id, plan_id, task_id, parent_id, dispatch_id, unit_id, unit_path, part, state,
      wording, starts, due, weight, rhythm_days, assigned_at)
    select ${shard}, r.*, ${now}::timestamptz from unnest(
      ${all(({ duty }) => duty.id)}::uuid[],
      ${all(({ planId }) => planId)}::uuid[],
      ${all(({ duty }) => duty.taskId)}::uuid[],
      ${all(({ duty }) => duty.parentId)}::uuid[],
      ${all(({ dispatchId }) => dispatchId)}::uuid[],
      ${all(({ duty }) => duty.unitId)}::uuid[],
      ${all(({ unitPath }) => unitPath)}::text[],
      ${all(({ duty }) => duty.part)}::text[],
      ${all(({ duty }) => duty.state)}::text[],
      ${all(({ wording }) => wording)}::text[],
      ${all(({ duty }) => duty.dispatchedOn)}::date[],
      ${all(({ duty }) => duty.due)}::date[],
      ${all(({ duty }) => duty.weight)}::numeric[],
      ${all(({ rhythmDays }) => rhythmDays)}::int[]) as r`.execute(db);
}

/** A new occurrence of a duty. */
export interface OccurrenceInsert {
  readonly id: string;
  readonly duty_id: string;
  readonly starts: string;
  readonly due: string | null;
}

/** One occurrence for each new duty: recurring ones come with their schedule. */
export async function insertOccurrences(
  db: Database,
  shard: number,
  rows: readonly OccurrenceInsert[],
): Promise<void> {
  await sql`insert into occurrence (shard, id, duty_id, no, starts, due, state)
    select ${shard}, r.id, r.duty_id, 1, r.starts, r.due, 'open' from unnest(
      ${rows.map(({ id }) => id)}::uuid[],
      ${rows.map(({ duty_id }) => duty_id)}::uuid[],
      ${rows.map(({ starts }) => starts)}::date[],
      ${rows.map(({ due }) => due)}::date[]) as r(id, duty_id, starts, due)`.execute(db);
}

/** Lets units see all duties of the tasks they lead or support. */
export async function insertTaskReach(
  db: Database,
  shard: number,
  rows: readonly {
    readonly task_id: string;
    readonly unit_id: string | null;
    readonly workgroup_id: string | null;
  }[],
): Promise<void> {
  if (rows.length === 0) return;
  await sql`insert into task_reach (shard, task_id, unit_id, workgroup_id)
    select distinct ${shard}::int, r.task_id, r.unit_id, r.workgroup_id
    from json_to_recordset(${JSON.stringify(rows)}) as r(task_id uuid, unit_id uuid, workgroup_id uuid)
    on conflict do nothing`.execute(db);
}

/** Takes a unit's sight of a task away where no duty of it is left there; a share of another unit's duty is none. */
export async function dropTaskReach(
  db: Database,
  shard: number,
  taskId: string,
  unitId: string,
): Promise<void> {
  await sql`delete from task_reach r where r.shard = ${shard} and r.task_id = ${taskId} and r.unit_id = ${unitId}
    and not exists (select from duty d where d.shard = ${shard} and d.task_id = ${taskId} and d.unit_id = ${unitId}
      and d.part <> 'sole' and d.parent_id is null and d.state not in ('transferred', 'withdrawn'))`.execute(
    db,
  );
}

/** The support duties of a task and the shares of a duty, as far as rules ask. */
export async function findNeighbours(
  db: Database,
  shard: number,
  duty: Pick<Duty, "id" | "taskId">,
): Promise<readonly { readonly id: string; readonly state: DutyState; readonly share: boolean }[]> {
  const { rows } = await sql<{ id: string; state: DutyState; share: boolean }>`
    select d.id, d.state, d.parent_id is not null as share from duty d
    where d.shard = ${shard} and (d.parent_id = ${duty.id}
      or (d.task_id = ${duty.taskId} and d.part = 'support' and d.parent_id is null))`.execute(db);
  return rows;
}

/** Replaces the persons that a duty names. */
export async function setDutyPersons(
  db: Database,
  shard: number,
  dutyId: string,
  personIds: readonly string[],
): Promise<void> {
  await db
    .deleteFrom("duty_person")
    .where("shard", "=", shard)
    .where("duty_id", "=", dutyId)
    .execute();
  if (personIds.length > 0)
    await db
      .insertInto("duty_person")
      .values(personIds.map((person) => ({ shard, duty_id: dutyId, person_id: person })))
      .execute();
}

/**
 * Weighs the shares of a duty anew and writes its percent, for a duty that is still open. Where none is left, its own last
 * accepted report says it again.
 */
export async function weighShares(
  db: Database,
  shard: number,
  dutyId: string,
): Promise<string | null> {
  const { rows } = await sql<{ parent_id: string | null }>`
    update duty d set version = d.version + 1, percent = coalesce(w.percent, (select r.percent from report r
        where r.shard = ${shard} and r.duty_id = d.id and r.state = 'accepted' order by r.decided_at desc limit 1), 0)
    from (select floor(sum(s.weight * case when s.state in ('done', 'signedOff') then 100 else s.percent end)
        / sum(s.weight) + 0.000000001)::int as percent
      from duty s where s.shard = ${shard} and s.parent_id = ${dutyId}
        and s.state not in ('transferred', 'withdrawn')) w
    where d.shard = ${shard} and d.id = ${dutyId}
      and d.state not in ('done', 'signedOff', 'transferred', 'withdrawn')
    returning d.parent_id`.execute(db);
  return rows[0]?.parent_id ?? null;
}

/** The day of a one-off moves with its duty. */
export async function moveOccurrence(
  db: Database,
  shard: number,
  dutyId: string,
  due: string | null,
): Promise<void> {
  await db
    .updateTable("occurrence")
    .set({ due })
    .where("shard", "=", shard)
    .where("duty_id", "=", dutyId)
    .where("state", "=", "open")
    .execute();
}

/** Open occurrences of a duty that ended are not waited for any more. */
export async function withdrawOccurrences(
  db: Database,
  shard: number,
  dutyId: string,
): Promise<void> {
  await db
    .updateTable("occurrence")
    .set({ state: "withdrawn" })
    .where("shard", "=", shard)
    .where("duty_id", "=", dutyId)
    .where("state", "=", "open")
    .execute();
}
