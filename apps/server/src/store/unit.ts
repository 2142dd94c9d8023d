import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Unit, UnitKind } from "../contract/unit.ts";
import { below, type Predicate } from "../policies/reach.ts";
import type { Database } from "./database.ts";

// One statement each. `reach` is a condition over the alias `u`.

export type StoredAlias = Unit["aliases"][number];

/** A unit as it stands, with what lies in it. */
export interface StoredUnit {
  readonly id: string;
  readonly parent_id: string | null;
  readonly path: string;
  readonly name: string;
  readonly short_name: string | null;
  readonly kind: UnitKind;
  readonly position: number;
  readonly review_steps: number;
  readonly retired_at: string | null;
  readonly successors: readonly string[];
  readonly version: number;
  readonly aliases: readonly StoredAlias[];
  readonly children: number;
  readonly people: number | null;
}

/** What of a unit is counted, and for whom. */
export interface UnitCounts {
  /** Subtrees whose people are counted. */
  readonly counted: readonly string[];
  readonly today: string;
}

const path: RawBuilder<unknown> = sql.ref("u.path");

/** Units that a condition over `u` lets through, in no order. */
export async function findUnits(
  db: Database,
  shard: number,
  { counted, today }: UnitCounts,
  condition: Predicate,
): Promise<readonly StoredUnit[]> {
  const { rows } = await sql<StoredUnit>`
    select u.id, u.parent_id, u.path, u.name, u.short_name, u.kind, u.position, u.review_steps, u.retired_at,
      u.successors, u.version,
      coalesce((select json_agg(json_build_object('alias', a.alias, 'since', a.since, 'until', a.until)
        order by a.alias) from unit_alias a where a.shard = ${shard} and a.unit_id = u.id), '[]') as aliases,
      (select count(*)::int from unit c
        where c.shard = ${shard} and c.parent_id = u.id and c.retired_at is null) as children,
      case when ${below(path, counted)} then (select count(distinct p.person_id)::int from post p
        where p.shard = ${shard} and p.unit_path = u.path and p.since <= ${today}
          and (p.until is null or p.until >= ${today})) end as people
    from unit u where u.shard = ${shard} and ${condition}`.execute(db);
  return rows;
}

/** The conditions of a list of units. */
export interface UnitFilter {
  readonly below?: string;
  /** Of paths, in characters. */
  readonly maxLength?: number;
  readonly text?: string;
  readonly retired: boolean;
}

/** A filter as a condition over `u`. */
export function unitFilter(
  shard: number,
  reach: RawBuilder<SqlBool>,
  filter: UnitFilter,
): RawBuilder<SqlBool> {
  const conditions: RawBuilder<SqlBool>[] = [reach];
  if (!filter.retired) conditions.push(sql<SqlBool>`u.retired_at is null`);
  if (filter.below !== undefined) conditions.push(below(path, [filter.below]));
  if (filter.maxLength !== undefined)
    conditions.push(sql<SqlBool>`length(u.path) <= ${filter.maxLength}`);
  if (filter.text !== undefined && filter.text !== "") {
    const pattern = likePattern(filter.text);
    conditions.push(sql<SqlBool>`(u.name ilike ${pattern} or u.short_name ilike ${pattern} or exists (
      select from unit_alias s where s.shard = ${shard} and s.unit_id = u.id and s.alias ilike ${pattern}))`);
  }
  return sql<SqlBool>`${sql.join(conditions, sql` and `)}`;
}

/** `50%` anywhere in a text, as a pattern of LIKE. */
export function likePattern(text: string): string {
  return `%${text.replace(/[\\%_]/g, "\\$&")}%`;
}

/** A unit's place: enough to decide who may do what there. */
export interface UnitPlace {
  readonly id: string;
  readonly parentId: string | null;
  readonly path: string;
  readonly name: string;
  readonly retired: boolean;
  readonly version: number;
}

/** Places of units, in no order; those out of reach are left out. */
export async function findUnitPlaces(
  db: Database,
  shard: number,
  reach: Predicate,
  ids: readonly string[],
): Promise<readonly UnitPlace[]> {
  const { rows } = await sql<UnitPlace>`
    select u.id, u.parent_id as "parentId", u.path, u.name, u.retired_at is not null as retired, u.version
    from unit u where u.shard = ${shard} and u.id = any (${ids}::uuid[]) and ${reach}`.execute(db);
  return rows;
}

/**
 * The same, held where they stand until the transaction ends: for whoever writes a row with a `unit_path`. A move waits,
 * or has happened before and is seen.
 */
export async function holdUnitPlaces(
  db: Database,
  shard: number,
  reach: Predicate,
  ids: readonly string[],
): Promise<readonly UnitPlace[]> {
  const { rows } = await sql<UnitPlace>`
    select u.id, u.parent_id as "parentId", u.path, u.name, u.retired_at is not null as retired, u.version
    from unit u where u.shard = ${shard} and u.id = any (${ids}::uuid[]) and ${reach}
    order by u.id for key share of u`.execute(db);
  return rows;
}

/** Lets nobody else change the shape of a tree until the transaction ends. Rows that name its units go on being written. */
export async function lockTree(db: Database, shard: number, root: string): Promise<void> {
  await sql`select from unit where shard = ${shard} and path = ${root.slice(0, 6)} for no key update`.execute(
    db,
  );
}

/** A unit to be made. */
export interface NewUnit {
  readonly id: string;
  readonly parentId: string | null;
  readonly path: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly kind: UnitKind;
  /** Null: last among its brothers. */
  readonly position: number | null;
}

/** Makes units, many in one statement. */
export async function insertUnits(
  db: Database,
  shard: number,
  now: string,
  units: readonly NewUnit[],
): Promise<void> {
  await sql`insert into unit (shard, id, parent_id, path, name, short_name, kind, position, created_at)
    select ${shard}, n.id, n."parentId", n.path, n.name, n."shortName", n.kind,
      coalesce(n.position, (select coalesce(max(b.position), 0) from unit b
        where b.shard = ${shard} and b.parent_id = n."parentId") + n.no), ${now}::timestamptz
    from json_to_recordset(${JSON.stringify(units.map((unit, no) => ({ ...unit, no: no + 1 })))}) as n(id uuid,
      "parentId" uuid, path text, name text, "shortName" text, kind text, position int, no int)`.execute(
    db,
  );
}

/** What of a unit changes; what is left out stays. */
export interface UnitChange {
  readonly name?: string | undefined;
  readonly short_name?: string | null | undefined;
  readonly kind?: UnitKind | undefined;
  readonly position?: number | undefined;
  readonly review_steps?: number | undefined;
  readonly retired_at?: string | null | undefined;
  readonly successors?: string[] | undefined;
}

/** Changes a unit of that version; false where it stands at another. */
export async function updateUnit(
  db: Database,
  shard: number,
  id: string,
  version: number,
  change: UnitChange,
): Promise<boolean> {
  const updated = await db
    .updateTable("unit")
    .set({
      ...Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)),
      version: version + 1,
    })
    .where("shard", "=", shard)
    .where("id", "=", id)
    .where("version", "=", version)
    .returning("id")
    .execute();
  return updated.length === 1;
}

/** Takes all other names away. */
export async function deleteAliases(
  db: Database,
  shard: number,
  unitIds: readonly string[],
): Promise<void> {
  await sql`delete from unit_alias where shard = ${shard} and unit_id = any (${unitIds}::uuid[])`.execute(
    db,
  );
}

/** Adds other names. */
export async function insertAliases(
  db: Database,
  shard: number,
  aliases: readonly (StoredAlias & { readonly unitId: string })[],
): Promise<void> {
  if (aliases.length === 0) return;
  await sql`insert into unit_alias (shard, unit_id, alias, since, until)
    select ${shard}, a."unitId", a.alias, a.since, a.until
    from json_to_recordset(${JSON.stringify(aliases)}) as a("unitId" uuid, alias text, since date, until date)
    `.execute(db);
}

/** Sets the order of brothers. */
export async function orderUnits(
  db: Database,
  shard: number,
  parentId: string,
  ids: readonly string[],
): Promise<void> {
  await sql`update unit set position = o.no
    from unnest(${ids}::uuid[]) with ordinality as o(id, no)
    where unit.shard = ${shard} and unit.parent_id = ${parentId} and unit.id = o.id`.execute(db);
}

/** Ids of the units right below that are not retired. */
export async function findChildIds(
  db: Database,
  shard: number,
  parentId: string,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("unit")
    .select("id")
    .where("shard", "=", shard)
    .where("parent_id", "=", parentId)
    .where("retired_at", "is", null)
    .execute();
  return rows.map(({ id }) => id);
}

/** What keeps a unit from being retired. Asked as the system, since an administrator sees no duties. */
export async function findUses(
  db: Database,
  shard: number,
  unit: UnitPlace,
  today: string,
): Promise<{ readonly duties: number; readonly children: number; readonly people: number }> {
  const { rows } = await sql<{ duties: number; children: number; people: number }>`
    select
      (select count(*)::int from duty d where d.shard = ${shard} and d.unit_path = ${unit.path}
        and d.state in ('assigned', 'active', 'claimed')) as duties,
      (select count(*)::int from unit c
        where c.shard = ${shard} and c.parent_id = ${unit.id} and c.retired_at is null) as children,
      (select count(distinct p.person_id)::int from post p where p.shard = ${shard} and p.unit_path = ${unit.path}
        and (p.until is null or p.until >= ${today})) as people`.execute(db);
  const [row] = rows;
  if (row === undefined) throw new Error("no counts");
  return row;
}

/** Where a unit stood before, newest first. */
export async function findMoves(db: Database, shard: number, unitId: string) {
  return db
    .selectFrom("unit_move")
    .select(["moved_at as movedAt", "from_parent_id as fromParentId", "to_parent_id as toParentId"])
    .where("shard", "=", shard)
    .where("unit_id", "=", unitId)
    .orderBy("moved_at", "desc")
    .orderBy("id", "desc")
    .execute();
}

/** Whether a living unit right below that one has the name already. */
export async function isNameTaken(
  db: Database,
  shard: number,
  parentId: string | null,
  name: string,
  except: string | null,
): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`select exists (select from unit u
    where u.shard = ${shard} and u.parent_id is not distinct from ${parentId}::uuid and u.name = ${name}
      and u.retired_at is null and u.id is distinct from ${except}::uuid) as taken`.execute(db);
  return rows[0]?.taken === true;
}

/** Waits for all who hold a unit, and lets nobody hold it until the transaction ends. */
export async function lockUnit(db: Database, shard: number, unitId: string): Promise<void> {
  await sql`select from unit where shard = ${shard} and id = ${unitId} for update`.execute(db);
}

/** Length of the longest path of a subtree, retired units among them. */
export async function findDeepest(db: Database, shard: number, path: string): Promise<number> {
  const { rows } = await sql<{ length: number }>`select max(length(u.path)) as length from unit u
    where u.shard = ${shard} and u.path >= ${path} and u.path < ${`${path}~`}`.execute(db);
  return rows[0]?.length ?? path.length;
}
