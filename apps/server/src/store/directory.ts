import { type Directory, indexTargets, type OwnerTarget, unitIdsOf } from "@luoshi/ledger";
import { type RawBuilder, sql } from "kysely";
import type { Database } from "./database.ts";

// What the ledger resolves owners in and fans tasks out to: one tree, whole, whoever asks. Names of units are no secret
// within their tree; of people only posts are read.

type Lists = Pick<Directory, "unitSets" | "workgroups" | "posts">;

/** The sets, workgroups and posts of a tree, as expressions. */
function listsSql(shard: number, root: string): RawBuilder<unknown> {
  const end = `${root}~`;
  return sql`
      coalesce((select json_agg(json_build_object('id', s.id, 'unitId', s.unit_id, 'name', s.name,
          'aliases', s.aliases, 'rule', s.rule,
          'members', coalesce((select json_agg(m.unit_id) from unit_set_member m
            where m.shard = ${shard} and m.unit_set_id = s.id), '[]')))
        from unit_set s where s.shard = ${shard} and s.ended_at is null and s.unit_path >= ${root} and s.unit_path < ${end}), '[]') as "unitSets",
      coalesce((select json_agg(json_build_object('id', g.id, 'unitId', g.unit_id, 'name', g.name,
          'aliases', g.aliases, 'leadUnitId', g.lead_unit_id,
          'memberUnitIds', coalesce((select json_agg(distinct m.unit_id) from workgroup_member m
            where m.shard = ${shard} and m.workgroup_id = g.id and m.unit_id is not null), '[]')))
        from workgroup g where g.shard = ${shard} and g.ended_at is null and g.unit_path >= ${root} and g.unit_path < ${end}), '[]') as workgroups,
      coalesce((select json_agg(json_build_object('id', o.id, 'title', o.title, 'unitId', o.unit_id,
          'personId', o.person_id))
        from post o where o.shard = ${shard} and o.unit_path >= ${root} and o.unit_path < ${end}
          and o.title <> '' and o.until is null), '[]') as posts`;
}

const retiredSql = sql`case when u.retired_at is null then null else json_build_object(
  'on', ((u.retired_at at time zone 'UTC') + interval '8 hours')::date, 'successors', to_json(u.successors)) end`;

/** Everything that a written owner may mean in the tree of a root path. */
export async function readDirectory(db: Database, shard: number, root: string): Promise<Directory> {
  const { rows } = await sql<Directory>`
    select
      coalesce((select json_agg(json_build_object('id', u.id, 'parentId', u.parent_id, 'name', u.name,
          'shortName', u.short_name, 'kind', u.kind,
          'aliases', coalesce((select json_agg(json_build_object('name', a.alias, 'since', a.since, 'until', a.until))
            from unit_alias a where a.shard = ${shard} and a.unit_id = u.id), '[]'),
          'retired', ${retiredSql})
          order by u.path)
        from unit u where u.shard = ${shard} and u.path >= ${root} and u.path < ${`${root}~`}), '[]') as units,
      ${listsSql(shard, root)}`.execute(db);
  return rows[0] ?? { units: [], unitSets: [], workgroups: [], posts: [] };
}

/**
 * What targets hand work to in the tree of a root path: units by their names of today only, and the whole tree only where
 * the rule of a set looks through it.
 */
export async function readTargets(
  db: Database,
  shard: number,
  root: string,
  targets: readonly OwnerTarget[],
): Promise<Directory> {
  const found = await sql<Lists>`select ${listsSql(shard, root)}`.execute(db);
  const lists = found.rows[0] ?? { unitSets: [], workgroups: [], posts: [] };
  const byRule = new Set(lists.unitSets.filter(({ rule }) => rule != null).map(({ id }) => id));
  const wholeTree = targets.some((target) => target.kind === "unitSet" && byRule.has(target.id));
  const index = indexTargets({ ...lists, units: [] });
  const named = wholeTree ? [] : targets.flatMap((target) => unitIdsOf(target, index));
  const { rows } = await sql<Directory["units"][number]>`
    select u.id, u.parent_id as "parentId", u.name, u.short_name as "shortName", u.kind, '[]'::json as aliases,
      ${retiredSql} as retired
    from unit u where u.shard = ${shard} and u.path >= ${root} and u.path < ${`${root}~`}
      and ${wholeTree ? sql`true` : sql`u.id = any (${[...new Set(named)]}::uuid[])`}
    order by u.path`.execute(db);
  return { ...lists, units: rows };
}
