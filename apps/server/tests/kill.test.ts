import { randomUUID } from "node:crypto";
import { chmodSync, mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { joinDatabase } from "../src/admin/open-database.ts";
import { verify } from "../src/admin/verify.ts";
import { hashToken } from "../src/http/enter.ts";
import { createOwnerPool } from "../src/postgres/pools.ts";
import { processesIn } from "../src/postgres/postmaster.ts";
import { readSettings } from "../src/settings/read-settings.ts";
import { seedDirectory } from "../src/testing/seed.ts";
import { seedDuties, seedPlan } from "../src/testing/seed-plan.ts";
import { freePort, readyAt, type ServerProcess, startProcess } from "./server-process.ts";

// A whole server with its own database, sixteen people who report over HTTP, and somebody who pulls the plug.

const PROVE = process.env["LUOSHI_PROVE"] !== undefined;
const ROUNDS = PROVE ? 100 : 5;
/** How long the people write before each kill. */
const WRITE_MS = PROVE ? 1000 : 400;
const CLIENTS = 16;

interface Client {
  readonly token: string;
  readonly dutyId: string;
}

let data: string;
let url: string;
let env: Readonly<Record<string, string>>;
let server: ServerProcess;
let clients: readonly Client[];

beforeAll(async () => {
  data = realpathSync(mkdtempSync(join(tmpdir(), "luoshi-kill-")));
  // The database runs as another user where we are root.
  chmodSync(data, 0o755);
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  env = { LUOSHI_DATA: data, PORT: String(port) };
  server = await startProcess(env);
  await readyAt(url, server);
  clients = await withOwner(plant);
}, 120_000);

afterAll(async () => {
  server?.kill("SIGTERM");
  await server?.ended;
  killDatabase();
  rmSync(data, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
}, 60_000);

const databaseProcesses = (): readonly number[] => processesIn(join(data, "postgres/pgdata"));

/** Ready again; where it is not, the database's own words say why. */
async function readyAgain(mostMs: number): Promise<void> {
  try {
    await readyAt(url, server, mostMs);
  } catch (error) {
    const log = readFileSync(join(data, "postgres/server.log"), "utf8");
    throw new Error(log.split("\n").slice(-40).join("\n"), { cause: error });
  }
}

function killDatabase(): void {
  for (const pid of databaseProcesses())
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // It left when its postmaster did.
    }
}

async function withOwner<T>(use: (pool: pg.Pool) => Promise<T>): Promise<T> {
  const opened = await joinDatabase(readSettings(env));
  const pool = createOwnerPool(opened.access);
  try {
    return await use(pool);
  } finally {
    await pool.end();
    await opened.close();
  }
}

/** A district with a duty and a liaison for each client, who are signed in. */
async function plant(pool: pg.Pool): Promise<readonly Client[]> {
  const names = Array.from({ length: CLIENTS }, (_, n) => `第${n + 1}街道`);
  const ids = await seedDirectory(pool, {
    units: [{ name: "青渡区政府", kind: "government", children: names.map((name) => ({ name })) }],
    people: [
      { name: "区办", posts: [{ unit: "青渡区政府", role: "office" }] },
      ...names.map((name) => ({ name, posts: [{ unit: name, role: "liaison" as const }] })),
    ],
  });
  const root = "青渡区政府";
  const plan = await seedPlan(pool, {
    unitId: ids.unit(root),
    unitPath: ids.path(root),
    title: "河道清理方案",
    by: ids.person("区办"),
    tasks: [
      {
        text: "清理河道",
        owners: [{ part: "owner", target: { kind: "unit", id: ids.unit(root) } }],
      },
    ],
  });
  const dutyIds = await seedDuties(
    pool,
    names.map((name) => ({
      planId: plan.id,
      taskId: plan.taskIds[0] ?? "",
      unitId: ids.unit(name),
      unitPath: ids.path(name),
      state: "active",
      due: "2099-06-30",
    })),
  );
  return Promise.all(
    names.map(async (name, n) => {
      const token = randomUUID();
      await pool.query(
        `insert into session (shard, id, token_hash, person_id, stage, created_at, seen_at, expires_at)
         values (1, $1, $2, $3, 'full', now(), now(), now() + interval '10 hours')`,
        [randomUUID(), hashToken(token), ids.person(name)],
      );
      return { token, dutyId: dutyIds[n] ?? "" };
    }),
  );
}

function reportCall({ token, dutyId }: Client, key: string) {
  return {
    address: `${url}/api/duties/${dutyId}/reports`,
    method: "POST",
    headers: {
      cookie: `luoshi=${token}`,
      "content-type": "application/json",
      "x-luoshi": "1",
      "idempotency-key": key,
    },
    body: JSON.stringify({ content: { done: key, percent: 10 }, submit: false }),
  };
}

/** Hands in a report under a key; its answer's status, or null where none came. */
async function report(client: Client, key: string): Promise<number | null> {
  try {
    const { address, ...call } = reportCall(client, key);
    const answer = await fetch(address, call);
    // Half an answer is none.
    await answer.text();
    return answer.status;
  } catch {
    return null;
  }
}

/** A report over a slow line: the first half now, the second when that is asked for. */
function slowReport(client: Client): {
  readonly finish: () => void;
  readonly status: Promise<number | null>;
} {
  const { address, body, ...call } = reportCall(client, randomUUID());
  const length = Buffer.byteLength(body);
  const asking = request(address, {
    ...call,
    headers: { ...call.headers, "content-length": length },
  });
  const status = new Promise<number | null>((resolve) => {
    asking.on("response", (answer) => resolve(answer.resume().statusCode ?? null));
    asking.on("error", () => resolve(null));
  });
  asking.write(body.slice(0, 20));
  return { finish: () => void asking.end(body.slice(20)), status };
}

/** Writes one report after the other, each again and again until it is acknowledged, until told to stop. */
async function writeOn(
  client: Client,
  acknowledged: Set<string>,
  going: () => boolean,
): Promise<void> {
  while (going()) {
    const key = randomUUID();
    for (;;) {
      const status = await report(client, key);
      if (status === 200) break;
      // Only what a fault of the moment may say: anything else is an error of the test or the server.
      if (status !== null && status !== 500 && status !== 503)
        throw new Error(`answered ${status}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    acknowledged.add(key);
  }
}

async function reports(): Promise<Map<string, number>> {
  const { rows } = await withOwner((pool) =>
    pool.query<{ done: string; count: string }>(
      "select done, count(*) as count from report group by done",
    ),
  );
  return new Map(rows.map(({ done, count }) => [done, Number(count)]));
}

/** What is wrong with the reports: those acknowledged and not there, and those that are there twice. */
function faultsOf(found: ReadonlyMap<string, number>, acknowledged: ReadonlySet<string>) {
  return {
    lost: [...acknowledged].filter((key) => !found.has(key)).length,
    twice: [...found.values()].filter((count) => count !== 1).length,
  };
}

test(
  "kill -9 of server and database in turn loses nothing that was acknowledged, and doubles nothing",
  async () => {
    const acknowledged = new Set<string>();
    const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
    let going = true;
    const writing = Promise.all(
      clients.map((client) => writeOn(client, acknowledged, () => going)),
    );
    let slowest = 0;
    let before = -1;
    for (let round = 0; round < ROUNDS; round++) {
      await pause(WRITE_MS);
      // Somebody wrote since the last round: else the kill would fall into silence.
      while (acknowledged.size <= before + CLIENTS) await pause(10);
      before = acknowledged.size;
      const start = performance.now();
      if (round % 2 === 0) {
        server.kill("SIGKILL");
        await server.ended;
        server = await startProcess(env);
      } else killDatabase();
      await readyAgain(PROVE ? 10_000 : 60_000);
      slowest = Math.max(slowest, performance.now() - start);
      const sofar = new Set(acknowledged);
      expect(faultsOf(await reports(), sofar)).toEqual({ lost: 0, twice: 0 });
      const { faults } = await verify(readSettings(env), []);
      expect(faults).toEqual([]);
      if (round % 20 === 19)
        process.stdout.write(
          `round ${round + 1}: ${acknowledged.size} acknowledged, ready again in ${Math.round(slowest)} ms at most\n`,
        );
    }
    going = false;
    await writing;
    const found = await reports();
    expect(faultsOf(found, acknowledged)).toEqual({ lost: 0, twice: 0 });
    expect(found.size).toBe(acknowledged.size);
    process.stdout.write(
      `kill -9: ${ROUNDS} rounds, ${acknowledged.size} reports acknowledged, 0 lost, 0 twice, ready again in ${Math.round(slowest)} ms at most\n`,
    );
  },
  PROVE ? 30 * 60_000 : 180_000,
);

test("asked to stop under load, it answers all that was begun, and ends with 0", async () => {
  await readyAgain(60_000);
  let asked = false;
  const slow = slowReport(clients[0] as Client);
  const answers: (number | null)[] = [];
  const writing = clients.map(async (client) => {
    while (!asked) answers.push(await report(client, randomUUID()));
  });
  while (answers.length < 4 * CLIENTS) await new Promise((resolve) => setTimeout(resolve, 5));
  // Each client has a request under way, and begins no other.
  asked = true;
  const begun = answers.length + CLIENTS;
  server.kill("SIGTERM");
  await Promise.all(writing);
  // By now nothing new is taken, and only this one is waited for.
  await expect
    .poll(() => report(clients[1] as Client, randomUUID()), { timeout: 20_000 })
    .toBe(null);
  slow.finish();
  expect(await slow.status).toBe(200);
  expect(await server.ended).toBe(0);
  expect(answers).toHaveLength(begun);
  expect(answers.filter((status) => status !== 200)).toEqual([]);
  expect(databaseProcesses()).toEqual([]);
  server = await startProcess(env);
  await readyAt(url, server);
}, 120_000);
