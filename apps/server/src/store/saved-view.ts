import { sql } from "kysely";
import type { Database } from "./database.ts";

/** A set of filters under a name. */
export interface StoredView {
  readonly id: string;
  readonly version: number;
  readonly personId: string;
  readonly unitId: string | null;
  readonly page: string;
  readonly name: string;
  readonly search: string;
}

const columns = sql`v.id, v.version, v.person_id as "personId", v.unit_id as "unitId", v.page, v.name, v.search`;

/** Views of a page that are the person's own or shared with one of the units, in the order of their names. */
export async function listViews(
  db: Database,
  shard: number,
  personId: string,
  unitIds: readonly string[],
  page: string,
): Promise<readonly StoredView[]> {
  const { rows } = await sql<StoredView>`
    select ${columns} from saved_view v where v.shard = ${shard} and v.page = ${page}
      and (v.person_id = ${personId} or v.unit_id = any (${unitIds}::uuid[]))
    order by v.unit_id is not null, v.name, v.id limit 200`.execute(db);
  return rows;
}

/** One view that is the person's own or shared with one of the units, its row locked. */
export async function lockView(
  db: Database,
  shard: number,
  personId: string,
  unitIds: readonly string[],
  id: string,
): Promise<StoredView | null> {
  const { rows } = await sql<StoredView>`
    select ${columns} from saved_view v where v.shard = ${shard} and v.id = ${id}
      and (v.person_id = ${personId} or v.unit_id = any (${unitIds}::uuid[]))
    for update of v`.execute(db);
  return rows[0] ?? null;
}

/** How many views a person has. */
export async function countViews(db: Database, shard: number, personId: string): Promise<number> {
  const { rows } = await sql<{ readonly count: number }>`
    select count(*)::int as count from saved_view v
    where v.shard = ${shard} and v.person_id = ${personId}`.execute(db);
  return rows[0]?.count ?? 0;
}

/** Keeps a new view. */
export async function insertView(
  db: Database,
  shard: number,
  view: StoredView,
  now: string,
): Promise<void> {
  await db
    .insertInto("saved_view")
    .values({
      shard,
      id: view.id,
      person_id: view.personId,
      unit_id: view.unitId,
      page: view.page,
      name: view.name,
      search: view.search,
      created_at: now,
    })
    .execute();
}

/** Changes a view; the caller holds its row's lock. */
export async function updateView(
  db: Database,
  shard: number,
  id: string,
  change: { readonly name: string; readonly search: string },
): Promise<void> {
  await db
    .updateTable("saved_view")
    .set({ ...change, version: sql`version + 1` })
    .where("shard", "=", shard)
    .where("id", "=", id)
    .execute();
}

/** Takes a view away. */
export async function deleteView(db: Database, shard: number, id: string): Promise<void> {
  await db.deleteFrom("saved_view").where("shard", "=", shard).where("id", "=", id).execute();
}
