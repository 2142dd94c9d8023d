import { statfsSync } from "node:fs";
import { PostgresError } from "./postgres-error.ts";

const FULL = /No space left on device|Disk quota exceeded/;

const CLOSED: ReadonlySet<string> = new Set(["EACCES", "EPERM", "EROFS", "ENOTDIR", "EEXIST"]);

/** Whether a program's words or a failed call say that the disk is full. */
export function saysFull(text: string): boolean {
  return FULL.test(text);
}

/** Free bytes of the disk that holds `folder`; undefined where the system does not say. */
export function freeBytes(folder: string): number | undefined {
  try {
    const disk = statfsSync(folder);
    return disk.bavail * disk.bsize;
  } catch {
    return undefined;
  }
}

/** `1234567890` as `"1177 MB"`. */
export function megabytes(bytes: number): string {
  return `${Math.floor(bytes / 1_048_576)} MB`;
}

/** The error of a full disk under `folder`. Nothing was deleted, and the next start goes on from here. */
export function diskFull(folder: string, cause?: unknown): PostgresError {
  const free = freeBytes(folder);
  const left = free === undefined ? "" : megabytes(free);
  return new PostgresError(
    "disk-full",
    {
      zh: `${folder} 所在磁盘已满${left && `（剩余 ${left}）`}，数据库无法启动。已有数据没有改动。请腾出至少 1 GB 空间后重新启动；不要删除该文件夹中的文件。`,
      en: `The disk of ${folder} is full${left && ` (${left} left)`} and the database cannot start. What was saved is untouched. Free at least 1 GB and start again; delete nothing inside that folder.`,
    },
    cause,
  );
}

/** What a failed call on the files under `folder` means for the person who started us; gives back what it does not know. */
export function fileFault(error: unknown, folder: string): unknown {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (code === "ENOSPC" || code === "EDQUOT") return diskFull(folder, error);
  // ENOTDIR and EEXIST: a file stands where the folder should be.
  if (code === undefined || !CLOSED.has(code)) return error;
  const { path = folder } = error as NodeJS.ErrnoException;
  return new PostgresError(
    "folder-not-writable",
    {
      zh: `不能写入 ${path}（${code}）。请把 LUOSHI_DATA 指向当前用户可写的文件夹，或修改该文件夹的权限。`,
      en: `${path} cannot be written to (${code}). Point LUOSHI_DATA at a folder that this user may write to, or change its permissions.`,
    },
    error,
  );
}
