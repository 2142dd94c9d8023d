import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import {
  type LaunchedPostgres,
  launchPostgres,
  stopLaunched,
} from "../postgres/launch-postgres.ts";
import { provision, superuserConfig } from "../postgres/provision.ts";

/** One server for all test files of a checkout, in a folder of its own; runs and workers share it. */
export const SERVER_FOLDER: string = join(
  tmpdir(),
  `luoshi-tests-${createHash("sha256")
    .update(import.meta.url)
    .digest("hex")
    .slice(0, 12)}`,
);

/** Held shared by whoever uses the server; only who gets it alone may stop it. */
const USE_LOCK = 7_260_001;
/** Held while the roles are made. */
const ROLE_LOCK = 7_260_002;

/** The server and a connection that keeps others from stopping it. */
export interface SharedServer {
  readonly launched: LaunchedPostgres;
  readonly superuser: pg.Client;
}

/** Starts the shared server or joins it. */
export async function joinSharedServer(): Promise<SharedServer> {
  for (let attempt = 0; ; attempt++) {
    try {
      // Tests start hundreds of transactions; what a crash of the machine would lose is of no use to anyone.
      const launched = await launchPostgres(SERVER_FOLDER, {
        settings: { synchronous_commit: "off", max_connections: "200" },
      });
      const superuser = new pg.Client(superuserConfig(launched));
      superuser.on("error", () => undefined);
      await superuser.connect();
      await superuser.query("SELECT pg_advisory_lock_shared($1)", [USE_LOCK]);
      await superuser.query("SELECT pg_advisory_lock($1)", [ROLE_LOCK]);
      await provision(superuser, launched);
      await superuser.query("SELECT pg_advisory_unlock($1)", [ROLE_LOCK]);
      return { launched, superuser };
    } catch (error) {
      // Another run may have stopped it between our start and our lock.
      if (attempt >= 4) throw error;
    }
  }
}

/** Stops the shared server unless another run uses it. Gives whether it did. */
export async function stopSharedServer(): Promise<boolean> {
  const { launched, superuser } = await joinSharedServer();
  try {
    await superuser.query("SELECT pg_advisory_unlock_shared($1)", [USE_LOCK]);
    const alone = await superuser.query<{ got: boolean }>(
      "SELECT pg_try_advisory_lock($1) AS got",
      [USE_LOCK],
    );
    if (!alone.rows[0]?.got) return false;
    await dropLeftOvers(superuser);
    await stopLaunched(launched);
    return true;
  } finally {
    await superuser.end().catch(() => undefined);
  }
}

/** Databases of killed runs, and templates of migrations as they were. */
async function dropLeftOvers(superuser: pg.Client): Promise<void> {
  const { rows } = await superuser.query<{ datname: string }>(
    "SELECT datname FROM pg_database WHERE datname LIKE 'test\\_%' OR datname LIKE 'template\\_%' ORDER BY oid",
  );
  const newest = rows.map((row) => row.datname).findLast((name) => name.startsWith("template_"));
  for (const { datname } of rows)
    if (datname !== newest)
      await superuser.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
}
