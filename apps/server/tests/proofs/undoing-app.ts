import { AsyncLocalStorage } from "node:async_hooks";
import type { FastifyInstance } from "fastify";
import pg from "pg";
import type { Services } from "../../src/http/services.ts";
import { createAppPool, createOwnerPool } from "../../src/postgres/pools.ts";
import { createDatabase, valueTypes } from "../../src/store/database.ts";
import type { TestApp } from "../../src/testing/test-app.ts";
import type { WorldActor } from "./world.ts";

/** What came back, with every sign of it that a caller could read. */
export interface Reply {
  readonly status: number;
  readonly headers: string;
  readonly bytes: Buffer;
  readonly json: unknown;
  /** Tables in which the call would have changed rows, had its transactions been kept. */
  readonly wrote: ReadonlySet<string>;
}

/** A call as it goes over the wire. */
export interface Sent {
  readonly method: string;
  readonly url: string;
  readonly body?: unknown;
  readonly bytes?: Uint8Array;
}

/** The application over the same database, whose every commit is a rollback: calls answer as ever, and nothing stays. */
export interface UndoingApp {
  readonly app: FastifyInstance;
  readonly send: (actor: Pick<WorldActor, "token">, sent: Sent) => Promise<Reply>;
  readonly close: () => Promise<void>;
}

type CreateApp = typeof import("../../src/http/create-app.ts").createApp;

const calls = new AsyncLocalStorage<Set<string>>();
let keys = 0;

/**
 * Makes one beside the application of a test.
 * @param unguarded works as the owner of the tables, for whom the second guard does not hold: what is then kept back, the
 * predicates keep back
 */
export async function makeUndoingApp(
  server: TestApp,
  createApp: CreateApp,
  unguarded = false,
): Promise<UndoingApp> {
  const make = unguarded ? createOwnerPool : createAppPool;
  const pool = make(server.database.access, { size: 4, config: { types: valueTypes } });
  pool.on("connect", undoCommits);
  const services: Services = { ...server.services, database: createDatabase(pool) };
  const app = await createApp(services, { logger: { level: "error" } });
  return {
    app,
    send: (actor, sent) => sendTo(app, actor.token, sent),
    close: async () => {
      await app.close();
      await pool.end();
    },
  };
}

/** Tables that a statement changes, by its words. */
const changes = [
  /\binsert into "?([a-z_]+)/g,
  /\bdelete from "?([a-z_]+)/g,
  /\bupdate "?([a-z_]+)"?(?: [a-z]+)? set\b/g,
];

function undoCommits(client: pg.PoolClient): void {
  const query = client.query.bind(client) as (...args: unknown[]) => Promise<pg.QueryResult>;
  const changed = new Set<string>();
  client.query = (async (...args: unknown[]) => {
    const [first] = args;
    const text =
      typeof first === "string" ? first : ((first as { readonly text?: string }).text ?? "");
    if (text.startsWith("begin") || text === "rollback") changed.clear();
    if (text === "commit") {
      // It may be asked for together with the last statement: that is done when this is.
      const undone = await query("rollback");
      for (const table of changed) calls.getStore()?.add(table);
      return undone;
    }
    const result = await query(...args).catch((error: unknown) => {
      changed.clear();
      throw error;
    });
    if (result.rowCount !== 0)
      for (const change of changes)
        for (const [, table = ""] of text.matchAll(change)) changed.add(table);
    return result;
  }) as typeof client.query;
}

/** Sends one call past the socket, with a key of its own unless one is given. */
export async function sendTo(
  app: FastifyInstance,
  token: string | null,
  { method, url, body, bytes }: Sent,
  key?: string,
): Promise<Reply> {
  const wrote = new Set<string>();
  const no = keys++;
  // Awaited inside: what `inject` gives starts when somebody waits for it.
  const reply = await calls.run(
    wrote,
    async () =>
      await app.inject({
        method: method as "GET",
        url,
        // Strangers are counted by address.
        remoteAddress: `10.${(no >> 16) & 255}.${(no >> 8) & 255}.${no & 255}`,
        headers: {
          "x-luoshi": "1",
          ...(method === "GET" ? {} : { "idempotency-key": key ?? `key-${no}-of-the-proofs` }),
          ...(token === null ? {} : { cookie: `luoshi=${token}` }),
          ...(bytes === undefined
            ? body === undefined
              ? {}
              : { "content-type": "application/json" }
            : { "content-type": "application/octet-stream" }),
        },
        ...(bytes === undefined
          ? body === undefined
            ? {}
            : { payload: JSON.stringify(body) }
          : { payload: Buffer.from(bytes) }),
      }),
  );
  const type = String(reply.headers["content-type"] ?? "");
  return {
    status: reply.statusCode,
    headers: decode(JSON.stringify(reply.headers)),
    bytes: reply.rawPayload,
    json: type.startsWith("application/json") ? (reply.json() as unknown) : null,
    wrote,
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
