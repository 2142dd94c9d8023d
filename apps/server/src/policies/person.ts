import { type RawBuilder, type SqlBool, sql } from "kysely";
import { type Actor, pathsAs, reachPaths } from "./actor.ts";
import { anyOf, below } from "./reach.ts";

/** Posts that the actor may see: own ones, those below, those of the line above, those of one's workgroups' people. */
export function postReach(actor: Actor, shard: number, alias: string): RawBuilder<SqlBool> {
  const place = sql.ref(`${alias}.unit_path`);
  const someone = sql.ref(`${alias}.person_id`);
  const conditions = [sql<SqlBool>`${someone} = ${actor.personId}`];
  const subtrees = [
    ...reachPaths(actor),
    ...pathsAs(actor, ["systemAdmin", "securityAdmin", "auditAdmin"]),
  ];
  if (subtrees.length > 0) conditions.push(below(place, subtrees));
  const line = linePaths(actor);
  if (line.length > 0) conditions.push(sql<SqlBool>`${place} = any (${line}::text[])`);
  if (actor.posts.length > 0 && actor.groups.length > 0)
    conditions.push(fellow(actor, shard, someone));
  return anyOf(conditions);
}

/** People whose names the actor may see: those with such a post, now or formerly, and oneself. */
export function personReach(actor: Actor, shard: number, alias: string): RawBuilder<SqlBool> {
  const someone = sql.ref(`${alias}.id`);
  return anyOf([
    sql<SqlBool>`${someone} = ${actor.personId}`,
    sql<SqlBool>`exists (select from post w where w.shard = ${shard} and w.person_id = ${someone}
      and ${postReach(actor, shard, "w")})`,
  ]);
}

/** Paths of the subtrees whose logins the actor may see. */
export function loginPaths(actor: Actor): readonly string[] {
  return pathsAs(actor, ["office", "systemAdmin", "securityAdmin"]);
}

/** The actor's own units and all above them. */
function linePaths(actor: Actor): readonly string[] {
  const line = new Set<string>();
  for (const { unitPath } of actor.posts)
    for (let end = 6; end <= unitPath.length; end += 6) line.add(unitPath.slice(0, end));
  return [...line];
}

function fellow(actor: Actor, shard: number, someone: RawBuilder<unknown>): RawBuilder<SqlBool> {
  return sql<SqlBool>`${someone} in (select g.person_id from workgroup_member g
    where g.shard = ${shard} and g.workgroup_id = any (${actor.groups}::uuid[]))`;
}
