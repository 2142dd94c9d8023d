import { randomUUID } from "node:crypto";
import type pg from "pg";
import { uuidv7 } from "uuidv7";
import type { Call } from "../../src/contract/client.ts";
import { hashToken } from "../../src/http/enter.ts";
import { injectedClient } from "../../src/http/injected-client.ts";
import { refusalOf } from "../../src/testing/refusal-of.ts";
import type { Seeded } from "../../src/testing/seed.ts";
import type { TestApp } from "../../src/testing/test-app.ts";
import { newCanary, newLogin } from "./canary.ts";
import { plantDirectory } from "./world-directory.ts";
import { fillWork } from "./world-work.ts";

/** Somebody who calls: a person with a session as it then stands, or nobody. */
export interface WorldActor {
  /** `office@水务局`, `named in a duty`. */
  readonly label: string;
  /** Null: nobody is signed in. */
  readonly personId: string | null;
  /** Value of the session's cookie; null for nobody. */
  readonly token: string | null;
  /** Whether the session lets one in, and how far. */
  readonly entry: "full" | "half" | "none";
}

/** Two districts in the middle of their work. */
export interface World {
  readonly ids: Seeded;
  readonly actors: readonly WorldActor[];
  /** Ids of plans by what they are here for. */
  readonly plans: Readonly<Record<string, string>>;
}

/** Fills the database of a test file: directory past the guards, everything after it through the routes. */
export async function buildWorld(server: TestApp): Promise<World> {
  const pool = server.database.ownerPool;
  const directory = await plantDirectory(pool);
  const { ids, person } = directory;
  const as = (label: string): Promise<Call> => server.signedIn(person(label));
  const plans = await fillWork(ids, as, person);
  await keepViews(as, ids);
  await readNotices(as);
  await pool.query("delete from session");
  const actors: WorldActor[] = [{ label: "nobody", personId: null, token: null, entry: "none" }];
  for (const label of directory.labels)
    if (label !== "no account")
      actors.push(await enter(pool, label, person(label), entries[label]));
  await pool.query("update account set disabled_at = '2027-02-01T00:00:00Z' where person_id = $1", [
    person("disabled account"),
  ]);
  // Tries that failed are told to those who audit: under a login that somebody has, and under one that nobody has.
  const { rows: tried } = await pool.query<{ login: string }>(
    "select login from account where person_id = $1",
    [person("member@教育局")],
  );
  for (const login of [tried[0]?.login ?? "", newLogin()])
    await refusalOf(server.stranger("POST /api/sessions", { body: { login, password: "wrong" } }));
  // A second device for some, so that sessions are there to be seen.
  for (const label of ["office@水务局", "member@水务局", "office@白岭县", "member@一组"])
    await enter(pool, label, person(label), "full");
  return { ids, actors, plans };
}

const entries: Readonly<Record<string, Entry>> = {
  "disabled person": "disabled",
  "disabled account": "disabled",
  "session ended": "ended",
  "session expired": "expired",
  "owes a second factor": "secondFactor",
  "owes a new password": "newPassword",
};

type Entry = "full" | "disabled" | "ended" | "expired" | "secondFactor" | "newPassword";

async function enter(
  pool: pg.Pool,
  label: string,
  personId: string,
  entry: Entry = "full",
): Promise<WorldActor> {
  const token = randomUUID();
  const now = "2027-03-01T02:00:00.000Z";
  const half = entry === "secondFactor" || entry === "newPassword";
  await pool.query(
    `insert into session (shard, id, token_hash, person_id, stage, device, created_at, seen_at, expires_at, ended_at)
     values (1, $1, $2, $3, $4, $5, $6, $6, $7, $8)`,
    [
      uuidv7(),
      hashToken(token),
      personId,
      half ? entry : "full",
      newCanary(),
      now,
      entry === "expired" ? now : "2027-03-01T12:00:00.000Z",
      entry === "ended" ? now : null,
    ],
  );
  return {
    label,
    personId,
    token,
    entry: half ? "half" : entry === "full" ? "full" : "none",
  };
}

/** Some have read what they were told. */
async function readNotices(as: (label: string) => Promise<Call>): Promise<void> {
  for (const label of ["office@水务局", "liaison@教育局"]) {
    const call = await as(label);
    const { rows } = await call("GET /api/notices", { query: { limit: 2 } });
    await call("POST /api/notices/read", { body: { ids: rows.map(({ id }) => id) } });
  }
}

async function keepViews(as: (label: string) => Promise<Call>, ids: Seeded): Promise<void> {
  const view = (unitId: string | null) => ({
    body: { page: "duties", name: newCanary(), search: `text=${newCanary()}`, unitId },
  });
  await (await as("office@水务局"))("POST /api/views", view(ids.unit("水务局")));
  await (await as("liaison@水务局"))("POST /api/views", view(null));
  await (await as("member@教育局"))("POST /api/views", view(null));
  await (await as("office@白岭县"))("POST /api/views", view(ids.unit("白岭县")));
}

/** A client with an actor's session. */
export function clientOfActor(server: TestApp, actor: WorldActor): Call {
  return injectedClient(server.app, actor.token === null ? null : `luoshi=${actor.token}`);
}
