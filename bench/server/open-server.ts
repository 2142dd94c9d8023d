import { randomBytes, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { openDiskBlobs } from "../../apps/server/src/blobs/disk-blobs.ts";
import { createApp } from "../../apps/server/src/http/create-app.ts";
import { hashToken } from "../../apps/server/src/http/enter.ts";
import type { Services } from "../../apps/server/src/http/services.ts";
import { migrate, readMigrations } from "../../apps/server/src/migrations/migrate.ts";
import { createPasswordHasher } from "../../apps/server/src/passwords/password-hasher.ts";
import type { DatabaseAccess } from "../../apps/server/src/postgres/database-access.ts";
import { createAppPool, createOwnerPool } from "../../apps/server/src/postgres/pools.ts";
import { startPostgres } from "../../apps/server/src/postgres/start-postgres.ts";
import { openReader } from "../../apps/server/src/reader/reader.ts";
import { createDatabase, valueTypes } from "../../apps/server/src/store/database.ts";

/** The application as it runs in an office: embedded database with its own settings, all guards on. */
export interface BenchServer {
  readonly app: Awaited<ReturnType<typeof createApp>>;
  readonly services: Services;
  readonly ownerPool: pg.Pool;
  readonly appPool: pg.Pool;
  /** How other processes reach the database. */
  readonly access: DatabaseAccess;
  /** The folder held data already. */
  readonly kept: boolean;
  /** The cookie of a full session of that person. */
  readonly cookieOf: (personId: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** The clock of the measurements; `growDuties` lays its days around it. */
export const now = "2027-03-01T02:00:00.000Z";

/** Opens it on a folder of its own, or on the one that `LUOSHI_BENCH_DATA` names, which is kept. */
export async function openServer(reader: string, migrations: string): Promise<BenchServer> {
  const wanted = process.env["LUOSHI_BENCH_DATA"];
  const folder = wanted ?? (await mkdtemp(join(tmpdir(), "luoshi-bench-")));
  const kept = existsSync(join(folder, "postgres/pgdata"));
  await mkdir(folder, { recursive: true });
  // The database may run as another user.
  await chmod(folder, 0o711);
  const postgres = await startPostgres(join(folder, "postgres"));
  const owner = new pg.Client(postgres.owner);
  await owner.connect();
  await migrate(owner, readMigrations(migrations));
  await owner.end();
  const config = { types: valueTypes };
  const ownerPool = createOwnerPool(postgres, { size: 20, config });
  const appPool = createAppPool(postgres, { config });
  const services: Services = {
    database: createDatabase(appPool),
    blobs: await openDiskBlobs(join(folder, "blobs")),
    reader: openReader({ script: reader }),
    shard: 1,
    clock: () => now,
    secretKey: randomBytes(32),
    passwords: createPasswordHasher(),
    options: {
      secureCookies: false,
      basePath: "/",
      sessionIdleMinutes: 30,
      sessionHours: 10,
      passwordProfile: "mlps",
      uploadBytes: 20 * 1024 * 1024,
      administratorsFrom: () => true,
    },
  };
  const app = await createApp(services, { logger: { level: "error" } });
  return {
    app,
    services,
    ownerPool,
    appPool,
    access: postgres,
    kept,
    cookieOf: async (personId) => {
      const token = randomUUID();
      await ownerPool.query(
        `insert into session (shard, id, token_hash, person_id, stage, created_at, seen_at, expires_at)
         values (1, $1, $2, $3, 'full', $4, $4, $4::timestamptz + interval '10 hours')`,
        [randomUUID(), hashToken(token), personId, now],
      );
      return `luoshi=${token}`;
    },
    close: async () => {
      await app.close();
      await services.reader.close();
      await Promise.all([appPool.end(), ownerPool.end()]);
      await postgres.stop();
      if (wanted === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}
