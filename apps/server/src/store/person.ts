import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Role } from "../contract/endpoint.ts";
import { below, type Predicate } from "../policies/reach.ts";
import type { Database } from "./database.ts";
import { likePattern } from "./unit.ts";

// One statement each. `reach` is a condition over the alias `n`, `posts` one over `p`.

/** A post with its unit. */
export interface StoredPost {
  readonly id: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly unitPath: string;
  readonly role: Role;
  readonly title: string;
  readonly since: string;
  readonly until: string | null;
}

/** A person as far as the asker may see. */
export interface StoredPerson {
  readonly id: string;
  readonly name: string;
  readonly login: string | null;
  readonly sees_login: boolean;
  readonly disabled_at: string | null;
  readonly version: number;
  readonly posts: readonly StoredPost[];
  readonly oversees: readonly string[];
  readonly paired_with: readonly string[];
}

/** What of people is shown. */
export interface PersonView {
  readonly today: string;
  readonly reach: Predicate;
  readonly posts: Predicate;
  /** Subtrees whose logins are shown. */
  readonly logins: readonly string[];
  /** Former posts too. */
  readonly former: boolean;
}

/** The conditions of a list of people. */
export interface PersonFilter {
  readonly ids?: readonly string[];
  readonly unitPath?: string;
  readonly below?: string;
  readonly role?: Role;
  readonly text?: string;
  /** Those without a post now too. */
  readonly former: boolean;
  /** Name and id of the last one before. */
  readonly after?: { readonly name: string; readonly id: string };
  readonly limit: number;
}

/** People by name. */
export async function findPeople(
  db: Database,
  shard: number,
  view: PersonView,
  filter: PersonFilter,
): Promise<readonly StoredPerson[]> {
  const held = sql<SqlBool>`(p.until is null or p.until >= ${view.today})`;
  const shown = view.former ? sql`true` : held;
  const { rows } = await sql<StoredPerson>`
    select n.id, n.name, n.disabled_at, n.version,
      s.sees_login,
      (select a.login from account a where a.shard = ${shard} and a.person_id = n.id and s.sees_login) as login,
      coalesce((select json_agg(json_build_object('id', p.id, 'unitId', p.unit_id, 'unitName', u.name,
          'unitPath', p.unit_path, 'role', p.role, 'title', p.title, 'since', p.since, 'until', p.until)
          order by p.until desc nulls first, p.since, p.id)
        from post p join unit u on u.shard = ${shard} and u.id = p.unit_id
        where p.shard = ${shard} and p.person_id = n.id and ${shown} and ${view.posts}), '[]') as posts,
      coalesce((select json_agg(o.unit_id order by o.unit_path) from oversight o
        where o.shard = ${shard} and o.person_id = n.id and o.kind = 'oversees'), '[]') as oversees,
      coalesce((select json_agg(o.unit_id order by o.unit_path) from oversight o
        where o.shard = ${shard} and o.person_id = n.id and o.kind = 'pairedWith'), '[]') as paired_with
    from person n
    cross join lateral (select exists (select from post l where l.shard = ${shard} and l.person_id = n.id
      and ${below(sql.ref("l.unit_path"), view.logins)}) as sees_login) s
    where n.shard = ${shard} and ${view.reach} and ${personFilter(shard, view, filter, held)}
    order by n.name collate "C", n.id limit ${filter.limit}`.execute(db);
  return rows;
}

function personFilter(
  shard: number,
  view: PersonView,
  { ids, unitPath, below: under, role, text, former, after }: PersonFilter,
  held: RawBuilder<SqlBool>,
): RawBuilder<SqlBool> {
  const conditions: RawBuilder<SqlBool>[] = [];
  if (ids !== undefined) conditions.push(sql<SqlBool>`n.id = any (${ids}::uuid[])`);
  const place: RawBuilder<SqlBool>[] = [];
  if (unitPath !== undefined) place.push(sql<SqlBool>`p.unit_path = ${unitPath}`);
  if (under !== undefined) place.push(below(sql.ref("p.unit_path"), [under]));
  if (role !== undefined) place.push(sql<SqlBool>`p.role = ${role}`);
  if (!former) place.push(held);
  if (place.length > 0)
    conditions.push(sql<SqlBool>`exists (select from post p where p.shard = ${shard} and p.person_id = n.id
      and ${view.posts} and ${sql.join(place, sql` and `)})`);
  if (text !== undefined && text !== "") {
    const pattern = likePattern(text);
    conditions.push(sql<SqlBool>`(n.name ilike ${pattern} or exists (select from post p where p.shard = ${shard}
      and p.person_id = n.id and ${view.posts} and ${held} and p.title ilike ${pattern}))`);
  }
  if (after !== undefined)
    conditions.push(sql<SqlBool>`(n.name collate "C", n.id) > (${after.name}, ${after.id}::uuid)`);
  if (conditions.length === 0) return sql<SqlBool>`true`;
  return sql<SqlBool>`${sql.join(conditions, sql` and `)}`;
}

/** Makes people, many in one statement. */
export async function insertPeople(
  db: Database,
  shard: number,
  now: string,
  people: readonly { readonly id: string; readonly name: string }[],
): Promise<void> {
  await sql`insert into person (shard, id, name, created_at)
    select ${shard}, n.id, n.name, ${now}::timestamptz
    from json_to_recordset(${JSON.stringify(people)}) as n(id uuid, name text)`.execute(db);
}

/** Counts a person's version up, and so holds the person until the transaction ends; false at another version. */
export async function bumpPerson(
  db: Database,
  shard: number,
  id: string,
  version: number,
  change: { readonly name?: string; readonly disabled_at?: string | null } = {},
): Promise<boolean> {
  const bumped = await db
    .updateTable("person")
    .set({ ...change, version: version + 1 })
    .where("shard", "=", shard)
    .where("id", "=", id)
    .where("version", "=", version)
    .returning("id")
    .execute();
  return bumped.length === 1;
}
