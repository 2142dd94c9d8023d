import type pg from "pg";
import { uuidv7 } from "uuidv7";

/** A unit of a grown tree. */
export interface GrownUnit {
  readonly id: string;
  readonly path: string;
  readonly level: number;
}

/**
 * Grows a tree of units for measurements: `growTree(pool, [10, 20, 100])` gives one root with 10 units, each with 20, each
 * with 100: 20,211 in all, parents before their children. Through the owner's pool.
 */
export async function growTree(
  pool: pg.Pool,
  widths: readonly number[],
  shard = 1,
): Promise<readonly GrownUnit[]> {
  const units: (GrownUnit & { parent_id: string | null; position: number })[] = [];
  const grow = (parent: GrownUnit | null, no: number): void => {
    const level = parent === null ? 0 : parent.level + 1;
    const unit = {
      id: uuidv7(),
      parent_id: parent?.id ?? null,
      path: `${parent?.path ?? ""}${no.toString(36).padStart(6, "0")}`,
      level,
      position: no,
    };
    units.push(unit);
    for (let each = 1; each <= (widths[level] ?? 0); each++) grow(unit, each);
  };
  grow(null, 1);
  const created = "2026-01-01T00:00:00.000Z";
  await pool.query(
    "insert into institution (shard, name, created_at) values ($1, '青原市', $2) on conflict do nothing",
    [shard, created],
  );
  // Parents come first: a foreign key is checked at the end of each statement.
  for (let from = 0; from < units.length; from += 5_000)
    await pool.query(
      `insert into unit (shard, id, parent_id, path, name, kind, position, created_at)
       select $1, u.id, u.parent_id, u.path, '青原市第' || u.position || '级' || u.level || '单位', 'department',
         u.position, $2
       from json_to_recordset($3) as u(id uuid, parent_id uuid, path text, level int, position int)`,
      [shard, created, JSON.stringify(units.slice(from, from + 5_000))],
    );
  await pool.query("analyze unit");
  return units;
}
