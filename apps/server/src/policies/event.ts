import { type RawBuilder, type SqlBool, sql } from "kysely";
import { type Actor, pathsAs } from "./actor.ts";
import { anyOf, below } from "./reach.ts";

/**
 * Events that the audit administrator may read: of the units below the own post, and what is no unit's matter (signing in
 * and the like) of people with a post there or of nobody known.
 */
export function eventReach(actor: Actor, shard: number, alias: string): RawBuilder<SqlBool> {
  const paths = pathsAs(actor, ["auditAdmin"]);
  const place = sql.ref(`${alias}.unit_path`);
  const someone = sql.ref(`${alias}.person_id`);
  if (paths.length === 0) return anyOf([]);
  return anyOf([
    below(place, paths),
    sql<SqlBool>`(${place} = '' and (${someone} is null or ${someone} in (select w.person_id from post w
      where w.shard = ${shard} and ${below(sql.ref("w.unit_path"), paths)})))`,
  ]);
}
