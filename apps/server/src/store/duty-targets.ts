import { sql } from "kysely";
import type { Actor } from "../policies/actor.ts";
import { unitReach } from "../policies/reach.ts";
import type { Database } from "./database.ts";

/**
 * Paths of those of the units that lie in a subtree and are not retired. Held until the transaction ends: a unit that moved
 * meanwhile would leave rows behind with its old path.
 */
export async function findUnitPaths(
  db: Database,
  shard: number,
  unitIds: readonly string[],
  within: string,
): Promise<ReadonlyMap<string, string>> {
  if (unitIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("unit")
    .select(["id", "path"])
    .where("shard", "=", shard)
    // One array: a list of thousands of parameters is compared one by one with each row.
    .where("id", "=", sql<string>`any (${[...unitIds]}::uuid[])`)
    .where("path", ">=", within)
    .where("path", "<", `${within}~`)
    .where("retired_at", "is", null)
    .orderBy("id")
    .forKeyShare()
    .execute();
  return new Map(rows.map(({ id, path }) => [id, path]));
}

/** Those of the people who have a post in a subtree today. */
export async function findPersonUnits(
  db: Database,
  shard: number,
  personIds: readonly string[],
  within: string,
  today: string,
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom("post as p")
    .innerJoin("person as n", (join) =>
      join.onRef("n.id", "=", "p.person_id").on("n.shard", "=", shard),
    )
    .select("p.person_id")
    .where("p.shard", "=", shard)
    .where("p.person_id", "in", [...personIds])
    .where("p.unit_path", ">=", within)
    .where("p.unit_path", "<", `${within}~`)
    .where("p.since", "<=", today)
    .where((where) => where.or([where("p.until", "is", null), where("p.until", ">=", today)]))
    .where("n.disabled_at", "is", null)
    .execute();
  return new Set(rows.map(({ person_id }) => person_id));
}

/** Path of a unit whose name the actor may read; null for any other. */
export async function findUnitPath(
  db: Database,
  shard: number,
  actor: Actor,
  unitId: string,
): Promise<string | null> {
  const row = await db
    .selectFrom("unit as u")
    .select("u.path")
    .where("u.shard", "=", shard)
    .where("u.id", "=", unitId)
    .where(unitReach(actor, "u"))
    .executeTakeFirst();
  return row?.path ?? null;
}
