import pg from "pg";
import { DATABASE, type DatabaseAccess } from "./database-access.ts";
import {
  type LaunchedPostgres,
  type LaunchOptions,
  launchPostgres,
  stopLaunched,
} from "./launch-postgres.ts";
import { PostgresError } from "./postgres-error.ts";
import { waitUntil } from "./postmaster.ts";
import { embeddedAccess, provision, superuserConfig } from "./provision.ts";
import { trimLog } from "./server-log.ts";

/** How to start, and whom to tell what happens later. */
export interface StartOptions extends LaunchOptions {
  /** Told when the database fell over while we run, and when it is back. */
  readonly onEvent?: (event: PostgresEvent) => void;
}

/** What may happen to a running database. `failed` is tried again after a second. */
export type PostgresEvent =
  | { readonly kind: "lost"; readonly pid: number }
  | { readonly kind: "back"; readonly pid: number }
  | { readonly kind: "failed"; readonly error: unknown };

/** A database that belongs to this process until it stops it or ends. */
export interface EmbeddedPostgres extends DatabaseAccess {
  /** The process of a killed predecessor was still running and was taken over. */
  readonly adopted: boolean;
  /** The number of its process now. */
  pid(): number;
  /** Ends it: open work is rolled back, what was acknowledged stays. */
  stop(milliseconds?: number): Promise<void>;
}

/**
 * Held by the process that a data folder belongs to, on a connection that dies with it however it ends.
 * A lock file would have to be judged stale or not.
 */
const OWNER_LOCK = 7_260_000;

/**
 * Starts the embedded database of a folder (`data/postgres`), or takes over one that a killed process left
 * running, and keeps it running. A second process on the same folder gets `folder-in-use` with the number of the first.
 */
export async function startPostgres(
  folder: string,
  options: StartOptions = {},
): Promise<EmbeddedPostgres> {
  let held = await own(folder, options);
  const { adopted } = held.launched;
  let stopping = false;
  let reviving: Promise<void> | undefined;

  const watch = (): void => {
    void held.ended.then(() => {
      if (stopping) return;
      options.onEvent?.({ kind: "lost", pid: held.launched.pid });
      reviving ??= revive().finally(() => {
        reviving = undefined;
      });
    });
  };
  const revive = async (): Promise<void> => {
    while (!stopping) {
      try {
        held = await own(folder, options);
        if (!stopping) options.onEvent?.({ kind: "back", pid: held.launched.pid });
        watch();
        return;
      } catch (error) {
        options.onEvent?.({ kind: "failed", error });
        await new Promise((resolve) => setTimeout(resolve, 1000));
      }
    }
  };
  watch();
  const trimming = setInterval(() => trimLog(held.launched.place.log), 60_000).unref();

  return {
    ...embeddedAccess(held.launched),
    adopted,
    pid: () => held.launched.pid,
    stop: async (milliseconds) => {
      stopping = true;
      clearInterval(trimming);
      await reviving;
      await stopLaunched(held.launched, milliseconds);
      await held.guard.end().catch(() => undefined);
    },
  };
}

interface Held {
  readonly launched: LaunchedPostgres;
  readonly guard: pg.Client;
  /** Settled when the guard's connection is gone, and with it the lock. */
  readonly ended: Promise<void>;
}

async function own(folder: string, options: LaunchOptions): Promise<Held> {
  const found = await takeLock(await launchPostgres(folder, options));
  if (found.launched.current) return await makeWhole(found);
  // Left over from before an update: begin again with the programs and settings of today.
  await stopLaunched(found.launched);
  const anew = await launchPostgres(folder, options);
  return await makeWhole(await takeLock({ ...anew, adopted: false }));
}

async function makeWhole(held: Held): Promise<Held> {
  try {
    await provision(held.guard, held.launched);
    return held;
  } catch (error) {
    await held.guard.end().catch(() => undefined);
    throw error;
  }
}

async function takeLock(launched: LaunchedPostgres): Promise<Held> {
  const guard = new pg.Client({
    ...superuserConfig(launched),
    application_name: `luoshi ${process.pid}`,
  });
  const ended = new Promise<void>((resolve) => {
    guard.once("end", () => resolve());
  });
  guard.on("error", () => undefined);
  try {
    await guard.connect();
    // A predecessor that was killed this moment has its lock until the server notices.
    const got = await waitUntil(async () => {
      const { rows } = await guard.query<{ got: boolean }>(
        "SELECT pg_try_advisory_lock($1) AS got",
        [OWNER_LOCK],
      );
      return rows[0]?.got ?? false;
    }, 3000);
    if (got) return { launched, guard, ended };
    throw await inUse(guard, launched);
  } catch (error) {
    await guard.end().catch(() => undefined);
    throw error;
  }
}

async function inUse(guard: pg.Client, launched: LaunchedPostgres): Promise<PostgresError> {
  const { rows } = await guard.query<{ name: string }>(
    "SELECT a.application_name AS name FROM pg_locks l JOIN pg_stat_activity a USING (pid) WHERE l.locktype = 'advisory' AND l.objid = $1 AND l.granted",
    [OWNER_LOCK],
  );
  const pid = rows[0]?.name.replace(/^luoshi /, "") ?? "?";
  return new PostgresError("folder-in-use", {
    zh: `${launched.place.home} 正由另一个落实服务使用（进程号 ${pid}，数据库 ${DATABASE}）。请先停止它，或为本次启动设置另一个 LUOSHI_DATA。`,
    en: `Another Luoshi server, process ${pid}, uses ${launched.place.home}. Stop it first, or give this one a LUOSHI_DATA of its own.`,
  });
}
