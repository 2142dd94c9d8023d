import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import pg from "pg";
import { type Binaries, findBinaryFolder, prepareBinaries } from "./binaries.ts";
import { ensureCluster, lastLines, type Passwords } from "./cluster.ts";
import { diskFull, fileFault, freeBytes, saysFull } from "./file-fault.ts";
import { makePlace, type Place } from "./place.ts";
import { PostgresError } from "./postgres-error.ts";
import { isAlive, processesIn, readPidFile, waitUntil, worksIn } from "./postmaster.ts";
import { programEnvironment, runProgram } from "./run-program.ts";
import { trimLog } from "./server-log.ts";
import { type ServerSettings, serverSettings, settingArguments } from "./server-settings.ts";

/** How to launch: all of it may be left out. */
export interface LaunchOptions {
  /** Settings on top of ours; meant for tests. */
  readonly settings?: ServerSettings;
  /** Where the programs are; else the installed package of this machine. */
  readonly binaryFolder?: string;
  /** Where the database goes when root's data folder is out of its user's reach. */
  readonly elsewhere?: string;
  /** How long the database may take to answer, a recovery included. */
  readonly startMilliseconds?: number;
}

/** A database that runs and answers. Whoever launched it need not be the one who stops it. */
export interface LaunchedPostgres {
  readonly place: Place;
  readonly binaries: Binaries;
  readonly passwords: Passwords;
  readonly pid: number;
  /** It ran before: left over by a process that was killed, or another's. */
  readonly adopted: boolean;
  /** It runs with the programs and settings that a start of ours would give it. */
  readonly current: boolean;
  readonly host: string;
  readonly port: number;
}

const START_LIMIT = 60_000;

/** Starts the database of a folder, making it first where it is missing, or finds it running. */
export async function launchPostgres(
  folder: string,
  options: LaunchOptions = {},
): Promise<LaunchedPostgres> {
  const place = makePlace(folder, options.elsewhere);
  try {
    return await launchIn(place, options);
  } catch (error) {
    throw fileFault(error, place.home);
  }
}

async function launchIn(place: Place, options: LaunchOptions): Promise<LaunchedPostgres> {
  const binaries = await prepareBinaries(
    options.binaryFolder ?? findBinaryFolder(),
    place.home,
    place.user,
  );
  const passwords = await ensureCluster(place, binaries);
  const onWindows = process.platform === "win32";
  const running = await findRunning(place, passwords);
  const port = running?.port ?? (onWindows ? await freePort() : 5432);
  const host = onWindows ? "127.0.0.1" : place.sockets;
  const settings = {
    ...serverSettings(onWindows ? undefined : place.sockets, port),
    ...options.settings,
  };
  const args = ["-D", place.pgdata, ...settingArguments(settings)];
  const shared = { place, binaries, passwords, host, port };
  if (running) {
    const current = runsWith(place, binaries.postgres, args);
    return { ...shared, pid: running.pid, adopted: true, current };
  }
  await clearStalePidFile(place);
  const limit = options.startMilliseconds ?? START_LIMIT;
  const started = await spawnServer({ ...shared, args, limit });
  return { ...shared, pid: started.pid, adopted: started.adopted, current: true };
}

interface Start {
  readonly place: Place;
  readonly binaries: Binaries;
  readonly passwords: Passwords;
  readonly host: string;
  readonly port: number;
  readonly args: readonly string[];
  readonly limit: number;
}

async function spawnServer(
  start: Start,
): Promise<{ readonly pid: number; readonly adopted: boolean }> {
  const { place } = start;
  trimLog(place.log);
  const before = existsSync(place.log) ? statSync(place.log).size : 0;
  const log = openSync(place.log, "a", 0o600);
  let child: ChildProcess;
  try {
    child = spawn(start.binaries.postgres, start.args, {
      cwd: place.home,
      env: programEnvironment(),
      stdio: ["ignore", log, log],
      // A session of its own: Ctrl-C reaches us alone, and we stop it when our work is done.
      detached: true,
      ...(place.user ? { uid: place.user.uid, gid: place.user.gid } : {}),
    });
  } finally {
    closeSync(log);
  }
  let ended = false;
  child.on("exit", () => {
    ended = true;
  });
  child.on("error", () => {
    ended = true;
  });
  child.unref();
  const login = { host: start.host, port: start.port, password: start.passwords.superuser };
  let answers = false;
  await waitUntil(async () => {
    answers = !ended && (await answersAt(login)) === "yes";
    return answers || ended;
  }, start.limit);
  if (answers && !ended && child.pid !== undefined) return { pid: child.pid, adopted: false };
  const said = readLog(place.log, before);
  // Another start was quicker by a moment, and its server is the one to use.
  const other = await waitForOther(place, start.passwords);
  if (ended && other) return { pid: other.pid, adopted: true };
  if (!ended && child.pid !== undefined)
    await stopProcess(child.pid, place, start.binaries, 10_000);
  throw startFailed(place, said, ended, start.limit);
}

function startFailed(place: Place, said: string, ended: boolean, limit: number): PostgresError {
  const free = freeBytes(place.home);
  if (saysFull(said) || (free !== undefined && free < 16 * 1_048_576))
    return diskFull(place.home, said);
  const why = ended ? lastLines(said) : `${Math.round(limit / 1000)} s`;
  return new PostgresError("start-failed", {
    zh: `数据库没有启动：${why}。数据没有改动。详细原因见 ${place.log}；请执行 luoshi doctor 检查本机。`,
    en: `The database did not start: ${why}. The data is untouched. ${place.log} says more; luoshi doctor checks this machine.`,
  });
}

function readLog(log: string, from: number): string {
  try {
    return readFileSync(log).subarray(from).toString("utf8");
  } catch {
    return "";
  }
}

/** The postmaster that works in the folder and answers, if one does. Waits for one that is just starting or stopping. */
async function findRunning(
  place: Place,
  passwords: Passwords,
): Promise<{ readonly pid: number; readonly port: number } | undefined> {
  const file = readPidFile(place.pgdata);
  if (!file) return undefined;
  const port = process.platform === "win32" ? portOf(place.pgdata) : 5432;
  const host = process.platform === "win32" ? "127.0.0.1" : place.sockets;
  if (!worksIn(file.pid, place.pgdata)) {
    // The process may live in another container that has this folder too.
    const answer = await answersAt({ host, port, password: passwords.superuser });
    if (answer === "nobody") return undefined;
    throw new PostgresError("folder-in-use", {
      zh: `${place.home} 正由另一台机器或另一个容器中的数据库使用（进程号 ${file.pid}）。请先停止它，或为本程序设置另一个 LUOSHI_DATA。`,
      en: `A database on another machine or in another container uses ${place.home} (process ${file.pid} there). Stop it first, or give this one a LUOSHI_DATA of its own.`,
    });
  }
  let answered = false;
  await waitUntil(async () => {
    if (!worksIn(file.pid, place.pgdata)) return true;
    const answer = await answersAt({ host, port, password: passwords.superuser });
    if (answer === "stranger") throw wrongPassword(place, file.pid);
    answered = answer === "yes";
    return answered;
  }, START_LIMIT);
  return answered ? { pid: file.pid, port } : undefined;
}

async function waitForOther(
  place: Place,
  passwords: Passwords,
): Promise<{ readonly pid: number } | undefined> {
  return readPidFile(place.pgdata) ? await findRunning(place, passwords) : undefined;
}

function portOf(pgdata: string): number {
  try {
    return Number(readFileSync(join(pgdata, "postmaster.pid"), "utf8").split("\n")[3]);
  } catch {
    return 0;
  }
}

/**
 * PostgreSQL trusts the number in its pid file and would not start while anyone has it. The file goes only
 * when nobody works in the folder; of a dead process it stays, since PostgreSQL looks at its shared memory.
 */
async function clearStalePidFile(place: Place): Promise<void> {
  const file = readPidFile(place.pgdata);
  // Backends whose postmaster was killed leave by themselves.
  const gone = await waitUntil(() => processesIn(place.pgdata).length === 0, 20_000);
  if (!gone) {
    const pids = processesIn(place.pgdata).join(", ");
    throw new PostgresError("folder-in-use", {
      zh: `上次运行的数据库进程还没有退出（进程号 ${pids}）。请稍候再启动；仍不退出时请结束这些进程。`,
      en: `Processes of the last run have not left yet (${pids}). Start again in a moment; if they stay, end them.`,
    });
  }
  if (file && !worksIn(file.pid, place.pgdata) && numberIsTaken(file.pid))
    rmSync(join(place.pgdata, "postmaster.pid"), { force: true });
}

function numberIsTaken(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function runsWith(place: Place, program: string, args: readonly string[]): boolean {
  try {
    const last = readFileSync(join(place.pgdata, "postmaster.opts"), "utf8").trim();
    return last === [program, ...args.map((arg) => `"${arg}"`)].join(" ");
  } catch {
    return false;
  }
}

/** Who answers: our database, one that is busy starting or stopping, one that does not know our password. */
type Answer = "yes" | "busy" | "stranger" | "nobody";

async function answersAt(login: {
  readonly host: string;
  readonly port: number;
  readonly password: string;
}): Promise<Answer> {
  const client = new pg.Client({
    ...login,
    user: "postgres",
    database: "postgres",
    connectionTimeoutMillis: 2000,
    ssl: false,
  });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("SELECT 1");
    return "yes";
  } catch (error) {
    const { code } = error as { readonly code?: string };
    if (code === "28P01") return "stranger";
    return error instanceof pg.DatabaseError ? "busy" : "nobody";
  } finally {
    await client.end().catch(() => undefined);
  }
}

function wrongPassword(place: Place, pid: number): PostgresError {
  return new PostgresError("passwords-lost", {
    zh: `数据库进程 ${pid} 正在运行，但 ${place.pgdata} 中的密码文件已不是它的。数据没有改动。请结束进程 ${pid}（kill -INT ${pid}），删除该密码文件后重新启动，程序会自动重设。`,
    en: `The database, process ${pid}, runs, but the password file in ${place.pgdata} is no longer its own. The data is untouched. End process ${pid} (kill -INT ${pid}), delete the password file and start again; new ones are then set.`,
  });
}

/** Stops a database: open work is rolled back, what was acknowledged is kept. After the limit harder, and still safely. */
export async function stopLaunched(
  launched: LaunchedPostgres,
  milliseconds = 30_000,
): Promise<void> {
  await stopProcess(launched.pid, launched.place, launched.binaries, milliseconds);
}

async function stopProcess(
  pid: number,
  place: Place,
  binaries: Binaries,
  milliseconds: number,
): Promise<void> {
  const gone = (): boolean => !worksIn(pid, place.pgdata);
  if (gone()) return;
  if (process.platform === "win32") {
    const seconds = String(Math.ceil(milliseconds / 1000));
    await runProgram(binaries.pgCtl, ["stop", "-D", place.pgdata, "-m", "fast", "-t", seconds]);
  } else {
    signal(pid, "SIGINT");
    if (await waitUntil(gone, milliseconds)) return;
    signal(pid, "SIGQUIT");
  }
  if (await waitUntil(gone, 10_000)) return;
  throw new PostgresError("stop-failed", {
    zh: `数据库进程 ${pid} 没有停止。数据不会丢失；请用系统命令结束该进程。`,
    en: `The database, process ${pid}, does not stop. No data is lost; end the process by hand.`,
  });
}

function signal(pid: number, name: "SIGINT" | "SIGQUIT"): void {
  try {
    if (isAlive(pid)) process.kill(pid, name);
  } catch {
    // It left in this moment.
  }
}

async function freePort(): Promise<number> {
  return await new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(address && typeof address === "object" ? address.port : 0));
    });
  });
}
