import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { PostgresError } from "./postgres-error.ts";

/** Whom the database runs as where that is not ourselves: `{ name: "nobody", uid: 65534, gid: 65534 }`. */
export interface ServiceUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** Reads the lines of a passwd file: `"nobody:x:65534:65534:…"`. */
export function readPasswd(text: string): readonly ServiceUser[] {
  return text.split("\n").flatMap((line) => {
    const [name, , uid, gid] = line.split(":");
    if (!name || !uid || !gid) return [];
    return [{ name, uid: Number(uid), gid: Number(gid) }];
  });
}

/**
 * Whom to run the database as: nobody but ourselves unless we are root, which PostgreSQL refuses to be.
 * A data folder keeps the user it was made by, even when a better one has come since.
 */
export function chooseServiceUser(pgdata: string, passwd = "/etc/passwd"): ServiceUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const users = readPasswdFile(passwd);
  const owner = existsSync(pgdata) ? statSync(pgdata) : undefined;
  if (owner && owner.uid !== 0)
    return (
      users.find((user) => user.uid === owner.uid) ?? {
        name: String(owner.uid),
        uid: owner.uid,
        gid: owner.gid,
      }
    );
  for (const name of ["postgres", "nobody"]) {
    const user = users.find((other) => other.name === name);
    if (user && user.uid > 0 && user.gid > 0) return user;
  }
  throw new PostgresError("no-service-user", {
    zh: "以 root 启动时，数据库须改用普通用户运行，但 /etc/passwd 中没有 postgres 或 nobody 用户。请以普通用户启动，或新建用户 postgres。",
    en: "Started as root, the database needs an ordinary user to run as, and /etc/passwd has neither postgres nor nobody. Start as an ordinary user, or add a user postgres.",
  });
}

function readPasswdFile(path: string): readonly ServiceUser[] {
  try {
    return readPasswd(readFileSync(path, "utf8"));
  } catch {
    return [];
  }
}

/**
 * The nearest folder on the way to `path` that the user may not pass, `"/root"`; undefined where all lets it through.
 * Reads the mode bits only: an access list that says more is taken as a no.
 */
export function closedFolder(path: string, user: ServiceUser | undefined): string | undefined {
  if (!user) return undefined;
  const folders: string[] = [];
  for (let folder = path; ; folder = dirname(folder)) {
    folders.unshift(folder);
    if (folder === dirname(folder)) break;
  }
  return folders.find((folder) => {
    const found = statSync(folder, { throwIfNoEntry: false });
    if (!found) return false;
    if (found.uid === user.uid) return (found.mode & 0o100) === 0;
    if (found.gid === user.gid) return (found.mode & 0o010) === 0;
    return (found.mode & 0o001) === 0;
  });
}
