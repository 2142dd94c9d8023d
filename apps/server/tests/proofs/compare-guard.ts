import type pg from "pg";
import { type Row, textOf } from "./dump.ts";
import type { Oracle } from "./oracle.ts";
import { type WorldActor } from "./world.ts";
import { TODAY } from "./world-directory.ts";

/** How the database's guard stands to the oracle. */
export interface Compared {
  /** Rows that the guard gives and the oracle does not: `office@水务局 duty 0198…`. */
  readonly extra: readonly string[];
  /** Rows that the guard hides and the oracle gives. */
  readonly hidden: readonly string[];
  readonly rows: number;
  readonly persons: number;
}

const rowKey = (row: Row): string =>
  // Ids of clauses are the plan's own.
  row["id"] === undefined || row["head"] !== undefined ? JSON.stringify(row) : textOf(row, "id");

/** Reads all tables as each person without any condition, and holds the rows against the oracle. */
export async function compareGuard(
  pool: pg.Pool,
  oracle: Oracle,
  tables: readonly string[],
  actors: readonly WorldActor[],
  // Where it is only asked whether there is any, the first person with a difference is the last.
  { untilFirst = false }: { readonly untilFirst?: boolean } = {},
): Promise<Compared> {
  const extra: string[] = [];
  const hidden: string[] = [];
  let seen = 0;
  const persons = actors.flatMap(({ label, personId }) =>
    personId === null ? [] : [{ label, personId }],
  );
  const everything = tables
    .map((table) => `select '${table}' as name, to_jsonb(t) as row from ${table} t`)
    .join(" union all ");
  const client = await pool.connect();
  try {
    for (const { label, personId } of persons) {
      if (untilFirst && extra.length + hidden.length > 0) break;
      await client.query("begin read only");
      await client.query(
        `select set_config('luoshi.shard', '1', true), set_config('luoshi.person', $1, true), set_config('luoshi.today', $2, true)`,
        [personId, TODAY],
      );
      const { rows } = await client.query<{ name: string; row: Row }>(everything);
      await client.query("rollback");
      seen += rows.length;
      const who = oracle.standing(personId);
      const given = new Set(rows.map(({ name, row }) => `${name} ${rowKey(row)}`));
      for (const table of tables)
        for (const row of oracle.rows(table)) {
          const key = `${table} ${rowKey(row)}`;
          const may = oracle.sees(who, table, row);
          if (given.has(key) && !may) extra.push(`${label} ${key}`);
          if (!given.has(key) && may) hidden.push(`${label} ${key}`);
        }
    }
  } finally {
    client.release();
  }
  return { extra, hidden, rows: seen, persons: persons.length };
}
