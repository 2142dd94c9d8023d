import { createHash, randomBytes } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { afterAll, beforeAll } from "vitest";
import { migrate, readMigrations } from "../migrations/migrate.ts";
import type { DatabaseAccess } from "../postgres/database-access.ts";
import { createAppPool, createOwnerPool } from "../postgres/pools.ts";
import { embeddedAccess, ensureDatabase } from "../postgres/provision.ts";
import { valueTypes } from "../store/database.ts";
import { joinSharedServer, type SharedServer } from "./shared-server.ts";

/** A database of a test file's own, with all migrations run, gone when the file is done. */
export interface TestDatabase {
  /** The role that owns the tables. */
  readonly ownerPool: pg.Pool;
  /** The role of requests: owns nothing, row-level security holds. */
  readonly appPool: pg.Pool;
  readonly access: DatabaseAccess;
  /** The owner's connection address. */
  readonly url: string;
  readonly name: string;
}

const MIGRATIONS = fileURLToPath(new URL("../migrations/", import.meta.url));
/** Held while a template is made. */
const TEMPLATE_LOCK = 7_260_003;

/**
 * For a test file: `const db = useDatabase();` at its top, `db.appPool.query(…)` in its tests.
 * The file has a real database of its own on the shared server. `{ empty: true }` leaves the migrations out.
 */
export function useDatabase(options: { readonly empty?: boolean } = {}): TestDatabase {
  let made: (TestDatabase & { readonly drop: () => Promise<void> }) | undefined;
  beforeAll(async () => {
    made = await makeDatabase(options.empty ?? false);
  }, 120_000);
  afterAll(async () => {
    await made?.drop();
  }, 60_000);
  const get = (): TestDatabase => {
    if (!made)
      throw new Error("useDatabase(): the database is there in tests and in beforeAll only");
    return made;
  };
  return {
    get ownerPool() {
      return get().ownerPool;
    },
    get appPool() {
      return get().appPool;
    },
    get access() {
      return get().access;
    },
    get url() {
      return get().url;
    },
    get name() {
      return get().name;
    },
  };
}

/** The same without vitest's hooks; whoever makes it drops it. */
export async function makeDatabase(
  empty: boolean,
): Promise<TestDatabase & { readonly drop: () => Promise<void> }> {
  const server = await joinSharedServer();
  const { superuser, launched } = server;
  try {
    const template = empty ? "template0" : await ensureTemplate(server);
    const name = `test_${randomBytes(8).toString("hex")}`;
    await ensureDatabase(superuser, name, template);
    const access = embeddedAccess(launched, name);
    const ownerPool = createOwnerPool(access, { config: { types: valueTypes } });
    const appPool = createAppPool(access, { config: { types: valueTypes } });
    const drop = async (): Promise<void> => {
      try {
        await Promise.all([ownerPool.end(), appPool.end()]);
        await superuser.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      } finally {
        await superuser.end();
      }
    };
    return { ownerPool, appPool, access, url: access.ownerUrl, name, drop };
  } catch (error) {
    await superuser.end();
    throw error;
  }
}

/** The name of a database in which the present migrations were run; it is made once for all files and runs. */
async function ensureTemplate({ superuser, launched }: SharedServer): Promise<string> {
  const name = `template_${migrationDigest()}`;
  await superuser.query("SELECT pg_advisory_lock($1)", [TEMPLATE_LOCK]);
  try {
    const found = await superuser.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (found.rowCount !== 0) return name;
    const half = `${name}_half`;
    await superuser.query(`DROP DATABASE IF EXISTS ${half} WITH (FORCE)`);
    await ensureDatabase(superuser, half, "template0");
    const owner = new pg.Client(embeddedAccess(launched, half).owner);
    await owner.connect();
    try {
      await migrate(owner, readMigrations(MIGRATIONS));
    } finally {
      await owner.end();
    }
    await superuser.query(`ALTER DATABASE ${half} RENAME TO ${name}`);
    return name;
  } finally {
    await superuser.query("SELECT pg_advisory_unlock($1)", [TEMPLATE_LOCK]);
  }
}

/** Changes with any migration and with the code that runs them. */
function migrationDigest(): string {
  const digest = createHash("sha256");
  for (const name of readdirSync(MIGRATIONS).sort())
    if (/\.sql$|^migrate\.ts$/.test(name))
      digest.update(name).update(readFileSync(join(MIGRATIONS, name)));
  return digest.digest("hex").slice(0, 16);
}
