import { randomBytes, randomUUID } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { type Call, createClient } from "../contract/client.ts";
import { cookieName } from "../http/cookies.ts";
import { createApp } from "../http/create-app.ts";
import { hashToken } from "../http/enter.ts";
import type { Services } from "../http/services.ts";
import { inTransaction } from "../store/transaction.ts";

/** The product with a clock that can be set, and somebody to use it: all of the demonstration goes through its routes. */
export interface DemoWorld {
  readonly services: Services;
  /** A client of nobody, and of a person. */
  readonly stranger: Call;
  readonly as: (personId: string) => Promise<Call>;
  /** Moment of what is done from now on; ISO text. */
  readonly setNow: (now: string) => void;
  readonly now: () => string;
  /** Numbers from 0 to 1, the same each time. */
  readonly chance: () => number;
  readonly close: () => Promise<void>;
}

/** Opens it over the services of a server that does not listen yet. */
export async function openDemoWorld(services: Services, start: string): Promise<DemoWorld> {
  let now = start;
  const own: Services = {
    ...services,
    clock: () => now,
    // Three months pass within a minute: nobody is signed out meanwhile.
    options: { ...services.options, sessionIdleMinutes: 60 * 24 * 400, secureCookies: false },
  };
  const app = await createApp(own);
  const clients = new Map<string, Call>();
  const tokens: Buffer[] = [];
  const as = async (personId: string): Promise<Call> => {
    const known = clients.get(personId);
    if (known !== undefined) return known;
    const token = randomBytes(32).toString("base64url");
    tokens.push(hashToken(token));
    await openSession(own, personId, token, now);
    const call = clientOf(app, own, token);
    clients.set(personId, call);
    return call;
  };
  return {
    services: own,
    stranger: clientOf(app, own, null),
    as,
    setNow: (moment) => {
      now = moment;
    },
    now: () => now,
    chance: seeded(20_270_301),
    close: async () => {
      if (tokens.length > 0)
        await inTransaction(own.database, { shard: own.shard, person: "system" }, "write", (db) =>
          db
            .deleteFrom("session")
            .where("shard", "=", own.shard)
            .where("token_hash", "in", tokens)
            .execute(),
        );
      await app.close();
    },
  };
}

async function openSession(
  { database, shard }: Services,
  personId: string,
  token: string,
  now: string,
) {
  await inTransaction(database, { shard, person: "system" }, "write", (db) =>
    db
      .insertInto("session")
      .values({
        shard,
        id: randomUUID(),
        token_hash: hashToken(token),
        person_id: personId,
        stage: "full",
        created_at: now,
        seen_at: now,
        expires_at: new Date(Date.parse(now) + 400 * 86_400_000).toISOString(),
      })
      .execute(),
  );
}

function clientOf(app: FastifyInstance, { options }: Services, token: string | null): Call {
  const style = { secure: options.secureCookies, basePath: options.basePath };
  const send = async (url: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const headers = { ...(init.headers as Record<string, string>) };
    if (token !== null) headers["cookie"] = `${cookieName("luoshi", style)}=${token}`;
    const { body } = init;
    const reply = await app.inject({
      method: (init.method ?? "GET") as "GET",
      url: url instanceof Request ? url.url : url.toString(),
      headers,
      ...(body === undefined || body === null
        ? {}
        : { payload: typeof body === "string" ? body : Buffer.from(body as Uint8Array) }),
    });
    return new Response(reply.statusCode === 204 ? null : new Uint8Array(reply.rawPayload), {
      status: reply.statusCode,
      headers: { "content-type": String(reply.headers["content-type"] ?? "") },
    });
  };
  return createClient({ base: "", fetch: send as typeof fetch, newKey: randomUUID });
}

/** Mulberry32: small, even enough, and the same on every machine. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
