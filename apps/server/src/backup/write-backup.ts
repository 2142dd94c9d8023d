import { createHash } from "node:crypto";
import { type FileHandle, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { createGzip } from "node:zlib";
import pg, { type ClientConfig } from "pg";
import { to as copyTo } from "pg-copy-streams";
import type { BlobStore } from "../blobs/blob-store.ts";
import { BlobMissing } from "../blobs/disk-blobs.ts";
import { type BackupTable, listTables } from "./list-tables.ts";
import { type Manifest, partNames } from "./manifest.ts";
import { type TarWriter, writeTar } from "./write-tar.ts";

/** What is backed up, and where to. */
export interface BackupOptions {
  /** The role that owns the tables: row-level security hides nothing from it. */
  readonly owner: ClientConfig;
  readonly blobs: Pick<BlobStore, "open">;
  readonly shard: number;
  /** A file that is not there yet. */
  readonly file: string;
  readonly program: string;
  readonly now: string;
}

/**
 * Writes everything into one file, as it stood at one moment, while the server goes on working. What is under the file's
 * name is whole: it is written beside it and renamed.
 */
export async function writeBackup(options: BackupOptions): Promise<Manifest> {
  const half = `${options.file}.part`;
  const file = await open(half, "wx", 0o600);
  try {
    let manifest: Manifest;
    try {
      manifest = await fill(file, options);
    } finally {
      await file.close();
    }
    await rename(half, options.file);
    await syncFolder(dirname(options.file));
    return manifest;
  } catch (error) {
    await rm(half, { force: true });
    throw error;
  }
}

async function fill(file: FileHandle, options: BackupOptions): Promise<Manifest> {
  const client = new pg.Client(options.owner);
  // A connection that breaks is told by the query that it breaks.
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query("begin isolation level repeatable read read only");
    await client.query("set local time zone 'UTC'; set local datestyle to 'ISO'");
    const tar = writeTar(file);
    const tables: Manifest["tables"] = [];
    for (const table of await listTables(client)) tables.push(await addTable(tar, client, table));
    const { kept, lost } = await addBlobs(tar, client, options);
    const manifest: Manifest = {
      format: "luoshi-backup",
      version: 1,
      program: options.program,
      madeAt: options.now,
      steps: await readSteps(client),
      head: await readHead(client, options.shard),
      tables,
      blobs: kept,
      lost,
    };
    const text = Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`);
    await tar.add(partNames.manifest, once(text));
    const digest = createHash("sha256").update(text).digest("hex");
    await tar.add(partNames.manifestDigest, once(Buffer.from(`${digest}\n`)));
    await tar.finish();
    await client.query("commit");
    return manifest;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function addTable(
  tar: TarWriter,
  client: pg.Client,
  { table, columns, order }: BackupTable,
): Promise<Manifest["tables"][number]> {
  const names = columns.map((column) => pg.escapeIdentifier(column)).join(", ");
  const rows = `select ${names} from ${pg.escapeIdentifier(table)} order by ${order.join(", ")}`;
  const copying = client.query(copyTo(`copy (${rows}) to stdout with (encoding 'UTF8')`));
  const packed = createGzip({ level: 6 });
  copying.once("error", (error) => packed.destroy(error)).pipe(packed);
  const { bytes, sha256 } = await tar.add(partNames.table(table), packed);
  return { table, columns: [...columns], rows: copying.rowCount, bytes, sha256 };
}

/** Files page by page: their rows are in the snapshot, their bytes never change. */
async function addBlobs(
  tar: TarWriter,
  client: pg.Client,
  { blobs }: BackupOptions,
): Promise<{ readonly kept: Manifest["blobs"]; readonly lost: string[] }> {
  const kept: Manifest["blobs"] = [];
  const lost: string[] = [];
  for (let after = ""; ; ) {
    const { rows } = await client.query<{ hash: string }>(
      "select distinct hash from blob where hash > $1 order by hash limit 1000",
      [after],
    );
    for (const { hash } of rows) {
      const written = await addBlob(tar, blobs, hash);
      if (written === null) lost.push(hash);
      else kept.push({ hash, bytes: written });
    }
    if (rows.length < 1000) return { kept, lost };
    after = rows.at(-1)?.hash ?? after;
  }
}

/** Its length; null where it is gone or no longer what its name says: that one is left out, and told. */
async function addBlob(
  tar: TarWriter,
  blobs: BackupOptions["blobs"],
  hash: string,
): Promise<number | null> {
  try {
    const digest = createHash("sha256");
    for await (const chunk of await blobs.open(hash)) digest.update(chunk as Buffer);
    if (digest.digest("hex") !== hash) return null;
    return (await tar.add(partNames.blob(hash), await blobs.open(hash))).bytes;
  } catch (error) {
    if (error instanceof BlobMissing) return null;
    throw error;
  }
}

async function readSteps(client: pg.Client): Promise<Manifest["steps"]> {
  const { rows } = await client.query<{ no: number; digest: string }>(
    "select no, digest from migration where no > 0 order by no",
  );
  return rows;
}

async function readHead(client: pg.Client, shard: number): Promise<Manifest["head"]> {
  const { rows } = await client.query<{ no: string; chain: string }>(
    "select no, encode(chain, 'hex') as chain from seal where shard = $1 order by no desc limit 1",
    [shard],
  );
  const [head] = rows;
  return head === undefined ? null : { no: Number(head.no), chain: head.chain };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
