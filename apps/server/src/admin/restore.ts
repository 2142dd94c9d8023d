import { mkdirSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Verification } from "../audit/verify-events.ts";
import { BackupFault, checkBackup } from "../backup/check-backup.ts";
import type { Manifest } from "../backup/manifest.ts";
import { isEmptyStore, RestoreRefusal, restoreBackup } from "../backup/restore-backup.ts";
import { openDiskBlobs, readDiskBlobs } from "../blobs/disk-blobs.ts";
import { readMigrations } from "../migrations/migrate.ts";
import type { DatabaseAccess } from "../postgres/database-access.ts";
import { AdminError } from "./admin-error.ts";
import { type DatabaseSettings, openDatabase } from "./open-database.ts";
import { verifyDatabase } from "./verify.ts";

/** What to put back, and where. */
export interface RestoreCall {
  readonly settings: DatabaseSettings;
  readonly source: string;
  /** Folder of the numbered steps of the database. */
  readonly migrations: string;
}

/** A backup that was put back, and what its record says of itself since. */
export interface RestoreDone {
  readonly manifest: Manifest;
  readonly verification: Verification;
}

/**
 * Reads a backup through first, every byte of it, and then puts it into an empty data folder or database.
 * @throws AdminError, PostgresError
 */
export async function restore({ settings, source, migrations }: RestoreCall): Promise<RestoreDone> {
  const path = resolve(source);
  const file = await openSource(path);
  try {
    const manifest = await checkBackup(file);
    const folder = join(settings.dataFolder, "blobs");
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    // Looked at before anything is swept or written.
    if (!(await isEmptyStore(readDiskBlobs(folder)))) throw notEmpty(folder);
    const opened = await openDatabase(settings);
    try {
      await restoreBackup({
        file,
        manifest,
        owner: opened.access.owner,
        blobs: await openDiskBlobs(folder),
        migrations: readMigrations(migrations),
      });
      return { manifest, verification: await verifyAll(opened.access, manifest) };
    } finally {
      await opened.close();
    }
  } catch (error) {
    throw explain(error, path, settings);
  } finally {
    await file.close();
  }
}

function verifyAll(access: DatabaseAccess, { head }: Manifest): Promise<Verification> {
  return verifyDatabase(access, head === null ? [] : [head]);
}

async function openSource(path: string): Promise<FileHandle> {
  try {
    return await open(path, "r");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new AdminError(
      {
        zh: `${path} 读不出来（${code}）。请检查路径和权限。`,
        en: `${path} cannot be read (${code}). Check its path and permissions.`,
      },
      error,
    );
  }
}

function notEmpty(what: string): AdminError {
  return new AdminError({
    zh: `${what} 里已有数据，不会覆盖。请把 LUOSHI_DATA 指向新的空文件夹（使用 DATABASE_URL 时另建空数据库），再恢复。`,
    en: `${what} holds data already and is not overwritten. Point LUOSHI_DATA at a new, empty folder (with DATABASE_URL, at an empty database) and restore again.`,
  });
}

function explain(error: unknown, path: string, settings: DatabaseSettings): unknown {
  if (error instanceof BackupFault) return explainFault(error, path);
  if (error instanceof RestoreRefusal) {
    switch (error.kind) {
      case "not-empty":
        return notEmpty(
          settings.databaseUrl === undefined
            ? settings.dataFolder
            : `DATABASE_URL（${error.what}）`,
        );
      case "newer":
        return new AdminError({
          zh: `备份由更新的版本建立（数据库第 ${error.what} 步）。请用建立它的版本或更新的版本恢复。`,
          en: `A newer version made this backup (step ${error.what} of the database). Restore it with that version or a later one.`,
        });
      case "other-steps":
        return new AdminError({
          zh: `备份来自另一个构建（数据库第 ${error.what} 步不同）。请用建立它的版本恢复。`,
          en: `Another build made this backup: step ${error.what} of its database differs. Restore it with the version that made it.`,
        });
    }
  }
  return error;
}

function explainFault({ kind, part }: BackupFault, path: string): AdminError {
  if (kind === "not-a-backup")
    return new AdminError({
      zh: `${path} 不是落实的备份文件，没有写入任何内容。`,
      en: `${path} is no backup of Luoshi. Nothing was written.`,
    });
  return new AdminError({
    zh: `备份 ${path} 已损坏：${part ?? "文件不完整"}。没有写入任何内容；请使用另一份备份，或从存储介质重新复制。`,
    en: `The backup ${path} is damaged: ${part ?? "it is not whole"}. Nothing was written; use another one, or copy it from its medium again.`,
  });
}
