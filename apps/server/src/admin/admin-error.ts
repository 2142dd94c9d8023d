import { MigrationError } from "../migrations/migrate.ts";
import { PostgresError } from "../postgres/postgres-error.ts";
import { SettingsError } from "../settings/settings-error.ts";
import type { Told } from "../settings/told.ts";

/** Something on this machine stands in the way; told in both languages with what to do about it. */
export class AdminError extends Error {
  readonly told: Told;

  constructor(told: Told, cause?: unknown) {
    super(`${told.zh}\n${told.en}`, cause === undefined ? undefined : { cause });
    this.name = "AdminError";
    this.told = told;
  }
}

/**
 * What a person at the terminal is told of an error that they can do something about, `"PORT=70000 …"`; null where it is a
 * fault of ours. Without a language in both; faults of settings are always told in both.
 */
export function explainError(error: unknown, language?: keyof Told): string | null {
  if (error instanceof SettingsError) return error.message;
  const told = toldOf(error);
  if (told === null) return null;
  return language === undefined ? `${told.zh}\n${told.en}` : told[language];
}

function toldOf(error: unknown): Told | null {
  if (error instanceof AdminError || error instanceof PostgresError) return error.told;
  return error instanceof MigrationError ? toldOfMigration(error) : null;
}

function toldOfMigration(error: MigrationError): Told {
  switch (error.code) {
    case "newer":
      return {
        zh: `数据库比本程序新：${error.message}。请换用写入该数据库的版本或更新的版本。`,
        en: `The database is newer than this program: ${error.message}. Start the version that wrote it, or a later one.`,
      };
    case "changed":
      return {
        zh: `数据库的结构不是由本程序建立的：${error.message}。请换用原来的版本，或在新文件夹中恢复备份。`,
        en: `The database was not made by this program: ${error.message}. Use the version that made it, or restore a backup into a new folder.`,
      };
    case "failed":
      return {
        zh: `数据库升级没有完成，数据未改动：${error.message}（${causeOf(error)}）。请排除原因后重新启动。`,
        en: `The database could not be brought up to date and is unchanged: ${error.message} (${causeOf(error)}). Start again once the cause is gone.`,
      };
  }
}

function causeOf({ cause }: Error): string {
  return cause instanceof Error ? cause.message : String(cause);
}
