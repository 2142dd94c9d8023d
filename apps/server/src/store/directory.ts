import type { Directory } from "@luoshi/ledger";
import { sql } from "kysely";
import type { Database } from "./database.ts";

// What the ledger resolves owners in and fans tasks out to: one tree, whole, whoever asks. Names of units are no secret
// within their tree; of people only posts are read.

interface DirectoryRow {
  readonly units: Directory["units"];
  readonly sets: Directory["unitSets"];
  readonly groups: Directory["workgroups"];
  readonly posts: Directory["posts"];
}

/** Everything that a written owner may mean in the tree of a root path. */
export async function readDirectory(db: Database, shard: number, root: string): Promise<Directory> {
  const end = `${root}~`;
  const { rows } = await sql<DirectoryRow>`
    select
      coalesce((select json_agg(json_build_object('id', u.id, 'parentId', u.parent_id, 'name', u.name,
          'shortName', u.short_name, 'kind', u.kind,
          'aliases', coalesce((select json_agg(json_build_object('name', a.alias, 'since', a.since, 'until', a.until))
            from unit_alias a where a.shard = ${shard} and a.unit_id = u.id), '[]'),
          'retired', case when u.retired_at is null then null else json_build_object(
            'on', ((u.retired_at at time zone 'UTC') + interval '8 hours')::date, 'successors', to_json(u.successors)) end)
          order by u.path)
        from unit u where u.shard = ${shard} and u.path >= ${root} and u.path < ${end}), '[]') as units,
      coalesce((select json_agg(json_build_object('id', s.id, 'unitId', s.unit_id, 'name', s.name,
          'aliases', s.aliases, 'rule', s.rule,
          'members', coalesce((select json_agg(m.unit_id) from unit_set_member m
            where m.shard = ${shard} and m.unit_set_id = s.id), '[]')))
        from unit_set s where s.shard = ${shard} and s.ended_at is null and s.unit_path >= ${root} and s.unit_path < ${end}), '[]') as sets,
      coalesce((select json_agg(json_build_object('id', g.id, 'unitId', g.unit_id, 'name', g.name,
          'aliases', g.aliases, 'leadUnitId', g.lead_unit_id,
          'memberUnitIds', coalesce((select json_agg(distinct m.unit_id) from workgroup_member m
            where m.shard = ${shard} and m.workgroup_id = g.id and m.unit_id is not null), '[]')))
        from workgroup g where g.shard = ${shard} and g.ended_at is null and g.unit_path >= ${root} and g.unit_path < ${end}), '[]') as groups,
      coalesce((select json_agg(json_build_object('id', o.id, 'title', o.title, 'unitId', o.unit_id,
          'personId', o.person_id))
        from post o where o.shard = ${shard} and o.unit_path >= ${root} and o.unit_path < ${end}
          and o.title <> '' and o.until is null), '[]') as posts`.execute(db);
  const row = rows[0];
  return {
    units: row?.units ?? [],
    unitSets: row?.sets ?? [],
    workgroups: row?.groups ?? [],
    posts: row?.posts ?? [],
  };
}
