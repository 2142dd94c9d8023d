import type { FileHandle } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import pg, { type ClientConfig } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import type { BlobStore } from "../blobs/blob-store.ts";
import { type Migration, migrate } from "../migrations/migrate.ts";
import { BackupFault } from "./check-backup.ts";
import { listTables } from "./list-tables.ts";
import { type Manifest, partNames } from "./manifest.ts";
import { readTar } from "./read-tar.ts";

/** Where a backup is put back. */
export interface RestoreOptions {
  /** A backup that `checkBackup` found whole. */
  readonly file: FileHandle;
  readonly manifest: Manifest;
  readonly owner: ClientConfig;
  readonly blobs: BlobStore;
  readonly migrations: readonly Migration[];
}

/** Why a backup is not put back here; nothing was changed. */
export class RestoreRefusal extends Error {
  readonly kind: "not-empty" | "newer" | "other-steps";
  /** The table that has rows, or the step in question. */
  readonly what: string;

  constructor(kind: RestoreRefusal["kind"], what: string) {
    super(`${kind}: ${what}`);
    this.name = "RestoreRefusal";
    this.kind = kind;
    this.what = what;
  }
}

/**
 * Puts a backup into an empty database and an empty store of files: the tables as they were when it was made, then the
 * steps that came since. Rows appear all at once at the end, or not at all.
 *
 * @throws RestoreRefusal before anything is written
 */
export async function restoreBackup(options: RestoreOptions): Promise<void> {
  const { manifest, migrations } = options;
  const older = stepsOf(manifest, migrations);
  const client = new pg.Client(options.owner);
  client.on("error", () => undefined);
  await client.connect();
  try {
    await refuseRows(client, older.at(-1)?.no ?? 0);
    await migrate(client, older);
    await client.query("begin");
    try {
      await client.query("set local time zone 'UTC'; set local datestyle to 'ISO'");
      await readParts(client, options);
      await client.query("commit");
    } catch (error) {
      await client.query("rollback");
      throw error;
    }
    await migrate(client, migrations);
    // Without figures about the new rows the first lists would be slow.
    await client.query("analyze");
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The steps that the backup's database had taken, in this program's words. */
function stepsOf(manifest: Manifest, migrations: readonly Migration[]): readonly Migration[] {
  const known = new Map(migrations.map((migration) => [migration.no, migration]));
  return manifest.steps.map(({ no, digest }) => {
    const migration = known.get(no);
    if (migration === undefined) throw new RestoreRefusal("newer", String(no));
    if (migration.digest !== digest) throw new RestoreRefusal("other-steps", String(no));
    return migration;
  });
}

async function refuseRows(client: pg.Client, step: number): Promise<void> {
  const { rows } = await client.query<{ table: string }>(
    `select c.relname as table from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by c.relname`,
  );
  const tables = rows.map(({ table }) => table);
  if (tables.length > 0 && !tables.includes("migration"))
    throw new RestoreRefusal("not-empty", tables[0] ?? "");
  for (const table of tables) {
    const name = pg.escapeIdentifier(table);
    if (table === "migration") {
      const found = await client.query<{ no: number }>(`select max(no)::int as no from ${name}`);
      if ((found.rows[0]?.no ?? 0) > step) throw new RestoreRefusal("not-empty", table);
    } else if ((await client.query(`select from ${name} limit 1`)).rowCount !== 0)
      throw new RestoreRefusal("not-empty", table);
  }
}

async function readParts(
  client: pg.Client,
  { file, manifest, blobs }: RestoreOptions,
): Promise<void> {
  const known = new Map((await listTables(client)).map((each) => [each.table, each.columns]));
  const tables = new Map(manifest.tables.map((each) => [partNames.table(each.table), each]));
  const hashes = new Set(manifest.blobs.map(({ hash }) => partNames.blob(hash)));
  for await (const part of readTar(file)) {
    const table = tables.get(part.name);
    if (table !== undefined) {
      const columns = known.get(table.table);
      // Names come from the file: only those that the catalogue has are put into a statement.
      if (columns === undefined || columns.join() !== table.columns.join())
        throw new BackupFault("damaged", part.name);
      await readTable(client, table, part.bytes());
    } else if (hashes.has(part.name)) {
      const { hash } = await blobs.keep(Readable.from(part.bytes()), part.length);
      if (partNames.blob(hash) !== part.name) throw new BackupFault("damaged", part.name);
    }
  }
}

async function readTable(
  client: pg.Client,
  { table, columns, rows }: Manifest["tables"][number],
  bytes: AsyncIterable<Buffer>,
): Promise<void> {
  const names = columns.map((column) => pg.escapeIdentifier(column)).join(", ");
  const copying = client.query(
    copyFrom(`copy ${pg.escapeIdentifier(table)} (${names}) from stdin with (encoding 'UTF8')`),
  );
  await pipeline(Readable.from(bytes), createGunzip(), copying);
  if (copying.rowCount !== rows) throw new BackupFault("damaged", partNames.table(table));
}

/** Whether a store of files has none yet. */
export async function isEmptyStore(blobs: Pick<BlobStore, "list">): Promise<boolean> {
  for await (const _ of blobs.list()) return false;
  return true;
}
