import type { Told } from "../settings/told.ts";

/** What can go wrong with a database, in a word that does not change. */
export type PostgresFault =
  | "no-binaries"
  | "binaries-do-not-run"
  | "no-service-user"
  | "folder-unreachable"
  | "folder-not-writable"
  | "folder-in-use"
  | "wrong-owner"
  | "not-a-database"
  | "other-major"
  | "passwords-lost"
  | "disk-full"
  | "socket-folder"
  | "initdb-failed"
  | "start-failed"
  | "stop-failed"
  | "unreachable"
  | "too-old"
  | "not-durable"
  | "wrong-encoding"
  | "no-app-role"
  | "app-role-too-strong";

/**
 * A database that does not do, told in both languages with what to do about it:
 * `folder-in-use`, "Process 4711 already serves from /srv/luoshi. Stop it first, …".
 */
export class PostgresError extends Error {
  readonly code: PostgresFault;
  readonly told: Told;

  constructor(code: PostgresFault, told: Told, cause?: unknown) {
    super(`${told.zh}\n${told.en}`, cause === undefined ? undefined : { cause });
    this.name = "PostgresError";
    this.code = code;
    this.told = told;
  }
}
