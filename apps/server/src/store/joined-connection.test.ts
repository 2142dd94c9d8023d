import type pg from "pg";
import { beforeAll, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { useDatabase } from "../testing/test-database.ts";
import { joinMessages, type RunQuery } from "./joined-connection.ts";

const database = useDatabase();
const isClosing = (text: string): boolean => text.startsWith("/* last */");

beforeAll(() => database.ownerPool.query("create table joined (no int primary key)"));
beforeEach(() => database.ownerPool.query("truncate joined"));

/** A connection, and the texts that were sent on it and not answered when the next was sent. */
async function connect(): Promise<{ run: RunQuery; together: readonly string[]; sent: string[] }> {
  const client = await database.ownerPool.connect();
  onTestFinished(() => client.release());
  const sent: string[] = [];
  const together: string[] = [];
  let waiting = 0;
  const query = client.query.bind(client) as (...args: unknown[]) => Promise<pg.QueryResult>;
  const seen = async (...args: unknown[]) => {
    const [first] = args as [string | { readonly text: string }];
    const text = typeof first === "string" ? first : first.text;
    sent.push(text);
    if (waiting++ > 0) together.push(text);
    return query(...args).finally(() => waiting--);
  };
  const run = joinMessages({ ...client, query: seen } as unknown as pg.PoolClient, isClosing);
  return { run, together, sent };
}

const rows = async (): Promise<readonly number[]> =>
  (await database.ownerPool.query<{ no: number }>("select no from joined order by no")).rows.map(
    ({ no }) => no,
  );

describe("joinMessages", () => {
  it("sends begin with what follows it and commit with the last statement", async () => {
    const { run, together } = await connect();
    await run("begin", []);
    const found = await run("select $1::int as no", [7]);
    expect(found.rows).toEqual([{ no: 7 }]);
    await run("/* last */ insert into joined values ($1)", [1], "last");
    // Committed already.
    expect(await rows()).toEqual([1]);
    expect((await run("commit", [])).command).toBe("COMMIT");
    expect(together).toEqual(["select $1::int as no", "commit"]);
  });

  it("leaves nothing of a transaction whose last statement fails", async () => {
    const { run, sent } = await connect();
    await run("begin", []);
    await run("insert into joined values (1)", []);
    await expect(run("/* last */ insert into joined values (1)", [])).rejects.toMatchObject({
      code: "23505",
    });
    expect((await run("rollback", [])).command).toBe("ROLLBACK");
    expect(await rows()).toEqual([]);
    expect(sent).toHaveLength(4);
    // And it serves the next one.
    await run("begin", []);
    await run("/* last */ insert into joined values (2)", []);
    await run("commit", []);
    await run("begin", []);
    await run("insert into joined values (3)", []);
    await run("commit", []);
    expect(await rows()).toEqual([2, 3]);
  });

  it("leaves nothing of a transaction whose first statement fails", async () => {
    const { run } = await connect();
    await run("begin", []);
    await expect(run("select 1 / 0", [])).rejects.toMatchObject({ code: "22012" });
    await expect(run("insert into joined values (1)", [])).rejects.toMatchObject({ code: "25P02" });
    expect((await run("rollback", [])).command).toBe("ROLLBACK");
    expect(await rows()).toEqual([]);
  });

  it("tells that it could not begin", async () => {
    const { run } = await connect();
    await run("begin soon", []);
    await expect(run("select 1", [])).rejects.toMatchObject({ code: "42601" });
  });

  it("undoes what has no last statement", async () => {
    const { run } = await connect();
    await run("begin", []);
    await run("insert into joined values (1)", []);
    await run("rollback", []);
    expect(await rows()).toEqual([]);
  });

  it("asks nothing where nothing stands between begin and end", async () => {
    const { run, sent } = await connect();
    await run("begin", []);
    await run("commit", []);
    await run("begin", []);
    await run("rollback", []);
    expect(sent).toEqual([]);
    await run("insert into joined values (4)", []);
    expect(await rows()).toEqual([4]);
  });

  it("tells what went wrong at the commit itself", async () => {
    await database.ownerPool.query(
      "create table joined_late (no int references joined deferrable initially deferred)",
    );
    const { run } = await connect();
    await run("begin", []);
    await run("/* last */ insert into joined_late values (9)", []);
    await expect(run("commit", [])).rejects.toMatchObject({ code: "23503" });
    expect((await run("select 1 as no", [])).rows).toEqual([{ no: 1 }]);
  });
});
