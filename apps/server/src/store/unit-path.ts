import { randomInt } from "node:crypto";
import { sql } from "kysely";
import type { Database } from "./database.ts";
import type { UnitPlace } from "./unit.ts";

/** Levels of a tree at most. */
export const deepest = 16;

/** Characters of one level in a path. */
export const keyLength = 6;

/**
 * A key of one level, by chance: nobody waits for a counter, and a place that was left is not taken by another unit, which
 * would then be shown what happened there before.
 */
export function newKey(): string {
  return randomInt(36 ** keyLength)
    .toString(36)
    .padStart(keyLength, "0");
}

/** Levels of a path: 1 for a root. */
export function levelsOf(path: string): number {
  return path.length / keyLength;
}

/** Tables that keep a copy of their unit's path. `event` keeps where a thing happened, whatever moves later. */
export const pathTables = ["post", "oversight", "unit_set", "workgroup", "plan", "duty"] as const;

/** Whether a unit may take a path: nobody has it, and no other unit had it before it moved away. */
export async function isFreePath(
  db: Database,
  shard: number,
  path: string,
  unitId: string | null,
): Promise<boolean> {
  const { rows } = await sql<{ used: boolean }>`select exists (
      select from unit u where u.shard = ${shard} and u.path = ${path}) or exists (
      select from unit_move m where m.shard = ${shard} and m.from_path = ${path}
        and m.unit_id is distinct from ${unitId}::uuid) as used`.execute(db);
  return rows[0]?.used === false;
}

/** Puts a unit below another. Its own row first: whoever holds it has written what the next statement must see. */
export async function moveUnits(
  db: Database,
  shard: number,
  unit: UnitPlace,
  parentId: string,
  toPath: string,
): Promise<void> {
  const from = unit.path;
  await sql`update unit set path = ${toPath} || substr(path, ${from.length + 1}),
      parent_id = case when id = ${unit.id} then ${parentId}::uuid else parent_id end,
      version = case when id = ${unit.id} then version + 1 else version end
    where shard = ${shard} and path >= ${from} and path < ${`${from}~`}`.execute(db);
}

/** Lets one table's copies follow. As the system: the mover need not see every row. */
export async function movePathsOf(
  db: Database,
  shard: number,
  table: (typeof pathTables)[number],
  from: string,
  to: string,
): Promise<void> {
  await sql`update ${sql.table(table)} set unit_path = ${to} || substr(unit_path, ${from.length + 1})
    where shard = ${shard} and unit_path >= ${from} and unit_path < ${`${from}~`}`.execute(db);
}

/** Keeps where a unit stood. */
export async function insertMove(
  db: Database,
  shard: number,
  move: {
    readonly id: string;
    readonly unit: UnitPlace;
    readonly toParentId: string;
    readonly toPath: string;
    readonly movedBy: string;
    readonly movedAt: string;
  },
): Promise<void> {
  await db
    .insertInto("unit_move")
    .values({
      shard,
      id: move.id,
      unit_id: move.unit.id,
      from_parent_id: move.unit.parentId,
      to_parent_id: move.toParentId,
      from_path: move.unit.path,
      to_path: move.toPath,
      moved_by: move.movedBy,
      moved_at: move.movedAt,
    })
    .execute();
}
