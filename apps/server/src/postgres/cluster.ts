import { randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  lchownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import type { Binaries } from "./binaries.ts";
import { diskFull, freeBytes, saysFull } from "./file-fault.ts";
import type { Place } from "./place.ts";
import { PostgresError } from "./postgres-error.ts";
import { isAlive, readPidFile, worksIn } from "./postmaster.ts";
import { type ProgramEnd, runProgram } from "./run-program.ts";

/** The passwords of one data folder, made once. They never leave it but for our own connections. */
export interface Passwords {
  readonly superuser: string;
  readonly owner: string;
  readonly app: string;
}

const PASSWORD_FILE = "luoshi-passwords.json";
/** An empty database with its first log files. */
const NEEDED = 100 * 1_048_576;
/** UTF-8 letters without the order of any language; not every system has the first. */
const LETTER_LOCALES = ["C.UTF-8", "C.utf8", "zh_CN.UTF-8", "en_US.UTF-8", "UTF-8"];

/** Makes the data folder where there is none, and checks one that is there. Gives its passwords. */
export async function ensureCluster(place: Place, binaries: Binaries): Promise<Passwords> {
  if (existsSync(place.pgdata) && readdirSync(place.pgdata).length === 0) rmdirSync(place.pgdata);
  if (!existsSync(place.pgdata)) await initialise(place, binaries);
  checkCluster(place, binaries);
  return readPasswords(place.pgdata) ?? (await resetPasswords(place, binaries));
}

/**
 * `initdb` into a folder of its own, renamed when it is whole: what a killed first start leaves behind
 * is never taken for a database.
 */
async function initialise(place: Place, binaries: Binaries): Promise<void> {
  clearHalfMade(place);
  const free = freeBytes(place.home);
  if (free !== undefined && free < NEEDED) throw diskFull(place.home);
  const half = join(place.home, `pgdata.new-${process.pid}`);
  mkdirSync(half, { mode: 0o700 });
  try {
    if (place.user) chownSync(half, place.user.uid, place.user.gid);
    const passwords = newPasswords();
    const end = await runInitdb(place, binaries, half, passwords.superuser);
    if (end.code !== 0)
      throw saysFull(end.output) ? diskFull(place.home, end.output) : initdbFailed(end);
    writeOwned(join(half, "pgdata", PASSWORD_FILE), JSON.stringify(passwords), place);
    try {
      renameSync(join(half, "pgdata"), place.pgdata);
    } catch (error) {
      // Someone else was quicker: theirs is as good.
      if (!existsSync(join(place.pgdata, "PG_VERSION"))) throw error;
    }
  } finally {
    rmSync(half, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  }
}

async function runInitdb(
  place: Place,
  binaries: Binaries,
  half: string,
  password: string,
): Promise<ProgramEnd> {
  const passwordFile = join(half, "pw");
  let end: ProgramEnd = { code: null, output: "" };
  for (const locale of LETTER_LOCALES) {
    writeOwned(passwordFile, `${password}\n`, place);
    const target = join(half, "pgdata");
    end = await runProgram(
      binaries.initdb,
      [
        `--pgdata=${target}`,
        "--username=postgres",
        "--encoding=UTF8",
        "--locale=C",
        `--lc-ctype=${locale}`,
        "--auth=scram-sha-256",
        `--pwfile=${passwordFile}`,
        "--data-checksums",
      ],
      { user: place.user, cwd: half },
    );
    if (end.code === 0 || !/invalid locale name/.test(end.output)) return end;
    rmSync(target, { recursive: true, force: true });
  }
  return end;
}

function initdbFailed(end: ProgramEnd): PostgresError {
  const said = lastLines(end.output);
  const nameless = /could not look up effective user ID (\d{1,10})/.exec(end.output)?.[1];
  if (nameless)
    return new PostgresError("no-service-user", {
      zh: `当前用户号 ${nameless} 在 /etc/passwd 中没有名称，数据库无法初始化。请为该用户号添加用户（容器中可挂载 /etc/passwd），或设置 DATABASE_URL。`,
      en: `User number ${nameless} has no name in /etc/passwd, and the database cannot be made. Add a user of that number (in a container, mount an /etc/passwd), or set DATABASE_URL.`,
    });
  return new PostgresError("initdb-failed", {
    zh: `数据库初始化失败：${said}。没有留下任何数据，排除原因后重新启动即可。`,
    en: `The database could not be made: ${said}. Nothing was left behind; start again once the cause is gone.`,
  });
}

/** The last three lines of what a program said, on one line. */
export function lastLines(output: string): string {
  return output.trim().split("\n").slice(-3).join(" | ") || "-";
}

function clearHalfMade(place: Place): void {
  for (const name of readdirSync(place.home)) {
    const pid = /^pgdata\.new-(\d{1,10})$/.exec(name)?.[1];
    if (pid && (Number(pid) === process.pid || !isAlive(Number(pid))))
      rmSync(join(place.home, name), {
        recursive: true,
        force: true,
        // Its orphaned initdb may still be writing.
        maxRetries: 20,
        retryDelay: 50,
      });
  }
}

function checkCluster(place: Place, binaries: Binaries): void {
  const { pgdata } = place;
  const found = statSync(pgdata);
  // Brought back by root from an archive: the files are whole and only their owner is wrong.
  if (place.user && found.uid !== place.user.uid) handOver(pgdata, place.user.uid, place.user.gid);
  if ((found.mode & 0o077) !== 0) chmodSync(pgdata, 0o700);
  const version = readVersion(pgdata);
  if (version === undefined)
    throw new PostgresError("not-a-database", {
      zh: `${pgdata} 里有文件，但不是数据库。请把其中的文件移到别处（不要删除），再重新启动；需要恢复数据请用 luoshi restore。`,
      en: `${pgdata} holds files that are no database. Move them elsewhere (do not delete them) and start again; to bring data back use luoshi restore.`,
    });
  if (version !== binaries.major)
    throw new PostgresError("other-major", {
      zh: `${pgdata} 由 PostgreSQL ${version} 建立，而本程序自带的是 PostgreSQL ${binaries.major}。数据没有改动。请用原来版本的落实执行 luoshi backup，再用本版本在新文件夹中执行 luoshi restore。`,
      en: `${pgdata} was made by PostgreSQL ${version}, and this program brings PostgreSQL ${binaries.major}. The data is untouched. Run luoshi backup with the Luoshi that made it, then luoshi restore with this one into a new folder.`,
    });
}

function readVersion(pgdata: string): number | undefined {
  try {
    const version = Number(readFileSync(join(pgdata, "PG_VERSION"), "utf8").trim());
    return Number.isInteger(version) ? version : undefined;
  } catch {
    return undefined;
  }
}

function handOver(folder: string, uid: number, gid: number): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    lchownSync(join(entry.parentPath, entry.name), uid, gid);
  chownSync(folder, uid, gid);
}

function writeOwned(path: string, text: string, place: Place): void {
  writeFileSync(path, text, { mode: 0o600 });
  if (place.user) chownSync(path, place.user.uid, place.user.gid);
}

function newPasswords(): Passwords {
  const password = (): string => randomBytes(24).toString("base64url");
  return { superuser: password(), owner: password(), app: password() };
}

/** The passwords of a data folder; undefined where the file is missing, damaged or not for us to read. */
export function readPasswords(pgdata: string): Passwords | undefined {
  try {
    const read = JSON.parse(readFileSync(join(pgdata, PASSWORD_FILE), "utf8")) as Passwords;
    if (read.superuser && read.owner && read.app) return read;
  } catch {
    // Missing or damaged: both are mended alike.
  }
  return undefined;
}

/**
 * New passwords for a data folder whose file is gone. PostgreSQL alone on the folder, without a server, asks for
 * none: whoever may read the files may do this.
 */
async function resetPasswords(place: Place, binaries: Binaries): Promise<Passwords> {
  const file = readPidFile(place.pgdata);
  if (file && worksIn(file.pid, place.pgdata))
    throw new PostgresError("passwords-lost", {
      zh: `${join(place.pgdata, PASSWORD_FILE)} 缺失或损坏，而数据库进程 ${file.pid} 还在运行。数据没有改动。请结束该进程（kill -INT ${file.pid}）后重新启动，程序会自动重设密码。`,
      en: `${join(place.pgdata, PASSWORD_FILE)} is missing or damaged while the database, process ${file.pid}, still runs. The data is untouched. End it (kill -INT ${file.pid}) and start again; new passwords are then set.`,
    });
  const passwords = newPasswords();
  const roles = {
    postgres: passwords.superuser,
    luoshi_owner: passwords.owner,
    luoshi_app: passwords.app,
  };
  const end = await runProgram(binaries.postgres, ["--single", "-D", place.pgdata, "postgres"], {
    user: place.user,
    cwd: place.home,
    input: Object.entries(roles)
      .map(([role, password]) => `ALTER ROLE ${role} PASSWORD '${password}'\n`)
      .join(""),
  });
  if (end.code !== 0)
    throw new PostgresError("passwords-lost", {
      zh: `数据库密码文件缺失，重设失败：${lastLines(end.output)}。数据没有改动。`,
      en: `The database's password file is missing and new passwords could not be set: ${lastLines(end.output)}. The data is untouched.`,
    });
  writeOwned(join(place.pgdata, PASSWORD_FILE), JSON.stringify(passwords), place);
  return passwords;
}
