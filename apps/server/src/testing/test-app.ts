import { randomBytes, randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import type pg from "pg";
import { afterAll, beforeAll, expect } from "vitest";
import { openDiskBlobs } from "../blobs/disk-blobs.ts";
import type { Call } from "../contract/client.ts";
import { createApp } from "../http/create-app.ts";
import { hashToken } from "../http/enter.ts";
import { injectedClient } from "../http/injected-client.ts";
import type { HttpOptions, Services } from "../http/services.ts";
import { createPasswordHasher } from "../passwords/password-hasher.ts";
import { openReader } from "../reader/reader.ts";
import { createDatabase } from "../store/database.ts";
import { readerScript } from "./reader-script.ts";
import { loadParser, missingShards } from "./shard-guard.ts";
import { type TestDatabase, useDatabase } from "./test-database.ts";

/** The whole application over a real database, without a socket. */
export interface TestApp {
  readonly app: FastifyInstance;
  readonly database: TestDatabase;
  readonly services: Services;
  /** Sets the clock; ISO text in UTC. */
  readonly setNow: (now: string) => void;
  /** A client of nobody. */
  readonly stranger: Call;
  /** The cookie's value of a full session of that person, made past signing in. */
  readonly tokenOf: (personId: string) => Promise<string>;
  /** A client with such a session. */
  readonly signedIn: (personId: string) => Promise<Call>;
}

const options: HttpOptions = {
  secureCookies: false,
  basePath: "/",
  sessionIdleMinutes: 30,
  sessionHours: 10,
  passwordProfile: "mlps",
  uploadBytes: 20 * 1024 * 1024,
  administratorsFrom: () => true,
};

/** For a test file: `const test = useApp();` at its top. The clock stands at 2027-03-01 10:00 in China. */
export function useApp(changed: Partial<HttpOptions> = {}): TestApp {
  const database = useDatabase();
  let now = "2027-03-01T02:00:00.000Z";
  let made: {
    readonly app: FastifyInstance;
    readonly services: Services;
    readonly folder: string;
  } | null = null;
  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), "luoshi-blobs-"));
    const services: Services = {
      database: createDatabase(database.appPool),
      blobs: await openDiskBlobs(folder),
      // Starts no process before the first document. Tests share the machine: production's short walls are tested apart.
      reader: openReader({ script: await readerScript(), wall: () => 60_000 }),
      shard: 1,
      clock: () => now,
      secretKey: randomBytes(32),
      passwords: createPasswordHasher(),
      options: { ...options, ...changed },
    };
    made = { app: await createApp(services, { logger: { level: "error" } }), services, folder };
  });
  const seen = new Set<string>();
  beforeAll(() => {
    database.appPool.on("connect", (client) => watchStatements(client, seen));
  });
  // A long proof has asked thousands of statements.
  afterAll(async () => {
    await checkShards(database.ownerPool, seen);
  }, 120_000);
  afterAll(async () => {
    await made?.app.close();
    await made?.services.reader.close();
    if (made !== null) await rm(made.folder, { recursive: true, force: true });
  });
  const get = () => {
    if (made === null) throw new Error("useApp(): the app is there in tests and in beforeAll only");
    return made;
  };
  const tokenOf = async (personId: string): Promise<string> => {
    const token = randomUUID();
    await database.ownerPool.query(
      `insert into session (shard, id, token_hash, person_id, stage, created_at, seen_at, expires_at)
         values (1, $1, $2, $3, 'full', $4, $4, $4::timestamptz + interval '10 hours')`,
      [randomUUID(), hashToken(token), personId, now],
    );
    return token;
  };
  return {
    get app() {
      return get().app;
    },
    get services() {
      return get().services;
    },
    database,
    setNow: (value) => {
      now = value;
    },
    get stranger() {
      return injectedClient(get().app, null);
    },
    tokenOf,
    signedIn: async (personId) => injectedClient(get().app, `luoshi=${await tokenOf(personId)}`),
  };
}

/** Notes the text of everything that a connection is asked. */
function watchStatements(client: pg.PoolClient, seen: Set<string>): void {
  const query = client.query.bind(client) as (...args: unknown[]) => unknown;
  client.query = ((...args: unknown[]) => {
    const [first] = args;
    const text = typeof first === "string" ? first : (first as { readonly text?: string }).text;
    if (text !== undefined) seen.add(text);
    return query(...args);
  }) as typeof client.query;
}

/** Fails the file where a statement of the application leaves `shard` out. */
async function checkShards(pool: pg.Pool, seen: ReadonlySet<string>): Promise<void> {
  await loadParser();
  const { rows } = await pool.query<{ table: string }>(
    `select table_name as table from information_schema.columns
     where table_schema = 'public' and column_name = 'shard'`,
  );
  const tables = new Set(rows.map(({ table }) => table));
  const faults = [...seen].flatMap((statement) => {
    const missing = missingShards(statement, tables);
    return missing.length === 0 ? [] : [`${missing.join(", ")} without shard in: ${statement}`];
  });
  expect(faults).toEqual([]);
}
