import { sql } from "kysely";
import type { UnitSet } from "../contract/unit-set.ts";
import type { Predicate } from "../policies/reach.ts";
import type { Database } from "./database.ts";

// One statement each. `reach` is a condition over the alias `s`.

/** A set with who is in it now. */
export interface StoredUnitSet {
  readonly id: string;
  readonly unitId: string;
  readonly unitPath: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly rule: UnitSet["rule"];
  readonly members: readonly string[];
  readonly version: number;
}

/** Sets that have not ended. */
export async function findUnitSets(
  db: Database,
  shard: number,
  reach: Predicate,
): Promise<readonly StoredUnitSet[]> {
  const { rows } = await sql<StoredUnitSet>`
    select s.id, s.unit_id as "unitId", s.unit_path as "unitPath", s.name, s.aliases, s.rule, s.version,
      coalesce(case when s.rule is null then (
        select json_agg(u.id order by u.path) from unit_set_member m
        join unit u on u.shard = ${shard} and u.id = m.unit_id and u.retired_at is null
        where m.shard = ${shard} and m.unit_set_id = s.id)
      else (
        select json_agg(u.id order by u.path) from unit b
        join unit u on u.shard = ${shard} and u.path > b.path and u.path < b.path || '~'
        where b.shard = ${shard} and b.id = (s.rule ->> 'below')::uuid and u.retired_at is null
          and s.rule -> 'kinds' ? u.kind
          and (s.rule -> 'depth' is null or length(u.path) <= length(b.path) + 6 * (s.rule ->> 'depth')::int))
      end, '[]') as members
    from unit_set s where s.shard = ${shard} and s.ended_at is null and ${reach}
    order by s.unit_path, s.name, s.id`.execute(db);
  return rows;
}

/** Makes a set. */
export async function insertUnitSet(
  db: Database,
  set: {
    readonly shard: number;
    readonly id: string;
    readonly unitId: string;
    readonly unitPath: string;
    readonly name: string;
    readonly aliases: readonly string[];
    readonly rule: UnitSet["rule"];
  },
): Promise<void> {
  await db
    .insertInto("unit_set")
    .values({
      shard: set.shard,
      id: set.id,
      unit_id: set.unitId,
      unit_path: set.unitPath,
      name: set.name,
      aliases: [...set.aliases],
      rule: set.rule === null ? null : JSON.stringify(set.rule),
    })
    .execute();
}

/** Changes a set of that version; false at another. */
export async function updateUnitSet(
  db: Database,
  shard: number,
  id: string,
  version: number,
  change: {
    readonly name?: string | undefined;
    readonly aliases?: readonly string[] | undefined;
    /** Null: a list from now on. */
    readonly rule?: UnitSet["rule"] | undefined;
    readonly ended_at?: string | undefined;
  },
): Promise<boolean> {
  const { name, aliases, rule, ended_at } = change;
  const updated = await db
    .updateTable("unit_set")
    .set({
      ...(name === undefined ? {} : { name }),
      ...(aliases === undefined ? {} : { aliases: [...aliases] }),
      ...(rule === undefined ? {} : { rule: rule === null ? null : JSON.stringify(rule) }),
      ...(ended_at === undefined ? {} : { ended_at }),
      version: version + 1,
    })
    .where("shard", "=", shard)
    .where("id", "=", id)
    .where("version", "=", version)
    .returning("id")
    .execute();
  return updated.length === 1;
}

/** Empties a set's list. */
export async function deleteUnitSetMembers(db: Database, shard: number, id: string): Promise<void> {
  await db
    .deleteFrom("unit_set_member")
    .where("shard", "=", shard)
    .where("unit_set_id", "=", id)
    .execute();
}

/** Fills a set's list. */
export async function insertUnitSetMembers(
  db: Database,
  shard: number,
  id: string,
  unitIds: readonly string[],
): Promise<void> {
  await sql`insert into unit_set_member (shard, unit_set_id, unit_id)
    select distinct ${shard}::int, ${id}::uuid, m from unnest(${unitIds}::uuid[]) as m`.execute(db);
}

/** Whether a unit keeps another set of that name. */
export async function isSetNameTaken(
  db: Database,
  shard: number,
  unitId: string,
  name: string,
  except: string | null,
): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`select exists (select from unit_set s
    where s.shard = ${shard} and s.unit_id = ${unitId} and s.name = ${name} and s.ended_at is null
      and s.id is distinct from ${except}::uuid) as taken`.execute(db);
  return rows[0]?.taken === true;
}
