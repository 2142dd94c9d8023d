import { randomBytes, randomUUID } from "node:crypto";
import type { Call } from "../contract/client.ts";
import { cookieName } from "../http/cookies.ts";
import { createApp } from "../http/create-app.ts";
import { hashToken } from "../http/enter.ts";
import { injectedClient } from "../http/injected-client.ts";
import type { Services } from "../http/services.ts";
import { inTransaction } from "../store/transaction.ts";
import { seededNumbers } from "./seeded-numbers.ts";

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
  const cookie = cookieName("luoshi", {
    secure: own.options.secureCookies,
    basePath: own.options.basePath,
  });
  const clients = new Map<string, Call>();
  const tokens: Buffer[] = [];
  const as = async (personId: string): Promise<Call> => {
    const known = clients.get(personId);
    if (known !== undefined) return known;
    const token = randomBytes(32).toString("base64url");
    tokens.push(hashToken(token));
    await openSession(own, personId, token, now);
    const call = injectedClient(app, `${cookie}=${token}`);
    clients.set(personId, call);
    return call;
  };
  return {
    services: own,
    stranger: injectedClient(app, null),
    as,
    setNow: (moment) => {
      now = moment;
    },
    now: () => now,
    chance: seededNumbers(20_270_301),
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
