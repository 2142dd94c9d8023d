import { type RawBuilder, type SqlBool, sql } from "kysely";
import { type Actor, pathsAs } from "./actor.ts";
import { anyOf, below } from "./reach.ts";

/**
 * Events that the audit administrator may read: of the units below the own post, and what is no unit's matter (signing in
 * and the like) of people with a post there; of tries under a login that nobody has, every audit administrator. Who signs
 * in is nobody yet: then it is the person of the account.
 */
export function eventReach(actor: Actor, shard: number, alias: string): RawBuilder<SqlBool> {
  const paths = pathsAs(actor, ["auditAdmin"]);
  const place = sql.ref(`${alias}.unit_path`);
  const someone = sql.ref(`${alias}.person_id`);
  const object = sql.ref(`${alias}.object_id`);
  if (paths.length === 0) return anyOf([]);
  return anyOf([
    below(place, paths),
    sql<SqlBool>`(${place} = '' and ((${someone} is null and ${object} = 'unknown')
      or coalesce(${someone}::text, ${object}) in (select w.person_id::text from post w
        where w.shard = ${shard} and ${below(sql.ref("w.unit_path"), paths)})))`,
  ]);
}
