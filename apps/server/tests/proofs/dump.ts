import type pg from "pg";

/** A row as JSON. */
export type Row = Readonly<Record<string, unknown>>;

/** What stands in a column, as text; nothing for null. */
export function textOf(row: Row, column: string): string {
  return keyOf(row[column]);
}

/** A value as a key: `""` for null. */
export function keyOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** All rows of all tables, as their owner sees them. */
export interface Dump {
  readonly tables: readonly string[];
  readonly rows: (table: string) => readonly Row[];
}

/** Reads every table past all guards. */
export async function dumpTables(pool: pg.Pool): Promise<Dump> {
  const tables = await guardedTables(pool);
  const all = new Map<string, readonly Row[]>();
  for (const table of tables) {
    const { rows } = await pool.query<{ row: Row }>(`select to_jsonb(t) as row from ${table} t`);
    all.set(
      table,
      rows.map(({ row }) => row),
    );
  }
  return { tables, rows: (table) => all.get(table) ?? [] };
}

/** Names of all tables that have a shard: all but the list of migrations. */
export async function guardedTables(pool: pg.Pool): Promise<readonly string[]> {
  const { rows } = await pool.query<{ name: string }>(
    `select c.table_name as name from information_schema.columns c
     join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'public' and c.column_name = 'shard' and t.table_type = 'BASE TABLE' order by 1`,
  );
  return rows.map(({ name }) => name);
}

/** One number for all rows of all tables; sessions without when they were last used. */
export async function digestOf(pool: pg.Pool, tables: readonly string[]): Promise<string> {
  const parts = tables.map((table) => {
    const row = table === "session" ? "to_jsonb(t) - 'seen_at'" : "to_jsonb(t)";
    return `select '${table}' as name, coalesce(md5(string_agg(md5((${row})::text), '' order by md5((${row})::text))), '')
      as digest from ${table} t`;
  });
  const { rows } = await pool.query<{ name: string; digest: string }>(parts.join(" union all "));
  return rows
    .map(({ name, digest }) => `${name} ${digest}`)
    .sort()
    .join("\n");
}
