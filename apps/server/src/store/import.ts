import { sql } from "kysely";
import type { UnitKind } from "../contract/unit.ts";
import type { DirectoryPerson } from "../imports/plan-people.ts";
import type { DirectoryUnit } from "../imports/plan-units.ts";
import { below, type Predicate } from "../policies/reach.ts";
import type { Database } from "./database.ts";

// What sheets speak of, in few statements: an import of thousands of rows is one transaction.

/** Units within reach that are not retired, parents first. */
export async function findDirectoryUnits(
  db: Database,
  shard: number,
  reach: Predicate,
): Promise<readonly DirectoryUnit[]> {
  const { rows } = await sql<DirectoryUnit>`
    select u.id, u.parent_id as "parentId", u.path, u.name, u.short_name as "shortName", u.kind, u.position,
      coalesce(a.aliases, '[]') as aliases
    from unit u left join (
      select x.unit_id, json_agg(json_build_object('alias', x.alias, 'since', x.since, 'until', x.until)) as aliases
      from unit_alias x where x.shard = ${shard} group by x.unit_id) a on a.unit_id = u.id
    where u.shard = ${shard} and u.retired_at is null and ${reach}
    order by u.path`.execute(db);
  return rows;
}

/** People with a post below these paths now or later, with all posts of theirs that are within reach; by name. */
export async function findDirectoryPeople(
  db: Database,
  shard: number,
  paths: readonly string[],
  posts: Predicate,
  today: string,
): Promise<readonly DirectoryPerson[]> {
  const { rows } = await sql<DirectoryPerson>`
    select n.id, n.name, a.login, h.posts,
      coalesce(o.oversees, '{}') as oversees, coalesce(o.paired, '{}') as "pairedWith"
    from (
      select p.person_id, json_agg(json_build_object('id', p.id, 'unitId', p.unit_id, 'unitPath', p.unit_path,
        'role', p.role, 'title', p.title) order by p.unit_path, p.role, p.id) as posts,
        bool_or(${below(sql.ref("p.unit_path"), paths)}) as kept
      from post p where p.shard = ${shard} and (p.until is null or p.until >= ${today}) and ${posts}
      group by p.person_id) h
    join person n on n.shard = ${shard} and n.id = h.person_id
    left join account a on a.shard = ${shard} and a.person_id = n.id
    left join (
      select v.person_id, array_agg(v.unit_id order by v.unit_path) filter (where v.kind = 'oversees') as oversees,
        array_agg(v.unit_id order by v.unit_path) filter (where v.kind = 'pairedWith') as paired
      from oversight v where v.shard = ${shard} group by v.person_id) o on o.person_id = n.id
    where h.kept order by n.name collate "C", n.id`.execute(db);
  return rows;
}

/** Which of these logins belong to somebody; asked as the system. */
export async function findLogins(
  db: Database,
  shard: number,
  logins: readonly string[],
): Promise<readonly { readonly login: string; readonly personId: string }[]> {
  const { rows } = await sql<{ login: string; personId: string }>`
    select a.login, a.person_id as "personId" from account a
    where a.shard = ${shard} and a.login = any (${logins}::text[])`.execute(db);
  return rows;
}

/** Holds people until the transaction ends. */
export async function lockPeople(
  db: Database,
  shard: number,
  ids: readonly string[],
): Promise<void> {
  await sql`select from person where shard = ${shard} and id = any (${ids}::uuid[]) order by id
    for no key update`.execute(db);
}

/** Counts versions up of people whose posts or logins change. */
export async function bumpPeople(
  db: Database,
  shard: number,
  ids: readonly string[],
): Promise<void> {
  await sql`update person set version = version + 1
    where shard = ${shard} and id = any (${ids}::uuid[])`.execute(db);
}

/** Makes accounts without passwords; how many could be made. */
export async function insertLogins(
  db: Database,
  shard: number,
  accounts: readonly { readonly personId: string; readonly login: string }[],
): Promise<number> {
  const { rows } = await sql`insert into account (shard, person_id, login, must_change)
    select ${shard}, n."personId", n.login, true
    from json_to_recordset(${JSON.stringify(accounts)}) as n("personId" uuid, login text)
    on conflict do nothing returning 1`.execute(db);
  return rows.length;
}

/** Changes what sheets say of units, many in one statement. */
export async function updateUnits(
  db: Database,
  shard: number,
  units: readonly {
    readonly unitId: string;
    readonly shortName: string | null;
    readonly kind: UnitKind;
    readonly position: number | null;
  }[],
): Promise<void> {
  await sql`update unit set short_name = n."shortName", kind = n.kind,
      position = coalesce(n.position, unit.position), version = unit.version + 1
    from json_to_recordset(${JSON.stringify(units)}) as n("unitId" uuid, "shortName" text, kind text, position int)
    where unit.shard = ${shard} and unit.id = n."unitId"`.execute(db);
}

/** Paths among these that are used, or were before a unit moved away. */
export async function findUsedPaths(
  db: Database,
  shard: number,
  paths: readonly string[],
): Promise<readonly string[]> {
  const { rows } = await sql<{ path: string }>`
    select u.path from unit u where u.shard = ${shard} and u.path = any (${paths}::text[])
    union select m.from_path from unit_move m
      where m.shard = ${shard} and m.from_path = any (${paths}::text[])`.execute(db);
  return rows.map(({ path }) => path);
}
