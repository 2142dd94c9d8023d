import { type RawBuilder, sql } from "kysely";

/** Types of columns as they are given to the database, in the order of the columns. */
type ColumnTypes<R> = {
  readonly [C in keyof R]: "uuid" | "text" | "int" | "timestamptz" | "bytea" | "json" | "jsonb";
};

/**
 * Rows as a source of a statement, an array a column: one text whatever their number. The database reads arrays in a tenth of
 * the time that it takes to read the same rows as JSON.
 *
 * @example sql`insert into unit_alias (unit_id, alias) select r.* from ${rowArrays(aliases, { unitId: "uuid", alias: "text" })} as r`
 */
export function rowArrays<R extends object>(
  rows: readonly R[],
  types: ColumnTypes<R>,
): RawBuilder<unknown> {
  const columns = (Object.keys(types) as (keyof R)[]).map((column) => {
    const type = types[column];
    const values = rows.map((row) => valueOf(row[column], type));
    return sql`${values}::${sql.raw(type)}[]`;
  });
  return sql`unnest(${sql.join(columns)})`;
}

const valueOf = (value: unknown, type: string): unknown =>
  (type === "json" || type === "jsonb") && value !== null && value !== undefined
    ? JSON.stringify(value)
    : (value ?? null);
