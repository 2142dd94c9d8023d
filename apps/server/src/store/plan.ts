import type { Draft } from "@luoshi/compiler";
import type { LightRule, OwnerTarget, Rhythm } from "@luoshi/ledger";
import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { CompiledError } from "../reader/compiled-plan.ts";
import type { Database } from "./database.ts";
import type { PlanTable } from "./tables.ts";

/** A plan without its draft. `title` and days are those in force; a draft on top may say otherwise. */
export interface StoredPlan {
  readonly id: string;
  readonly version: number;
  readonly unitId: string;
  readonly unitPath: string;
  readonly unitName: string;
  readonly documentId: string;
  /** Of the version in force; null where none is. */
  readonly publishedDocumentId: string | null;
  readonly parentId: string | null;
  readonly parentDutyId: string | null;
  readonly title: string;
  readonly number: string | null;
  readonly kind: string;
  readonly state: PlanTable["state"];
  readonly draftVersion: number;
  readonly defaultOwner: OwnerTarget | null;
  readonly defaultRhythm: Rhythm | null;
  readonly lightRule: LightRule | null;
  readonly starts: string | null;
  readonly ends: string | null;
  readonly publishedNo: number;
  readonly publishedAt: string | null;
  readonly createdAt: string;
  readonly seesDraft: boolean;
}

/** How a plan is looked for: conditions over the alias `p`. */
export interface PlanReach {
  readonly reach: RawBuilder<SqlBool>;
  readonly drafts: RawBuilder<SqlBool>;
}

/** The columns of a plan's head over the aliases `p` plan, `u` unit, `v` the version in force. */
export function planColumns(drafts: RawBuilder<SqlBool>): RawBuilder<unknown> {
  return sql`p.id, p.version, p.unit_id as "unitId", p.unit_path as "unitPath", u.name as "unitName",
    p.document_id as "documentId", v.document_id as "publishedDocumentId", p.parent_id as "parentId",
    p.parent_duty_id as "parentDutyId", p.title, p.number, p.kind, p.state, p.draft_version as "draftVersion",
    p.default_owner as "defaultOwner", p.default_rhythm as "defaultRhythm", p.light_rule as "lightRule",
    p.starts, p.ends, p.published_no as "publishedNo", v.published_at as "publishedAt",
    p.created_at as "createdAt", ${drafts} as "seesDraft"`;
}

/** What those columns are read from. */
export function planTables(shard: number): RawBuilder<unknown> {
  return sql`plan p join unit u on u.shard = ${shard} and u.id = p.unit_id
    left join plan_version v on v.shard = ${shard} and v.plan_id = p.id and v.no = p.published_no`;
}

/** A plan within reach; `lock` keeps others from changing it until the transaction ends. */
export async function findPlan(
  db: Database,
  shard: number,
  id: string,
  { reach, drafts }: PlanReach,
  lock: boolean,
): Promise<StoredPlan | null> {
  const { rows } = await sql<StoredPlan>`
    select ${planColumns(drafts)} from ${planTables(shard)}
    where p.shard = ${shard} and p.id = ${id} and ${reach} ${lock ? sql`for update of p` : sql``}`.execute(
    db,
  );
  return rows[0] ?? null;
}

/** A new plan with its first compilation; JSON comes as text. */
export interface NewPlan {
  readonly id: string;
  readonly unitId: string;
  readonly unitPath: string;
  readonly documentId: string;
  readonly parentId: string | null;
  readonly parentDutyId: string | null;
  readonly head: PlanHead;
  readonly compilation: Compilation;
  readonly createdBy: string;
  readonly createdAt: string;
}

/** What a document says of itself. */
export interface PlanHead {
  readonly title: string;
  readonly number: string | null;
  readonly kind: string;
  readonly starts: string | null;
  readonly ends: string | null;
}

/** A compiled draft as JSON texts. */
export interface Compilation {
  readonly draft: string;
  readonly compiled: string;
  readonly orphans: readonly string[];
  readonly errors: string;
}

export async function insertPlan(db: Database, shard: number, plan: NewPlan): Promise<void> {
  const { head, compilation } = plan;
  await db
    .insertInto("plan")
    .values({
      shard,
      id: plan.id,
      unit_id: plan.unitId,
      unit_path: plan.unitPath,
      document_id: plan.documentId,
      parent_id: plan.parentId,
      parent_duty_id: plan.parentDutyId,
      ...head,
      state: "draft",
      draft: compilation.draft,
      compiled: compilation.compiled,
      orphans: [...compilation.orphans],
      errors: compilation.errors,
      created_by: plan.createdBy,
      created_at: plan.createdAt,
    })
    .execute();
}

/** The draft with what its last compilation left open. */
export interface StoredDraft {
  readonly draft: Draft;
  readonly orphans: readonly string[];
  readonly errors: readonly CompiledError[];
  /** Title, number, days as the draft says them. */
  readonly head: PlanHead;
  /** Workgroups that the plan sets up. */
  readonly groups: readonly string[];
}

export async function findDraft(
  db: Database,
  shard: number,
  id: string,
): Promise<StoredDraft | null> {
  const { rows } = await sql<Omit<StoredDraft, "groups"> & { readonly groups: readonly string[] }>`
    select p.draft, p.orphans, p.errors, json_build_object('title', coalesce(p.compiled->>'title', p.title),
        'number', p.compiled->>'number', 'kind', p.compiled->>'kind',
        'starts', coalesce(p.compiled->'period'->>'start', p.compiled->>'issued'),
        'ends', p.compiled->'period'->>'end') as head,
      coalesce((select json_agg(g->>'name') from jsonb_array_elements(p.compiled->'groups') g), '[]') as groups
    from plan p where p.shard = ${shard} and p.id = ${id}`.execute(db);
  return rows[0] ?? null;
}

/**
 * Saves a draft that was made from `draftVersion`; false where another was saved meanwhile. `left`: a document that it no
 * longer has and no version does; it goes in the same statement, since the guard shows it only with its plan.
 */
export async function updateDraft(
  db: Database,
  shard: number,
  id: string,
  draftVersion: number,
  { draft, compiled, orphans, errors }: Compilation,
  { documentId, left }: { readonly documentId: string; readonly left: string | null },
): Promise<boolean> {
  const { rows } = await sql`
    with saved as (update plan p set draft = ${draft}, compiled = ${compiled}, orphans = ${[...orphans]}::text[],
          errors = ${errors}, document_id = ${documentId}, draft_version = ${draftVersion + 1}
        where p.shard = ${shard} and p.id = ${id} and p.draft_version = ${draftVersion} returning p.id),
      read as (delete from document o where o.shard = ${shard} and o.id = ${left}::uuid
        and exists (select from saved) returning o.file_id),
      gone as (delete from file f where f.shard = ${shard} and f.id in (select r.file_id from read r))
    select s.id from saved s`.execute(db);
  return rows.length === 1;
}

/** What of a plan's row commands change; the row is locked and its version was compared. */
export interface PlanChange {
  readonly state?: PlanTable["state"];
  readonly head?: PlanHead;
  readonly defaultOwner?: OwnerTarget | null;
  readonly defaultRhythm?: Rhythm | null;
  readonly lightRule?: LightRule | null;
  readonly parentId?: string | null;
  readonly parentDutyId?: string | null;
  readonly publishedNo?: number;
}

/** Changes a plan from the version that the actor saw; false where that is no longer the newest. */
export async function updatePlan(
  db: Database,
  shard: number,
  id: string,
  version: number,
  change: PlanChange,
): Promise<boolean> {
  const json = (value: unknown) => (value === null ? null : JSON.stringify(value));
  const updated = await db
    .updateTable("plan")
    .set({
      version: version + 1,
      ...change.head,
      ...(change.state === undefined ? {} : { state: change.state }),
      ...(change.defaultOwner === undefined ? {} : { default_owner: json(change.defaultOwner) }),
      ...(change.defaultRhythm === undefined ? {} : { default_rhythm: json(change.defaultRhythm) }),
      ...(change.lightRule === undefined ? {} : { light_rule: json(change.lightRule) }),
      ...(change.parentId === undefined ? {} : { parent_id: change.parentId }),
      ...(change.parentDutyId === undefined ? {} : { parent_duty_id: change.parentDutyId }),
      ...(change.publishedNo === undefined ? {} : { published_no: change.publishedNo }),
    })
    .where("shard", "=", shard)
    .where("id", "=", id)
    .where("version", "=", version)
    .returning("id")
    .execute();
  return updated.length === 1;
}

/** Sets what the draft says of itself, where nothing is published yet: no version of the plan's own. */
export async function updateHead(
  db: Database,
  shard: number,
  id: string,
  head: PlanHead,
): Promise<void> {
  await db.updateTable("plan").set(head).where("shard", "=", shard).where("id", "=", id).execute();
}

/**
 * Takes away a draft that was never published, with the document that was read for it and its file's row. All that
 * points to the plan is gone before. One statement, since the guard lets a document go only with its plan.
 */
export async function deletePlan(db: Database, shard: number, id: string): Promise<void> {
  await sql`
    with gone as (delete from plan p where p.shard = ${shard} and p.id = ${id} returning p.document_id),
      read as (delete from document o where o.shard = ${shard} and o.id in (select g.document_id from gone g)
        returning o.file_id)
    delete from file f where f.shard = ${shard} and f.id in (select r.file_id from read r)`.execute(
    db,
  );
}

/** The plans above a plan, nearest first, as far as the database lets the asker see them. */
export async function findAncestors(
  db: Database,
  shard: number,
  id: string,
): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly id: string }>`
    with recursive above as (
      select p.id, p.parent_id, 1 as depth from plan p where p.shard = ${shard} and p.id = ${id}
      union all
      select p.id, p.parent_id, a.depth + 1 from plan p join above a on p.id = a.parent_id
      where p.shard = ${shard} and a.depth < 50)
    select a.id from above a order by a.depth`.execute(db);
  return rows.map((row) => row.id);
}

/** Whether a plan has plans that carry it out. */
export async function hasChildren(db: Database, shard: number, id: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from plan p where p.shard = ${shard} and p.parent_id = ${id} limit 1`.execute(db);
  return rows.length > 0;
}
