import { existsSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Manifest } from "../backup/manifest.ts";
import { writeBackup } from "../backup/write-backup.ts";
import { readDiskBlobs } from "../blobs/disk-blobs.ts";
import { fileFault } from "../postgres/file-fault.ts";
import { AdminError } from "./admin-error.ts";
import { type DatabaseSettings, joinDatabase } from "./open-database.ts";
import { SHARD } from "./shard.ts";

/** What to back up, and where to. */
export interface BackUpOptions {
  readonly settings: DatabaseSettings;
  /** A folder, in which the file is named after the moment, or a file that is not there yet. */
  readonly target: string;
  /** Version of the program. */
  readonly program: string;
  /** ISO text in UTC. */
  readonly now: string;
}

/** A backup that was made. */
export interface BackUpDone {
  readonly file: string;
  readonly manifest: Manifest;
}

/**
 * Backs up the database and all files into one file, also while the server runs. The folder's `secret-key` is not in it.
 * @throws AdminError, PostgresError
 */
export async function backUp(options: BackUpOptions): Promise<BackUpDone> {
  const { settings, program, now } = options;
  const file = fileFor(resolve(options.target), now);
  const opened = await joinDatabase(settings);
  try {
    const manifest = await writeBackup({
      owner: opened.access.owner,
      blobs: readDiskBlobs(join(settings.dataFolder, "blobs")),
      shard: SHARD,
      file,
      program,
      now,
    });
    return { file, manifest };
  } catch (error) {
    throw explain(error, file);
  } finally {
    await opened.close();
  }
}

function fileFor(target: string, now: string): string {
  const isFolder = existsSync(target) && statSync(target).isDirectory();
  const file = isFolder
    ? join(target, `luoshi-${now.slice(0, 19).replace(/:/g, "")}Z.tar`)
    : target;
  if (existsSync(file))
    throw new AdminError({
      zh: `${file} 已存在，不会覆盖。请换一个文件名，或给出文件夹。`,
      en: `${file} exists and is not overwritten. Give another name, or a folder.`,
    });
  return file;
}

function explain(error: unknown, file: string): unknown {
  const { code } = error as { readonly code?: string };
  if (code === "42P01")
    return new AdminError(
      {
        zh: "数据库里没有落实的数据，没有可备份的内容。请检查 LUOSHI_DATA 或 DATABASE_URL。",
        en: "The database holds nothing of Luoshi: there is nothing to back up. Check LUOSHI_DATA or DATABASE_URL.",
      },
      error,
    );
  if (code === "EEXIST")
    return new AdminError(
      {
        zh: `${file}.part 已存在：另一个备份正在进行，或上次备份被中断。确认没有备份在进行后删除它，再重试。`,
        en: `${file}.part exists: another backup is under way, or one was cut off. Delete it once no backup runs, and try again.`,
      },
      error,
    );
  if (code === "ENOSPC" || code === "EDQUOT" || code === "ENOENT")
    return new AdminError(
      {
        zh: `不能写入 ${file}（${code}）。请检查文件夹是否存在、磁盘空间是否足够；没有留下不完整的备份。`,
        en: `${file} cannot be written (${code}). See that its folder exists and the disk has room; no half backup was left.`,
      },
      error,
    );
  return fileFault(error, file);
}
