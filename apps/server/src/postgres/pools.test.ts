import { expect, test } from "vitest";
import { useDatabase } from "../testing/test-database.ts";

const database = useDatabase();

// Without a listener of ours the process would end here: vitest tells of it and fails the file.
test("a connection that breaks between two queries fails the next one, and nothing else", async () => {
  const client = await database.appPool.connect();
  const gone = new Promise((resolve) => client.once("end", resolve));
  await client.query("begin");
  const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
  await database.appPool.query("select pg_terminate_backend($1)", [rows[0]?.pid]);
  await gone;
  const error = await client.query("commit").catch((each: unknown) => each);
  expect(error).toBeInstanceOf(Error);
  client.release(error as Error);
  expect((await database.appPool.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
});
