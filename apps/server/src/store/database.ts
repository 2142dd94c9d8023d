import {
  Kysely,
  PostgresDialect,
  type PostgresPool,
  type PostgresPoolClient,
  type RawBuilder,
  sql,
} from "kysely";
import pg from "pg";
import { joinMessages } from "./joined-connection.ts";
import type { Tables } from "./tables.ts";

/** Queries of one connection or of the whole pool, with the tables' types. */
export type Database = Kysely<Tables>;

const { builtins } = pg.types;

// Days stay days and moments become ISO text: a Date would move a day across a time zone. Counts fit a double.
const readers = new Map<number, (text: string) => unknown>([
  [builtins.DATE, (text) => text],
  [builtins.TIMESTAMPTZ, (text) => new Date(text).toISOString()],
  [builtins.INT8, Number],
  [builtins.NUMERIC, Number],
]);

/** How values of the database are read; give it to every pool and client as `types`. */
export const valueTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: "text" | "binary") =>
    readers.get(oid) ?? pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

const mark = "/* kept */";
const closingMark = "/* kept, closing */";
/** Statements that a connection keeps; texts vary with the number of an actor's units, so there is an end to it. */
const mostKept = 200;
const names = new Map<string, string>();

/**
 * At the beginning of a statement that runs at each call of a hot route: each connection keeps it parsed and, after a few
 * times, planned. Planning what the second guard adds takes longer than running it. Only where the plan is the same
 * whatever the values are: a row by its id. Never for lists.
 */
export const kept: RawBuilder<unknown> = sql.raw(mark);

/** The same for the last statement of a transaction: it commits, unless it fails. */
export const closing: RawBuilder<unknown> = sql.raw(closingMark);

const isClosing = (text: string): boolean => text.startsWith(closingMark);

function nameOf(text: string): string | undefined {
  if (!text.trimStart().startsWith(mark) && !isClosing(text)) return undefined;
  const known = names.get(text);
  if (known !== undefined || names.size >= mostKept) return known;
  const name = `kept_${names.size + 1}`;
  names.set(text, name);
  return name;
}

/** The pool as Kysely takes it, with names for the statements that connections keep. */
function keeping(pool: pg.Pool): PostgresPool {
  return {
    connect: async () => {
      const client = await pool.connect();
      const run = joinMessages(client, isClosing);
      const query = (text: string, values: readonly unknown[] = []) =>
        run(text, values, nameOf(text));
      return {
        query: query as unknown as PostgresPoolClient["query"],
        release: () => client.release(),
      };
    },
    end: () => pool.end(),
  };
}

/** Typed queries over a pool that was made with `valueTypes` and `pipeline`. */
export function createDatabase(pool: pg.Pool): Database {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: keeping(pool) }) });
}
