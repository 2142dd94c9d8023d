import type pg from "pg";

/** Runs statements on a connection, as Kysely hands them over; a name keeps the statement parsed. */
export type RunQuery = (
  text: string,
  values: readonly unknown[],
  name?: string,
) => Promise<pg.QueryResult>;

/** Of a text of several statements, what the last one gave. */
const lastOf = (result: pg.QueryResult | readonly pg.QueryResult[]): pg.QueryResult =>
  Array.isArray(result) ? result.at(-1) : (result as pg.QueryResult);

/**
 * A transaction in fewer messages: `begin` goes with the statement after it, and `commit` with the statement for which
 * `closes` holds. Each message costs both sides as much as finding a few rows. Where such a last statement fails, the
 * database rolls back at the `commit` behind it, which is what the `rollback` of the caller is then answered with.
 *
 * @param client of a pool with `pipeline`: what is asked at once is sent at once
 */
export function joinMessages(client: pg.PoolClient, closes: (text: string) => boolean): RunQuery {
  let beginning: string | null = null;
  let ending: Promise<pg.QueryResult> | null = null;
  const send = (
    text: string,
    values: readonly unknown[],
    name?: string,
  ): Promise<pg.QueryResult> =>
    name === undefined
      ? client.query(text, [...values]).then(lastOf)
      : client.query({ name, text, values: [...values] });

  return async (text, values, name) => {
    if (text.startsWith("begin")) {
      beginning = text;
      return nothing("BEGIN");
    }
    if (text === "commit" || text === "rollback") {
      const ended = ending;
      ending = null;
      if (ended !== null) return ended;
      if (beginning === null) return send(text, []);
      // Nothing was asked in between.
      beginning = null;
      return nothing(text.toUpperCase());
    }
    const began = beginning === null ? null : send(beginning, []);
    beginning = null;
    const found = send(text, values, name);
    if (closes(text)) ending = send("commit", []);
    // The connection is free again when all is answered, whatever failed.
    await Promise.allSettled([began, found, ending].filter((sent) => sent !== null));
    await began;
    return found;
  };
}

const nothing = (command: string): pg.QueryResult => ({
  command,
  rowCount: null,
  oid: 0,
  fields: [],
  rows: [],
});
