import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { migrate, readMigrations } from "../migrations/migrate.ts";
import { connectExternal } from "../postgres/connect-external.ts";
import type { DatabaseAccess } from "../postgres/database-access.ts";
import { launchPostgres } from "../postgres/launch-postgres.ts";
import { embeddedAccess } from "../postgres/provision.ts";
import { type PostgresEvent, startPostgres } from "../postgres/start-postgres.ts";
import type { Settings } from "../settings/read-settings.ts";
import { AdminError } from "./admin-error.ts";

/** What of the settings says where the database is. */
export type DatabaseSettings = Pick<Settings, "dataFolder" | "databaseUrl">;

/** A database to work with; whoever opened it closes it. */
export interface OpenDatabase {
  readonly access: DatabaseAccess;
  /** Ends the embedded database where it was started for us; leaves any other alone. */
  readonly close: () => Promise<void>;
}

/**
 * The database of a server that is starting: the institution's own, or the embedded one, which then belongs to this
 * process.
 * @throws PostgresError
 */
export async function openDatabase(
  settings: DatabaseSettings,
  onEvent?: (event: PostgresEvent) => void,
): Promise<OpenDatabase> {
  if (settings.databaseUrl !== undefined)
    return { access: await connectExternal(settings.databaseUrl), close: async () => {} };
  mkdirSync(settings.dataFolder, { recursive: true, mode: 0o711 });
  const started = await startPostgres(
    embeddedFolder(settings),
    onEvent === undefined ? {} : { onEvent },
  );
  return { access: started, close: () => started.stop() };
}

/**
 * The database for a command beside the server: the one that a running server has, or else started for the command alone.
 * @throws PostgresError, AdminError where there is none yet
 */
export async function joinDatabase(settings: DatabaseSettings): Promise<OpenDatabase> {
  if (settings.databaseUrl !== undefined) return openDatabase(settings);
  if (!existsSync(join(embeddedFolder(settings), "pgdata")))
    throw new AdminError({
      zh: `${settings.dataFolder} 里还没有数据库。请用 LUOSHI_DATA 指定服务的数据文件夹，或在启动服务的文件夹中执行。`,
      en: `There is no database in ${settings.dataFolder}. Name the server's data folder with LUOSHI_DATA, or run this where the server is started.`,
    });
  const launched = await launchPostgres(embeddedFolder(settings));
  if (launched.adopted) return { access: embeddedAccess(launched), close: async () => {} };
  return openDatabase(settings);
}

/**
 * Brings a database up to date with the steps in a folder.
 * @returns the newest step
 * @throws MigrationError
 */
export async function bringUpToDate(access: DatabaseAccess, migrations: string): Promise<number> {
  const owner = new pg.Client(access.owner);
  owner.on("error", () => undefined);
  await owner.connect();
  try {
    const steps = readMigrations(migrations);
    await migrate(owner, steps);
    return steps.at(-1)?.no ?? 0;
  } finally {
    await owner.end();
  }
}

/** Where the embedded database of a data folder lies. */
export function embeddedFolder({ dataFolder }: Pick<Settings, "dataFolder">): string {
  return join(dataFolder, "postgres");
}
