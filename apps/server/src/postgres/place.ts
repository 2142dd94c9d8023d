import { createHash } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  rmdirSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileFault } from "./file-fault.ts";
import { PostgresError } from "./postgres-error.ts";
import { chooseServiceUser, closedFolder, type ServiceUser } from "./service-user.ts";

/** Where the embedded database keeps what. */
export interface Place {
  /** The folder that holds all of it, with links resolved. */
  readonly home: string;
  readonly pgdata: string;
  /** The folder of the Unix socket, which only the user of the database and root can enter. */
  readonly sockets: string;
  readonly log: string;
  readonly user: ServiceUser | undefined;
}

/** A socket's path may have 107 bytes on Linux and 103 on macOS. */
const SOCKET_PATH_LIMIT = 103;
const SOCKET_NAME = "/.s.PGSQL.5432";

/** Where the database goes when the user it runs as cannot reach the data folder. */
const ELSEWHERE = "/var/lib/luoshi";

/**
 * Makes the folders of a database and says where they are. Started as root with a data folder under a closed
 * home (`/root/luoshi/data`), the database lives under `/var/lib/luoshi` and `folder` becomes a link to it.
 */
export function makePlace(folder: string, elsewhere: string = ELSEWHERE): Place {
  const absolute = resolve(folder);
  try {
    return layOut(absolute, elsewhere);
  } catch (error) {
    throw fileFault(error, absolute);
  }
}

function layOut(folder: string, elsewhere: string): Place {
  const user = chooseServiceUser(join(folder, "pgdata"));
  checkOwner(folder);
  makeParents(dirname(folder), user);
  const existed = existsSync(folder);
  if (!existed && lstatSync(folder, { throwIfNoEntry: false })) throw brokenLink(folder);
  const around = existed ? dirname(realpathSync(folder)) : realpathSync(dirname(folder));
  const closed = closedFolder(around, user);
  if (closed && user) moveOut(folder, existed, closed, user, elsewhere);
  else mkdirSync(folder, { recursive: true, mode: 0o700 });
  const home = realpathSync(folder);
  // The database's user passes through; only its own folders inside belong to it.
  if (user) chmodSync(home, 0o711);
  const place = {
    home,
    pgdata: join(home, "pgdata"),
    log: join(home, "server.log"),
    user,
  };
  return { ...place, sockets: makeSocketFolder(home, user) };
}

/** Root mends owners; anyone else can only be told, before any other of its files is found closed. */
function checkOwner(folder: string): void {
  const uid = process.getuid?.();
  const pgdata = join(folder, "pgdata");
  const found = existsSync(pgdata) ? statSync(pgdata) : undefined;
  if (!found || uid === undefined || uid === 0 || found.uid === uid) return;
  throw new PostgresError("wrong-owner", {
    zh: `数据文件夹 ${folder} 属于用户号 ${found.uid}，而当前用户号是 ${uid}。请用原来的用户（或 root）启动，或由 root 执行 chown -R ${uid} ${folder}。`,
    en: `The data folder ${folder} belongs to user number ${found.uid}, and this is ${uid}. Start as the user that made it, or as root, or have root run chown -R ${uid} ${folder}.`,
  });
}

/** Folders of our own making let the database's user through, whatever the umask. */
function makeParents(folder: string, user: ServiceUser | undefined): void {
  const first = mkdirSync(folder, { recursive: true });
  if (first === undefined || !user) return;
  for (let made = folder; made.length >= first.length; made = dirname(made)) chmodSync(made, 0o711);
}

function brokenLink(folder: string): PostgresError {
  return new PostgresError("folder-unreachable", {
    zh: `${folder} 是一个链接，指向的文件夹已不存在：${readlinkSync(folder)}。请把该文件夹放回原处；确定不再需要其中数据时，删除此链接后重新启动。`,
    en: `${folder} is a link to a folder that is gone: ${readlinkSync(folder)}. Put that folder back; if its data is truly no longer wanted, remove the link and start again.`,
  });
}

function isEmpty(folder: string): boolean {
  return readdirSync(folder).length === 0;
}

function moveOut(
  folder: string,
  existed: boolean,
  closed: string,
  user: ServiceUser,
  elsewhere: string,
): void {
  if (existed && !isEmpty(folder))
    throw new PostgresError("folder-unreachable", {
      zh: `数据库以用户 ${user.name} 运行，但该用户不能进入 ${closed}，因此打不开 ${folder}。请执行 chmod o+x ${closed}，或把数据文件夹移到别处（如 /srv/luoshi）并设置 LUOSHI_DATA。`,
      en: `The database runs as ${user.name}, who may not enter ${closed} and so cannot open ${folder}. Run chmod o+x ${closed}, or move the data folder elsewhere, say to /srv/luoshi, and set LUOSHI_DATA.`,
    });
  if (existed) rmdirSync(folder);
  mkdirSync(elsewhere, { recursive: true, mode: 0o755 });
  const barred = closedFolder(realpathSync(elsewhere), user);
  if (barred)
    throw new PostgresError("folder-unreachable", {
      zh: `数据库以用户 ${user.name} 运行，但该用户既不能进入 ${closed}，也不能进入 ${barred}。请把 LUOSHI_DATA 设为该用户能够到达的文件夹，如 /srv/luoshi。`,
      en: `The database runs as ${user.name}, who may enter neither ${closed} nor ${barred}. Set LUOSHI_DATA to a folder that this user can reach, say /srv/luoshi.`,
    });
  // A new one each time: what lies there from an earlier data folder is not this one's.
  symlinkSync(mkdtempSync(join(elsewhere, "database-")), folder);
}

function makeSocketFolder(home: string, user: ServiceUser | undefined): string {
  const own = join(home, "run");
  const short = Buffer.byteLength(own + SOCKET_NAME) <= SOCKET_PATH_LIMIT;
  const folder = short ? own : join(shortTemporaryFolder(user), `luoshi-${digest(home)}`);
  const uid = user?.uid ?? process.getuid?.();
  try {
    mkdirSync(folder, { mode: 0o700 });
    if (user) chownSync(folder, user.uid, user.gid);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  // Anyone may have made a folder of this name in a temporary folder before us.
  const found = lstatSync(folder);
  const ours = found.isDirectory() && (uid === undefined || found.uid === uid);
  if (short && found.isDirectory() && user) chownSync(folder, user.uid, user.gid);
  else if (!ours)
    throw new PostgresError("socket-folder", {
      zh: `数据库的套接字文件夹 ${folder} 属于其他用户，不能使用。请由管理员删除它，或把 LUOSHI_DATA 设为较短的路径。`,
      en: `The socket folder of the database, ${folder}, belongs to someone else and cannot be used. Have it removed, or set LUOSHI_DATA to a shorter path.`,
    });
  chmodSync(folder, 0o700);
  return folder;
}

function shortTemporaryFolder(user: ServiceUser | undefined): string {
  const folder = tmpdir();
  const long = Buffer.byteLength(folder) > SOCKET_PATH_LIMIT - SOCKET_NAME.length - 24;
  return (long || closedFolder(folder, user)) && process.platform !== "win32" ? "/tmp" : folder;
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
