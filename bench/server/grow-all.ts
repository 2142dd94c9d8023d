import type pg from "pg";
import { uuidv7 } from "uuidv7";
import type { Role } from "../../apps/server/src/contract/endpoint.ts";
import { type GrownDuties, growDuties } from "../../apps/server/src/testing/grow-duties.ts";
import { type GrownUnit, growTree } from "../../apps/server/src/testing/grow-tree.ts";

/** A city of 20,728 units on five levels with a million duties, and people who look at them. */
export interface Grown extends GrownDuties {
  readonly units: readonly GrownUnit[];
  readonly people: {
    /** Office of the root. */
    readonly root: string;
    /** Head of a unit in the middle. */
    readonly middle: string;
    /** Liaison of a unit without others below it. */
    readonly leaf: string;
    /** Liaison of the unit that leads 50 tasks. */
    readonly lead: string;
  };
}

/** Makes a person with one post. */
export async function addPerson(
  pool: pg.Pool,
  { id: unitId, path }: Pick<GrownUnit, "id" | "path">,
  role: Role,
): Promise<string> {
  const id = uuidv7();
  await pool.query(
    "insert into person (shard, id, name, created_at) values (1, $1, '方青', '2026-01-01')",
    [id],
  );
  await pool.query(
    `insert into post (shard, id, person_id, unit_id, unit_path, role, since)
     values (1, $1, $2, $3, $4, $5, '2020-01-01')`,
    [uuidv7(), id, unitId, path, role],
  );
  await pool.query(
    "insert into account (shard, person_id, login, must_change) values (1, $1, $2, false)",
    [id, `p${id.slice(-12)}`],
  );
  return id;
}

/** Grows all of it; `scale` below 1 for a quick look. What it gives is kept in the database beside it. */
export async function growAll(pool: pg.Pool, scale: number): Promise<Grown> {
  const units = await growTree(pool, [7, 8, 9, Math.max(4, Math.round(40 * scale))]);
  const at = (level: number, no = 0): GrownUnit => {
    const unit = units.filter((each) => each.level === level)[no];
    if (unit === undefined) throw new Error(`no unit on level ${level}`);
    return unit;
  };
  const root = await addPerson(pool, at(0), "office");
  const duties = await growDuties(
    pool,
    units,
    { plans: 40, tasksAPlan: Math.max(25, Math.round(50 * scale)), unitsATask: 500 },
    root,
  );
  const people = {
    root,
    middle: await addPerson(pool, at(2, 1), "head"),
    leaf: await addPerson(pool, at(4), "liaison"),
    lead: await addPerson(pool, duties.lead, "liaison"),
  };
  const grown = { ...duties, units, people };
  await pool.query("create table bench_grown (grown json not null)");
  await pool.query("insert into bench_grown values ($1)", [JSON.stringify(grown)]);
  return grown;
}

/** What was grown by an earlier run. */
export async function readGrown(pool: pg.Pool): Promise<Grown> {
  const { rows } = await pool.query<{ grown: Grown }>("select grown from bench_grown");
  const [row] = rows;
  if (row === undefined) throw new Error("empty the folder of LUOSHI_BENCH_DATA: it is half grown");
  return row.grown;
}
