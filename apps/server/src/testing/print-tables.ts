import type { ClientBase } from "pg";

interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly defaulted: boolean;
  /** Literals of a check `column in (…)`. */
  readonly words: readonly string[] | null;
}

// What `pg` gives for each type, as store/database.ts sets its readers.
const types: Readonly<Record<string, string>> = {
  uuid: "string",
  text: "string",
  date: "string",
  timestamptz: "string",
  xid8: "string",
  tsvector: "string",
  int4range: "string",
  _text: "string[]",
  _uuid: "string[]",
  int4: "number",
  int8: "number",
  numeric: "number",
  bool: "boolean",
  bytea: "Buffer",
  json: "Json",
  jsonb: "Json",
};

const query = `
  select c.relname as table, a.attname as column, t.typname as type, not a.attnotnull as nullable,
    a.atthasdef as defaulted,
    (select array_agg(m[1] order by m[1]) from pg_constraint k, regexp_matches(pg_get_constraintdef(k.oid), '''(\\w+)''::text', 'g') m
      where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
        and pg_get_constraintdef(k.oid) like '%ANY (ARRAY[%') as words
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  join pg_type t on t.oid = a.atttypid
  where n.nspname = 'public' and c.relkind = 'r' and c.relname <> 'migration'
  order by c.relname, a.attnum`;

const pascal = (name: string): string =>
  name.replace(/(^|_)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());

/** The tables of a migrated database as TypeScript: the text of `store/tables.ts`. */
export async function printTables(client: ClientBase): Promise<string> {
  const { rows } = await client.query<Column>(query);
  const tables = new Map<string, Column[]>();
  for (const row of rows) tables.set(row.table, [...(tables.get(row.table) ?? []), row]);
  const blocks = [...tables].map(([table, columns]) => {
    const lines = columns.map((column) => `  ${printName(column.column)}: ${printType(column)};`);
    return `export interface ${pascal(table)}Table {\n${lines.join("\n")}\n}\n`;
  });
  const list = [...tables.keys()].map((table) => `  ${table}: ${pascal(table)}Table;`).join("\n");
  return [
    "/* oxlint-disable max-lines -- printed, not written */\n// Printed from the migrated database; a test holds it equal. Renewed by `npm run golden`.",
    'import type { ColumnType, Generated } from "kysely";\n',
    "/** JSON: given as what it is, taken as text. */",
    "export type Json = ColumnType<unknown, string, string>;\n",
    "/** JSON that the database fills in where it is left out. */",
    "export type DefaultJson = ColumnType<unknown, string | undefined, string>;\n",
    ...blocks,
    `/** All tables by name. */\nexport interface Tables {\n${list}\n}\n`,
  ].join("\n");
}

const printName = (column: string): string => column;

function printType({ type, nullable, defaulted, words }: Column): string {
  const base = words === null ? types[type] : words.map((word) => `"${word}"`).join(" | ");
  if (base === undefined) throw new Error(`no type for ${type}`);
  if (base === "Json" && defaulted) return "DefaultJson";
  const full = nullable ? `${base} | null` : base;
  return defaulted ? `Generated<${full}>` : full;
}
