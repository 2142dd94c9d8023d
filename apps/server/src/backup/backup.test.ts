import { createHash, randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sealEvents } from "../audit/seal-events.ts";
import { verifyEvents } from "../audit/verify-events.ts";
import type { BlobStore } from "../blobs/blob-store.ts";
import { openDiskBlobs, readDiskBlobs } from "../blobs/disk-blobs.ts";
import { readMigrations } from "../migrations/migrate.ts";
import { createDatabase } from "../store/database.ts";
import { makeDatabase, type TestDatabase, useDatabase } from "../testing/test-database.ts";
import { BackupFault, checkBackup } from "./check-backup.ts";
import type { Manifest } from "./manifest.ts";
import { RestoreRefusal, restoreBackup } from "./restore-backup.ts";
import { writeBackup } from "./write-backup.ts";

const migrations = readMigrations(fileURLToPath(new URL("../migrations/", import.meta.url)));
const now = "2027-03-01T02:00:00.000Z";
const source = useDatabase();
let folder: string;
let blobs: BlobStore;
let file: string;
let manifest: Manifest;
const drops: (() => Promise<void>)[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "luoshi-backup-"));
  blobs = await openDiskBlobs(join(folder, "blobs"));
});
afterAll(async () => {
  for (const drop of drops) await drop();
  rmSync(folder, { recursive: true, force: true });
});

async function emptyDatabase(): Promise<TestDatabase> {
  const made = await makeDatabase(true);
  drops.push(made.drop);
  return made;
}

function backUp(database: TestDatabase, name: string, from = blobs): Promise<Manifest> {
  return writeBackup({
    owner: database.access.owner,
    blobs: from,
    shard: 1,
    file: join(folder, name),
    program: "0.0.0",
    now,
  });
}

async function putBack(
  into: TestDatabase,
  store: BlobStore,
  from = file,
  steps = migrations,
): Promise<Manifest> {
  const handle = await open(from, "r");
  try {
    const checked = await checkBackup(handle);
    const { owner } = into.access;
    await restoreBackup({
      file: handle,
      manifest: checked,
      owner,
      blobs: store,
      migrations: steps,
    });
    return checked;
  } finally {
    await handle.close();
  }
}

/** A person, an event that tells of it and a file, in one transaction: a backup has all three or none. */
async function write(text: string): Promise<void> {
  const client = await source.ownerPool.connect();
  try {
    const kept = await blobs.keep(Readable.from([Buffer.from(text)]), 1e6);
    const id = randomUUID();
    await client.query("begin");
    await client.query("insert into person (shard, id, name, created_at) values (1, $1, $2, $3)", [
      id,
      text,
      now,
    ]);
    await client.query(
      `insert into event (shard, id, happened_at, kind, object_kind, object_id, after)
       values (1, $1, $2, 'person.made', 'person', $3, $4)`,
      [randomUUID(), now, id, JSON.stringify({ text })],
    );
    await client.query(
      "insert into blob (shard, hash, size, created_at) values (1, $1, $2, $3) on conflict do nothing",
      [kept.hash, kept.size, now],
    );
    await client.query("commit");
  } finally {
    client.release();
  }
}

/** Seals until so many are. A transaction in any database of the server holds the sealer back: other tests have some. */
async function sealUntil(
  { ownerPool }: TestDatabase,
  enough: (sealed: number) => boolean,
): Promise<void> {
  const count = async () => {
    await sealEvents(createDatabase(ownerPool), 1, now);
    const { rows } = await ownerPool.query<{ count: number }>("select count(*) from seal");
    return enough(rows[0]?.count ?? 0);
  };
  await expect.poll(count, { timeout: 60_000 }).toBe(true);
}

async function counts(database: TestDatabase): Promise<readonly number[]> {
  const { rows } = await database.ownerPool.query<Record<string, number>>(
    `select (select count(*) from person) as people, (select count(*) from event) as events,
       (select count(*) from blob) as blobs`,
  );
  return Object.values(rows[0] ?? {});
}

describe("a backup", () => {
  it("is of one moment, though sixteen clients go on writing", async () => {
    await write('反斜杠 \\ 制表\t换行\n引号" 与\u{20000}');
    let writing = true;
    let written = 1;
    const writers = Array.from({ length: 16 }, async (_, nr) => {
      for (let n = 0; writing; n++) {
        await write(`甲${nr}-${n} ${randomBytes(40).toString("hex")}`);
        written++;
      }
    });
    while (written < 40) await new Promise((resolve) => setTimeout(resolve, 5));
    await sealUntil(source, (sealed) => sealed > 0);
    const before = written;
    file = join(folder, "busy.tar");
    manifest = await backUp(source, "busy.tar");
    const after = written;
    writing = false;
    await Promise.all(writers);
    // Else it would show nothing: the writers went on while it was made.
    expect(after).toBeGreaterThan(before);
    const rows = new Map(manifest.tables.map((each) => [each.table, each.rows]));
    expect(rows.get("person")).toBeGreaterThanOrEqual(before);
    expect(rows.get("event")).toBe(rows.get("person"));
    expect(rows.get("blob")).toBe(rows.get("person"));
    expect(manifest.blobs).toHaveLength(rows.get("person") ?? 0);
    expect(manifest.lost).toEqual([]);
    expect(manifest.head?.no).toBeGreaterThan(0);
  });

  it("leaves out what means something to one server only", () => {
    const tables = manifest.tables.map(({ table }) => table);
    expect(tables).toContain("seal");
    for (const out of ["session", "seal_mark", "lease", "migration"])
      expect(tables).not.toContain(out);
    const event = manifest.tables.find(({ table }) => table === "event");
    expect(event?.columns).not.toContain("transaction");
  });

  it("put back has the same rows and files, and the record goes on", async () => {
    const target = await emptyDatabase();
    const store = await openDiskBlobs(join(folder, "restored"));
    await putBack(target, store);
    const again = await backUp(target, "again.tar", store);
    expect(again.tables).toEqual(manifest.tables);
    // Also where rows lie elsewhere on disk: a changed row is put behind all others.
    await target.ownerPool.query("update person set name = name where name like '反%'");
    expect((await backUp(target, "moved.tar", store)).tables).toEqual(manifest.tables);
    expect(again.blobs).toEqual(manifest.blobs);
    const [text] = (
      await target.ownerPool.query<{ name: string }>("select name from person order by name")
    ).rows.filter(({ name }) => name.startsWith("反"));
    expect(text?.name).toBe('反斜杠 \\ 制表\t换行\n引号" 与\u{20000}');
    const database = createDatabase(target.ownerPool);
    const heads = manifest.head === null ? [] : [manifest.head];
    expect(await verifyEvents(database, 1, heads)).toMatchObject({
      checked: manifest.head?.no,
      faults: [],
    });
    const [, events] = await counts(target);
    await sealUntil(target, (sealed) => sealed === events);
    expect(await verifyEvents(database, 1, heads)).toMatchObject({
      checked: events,
      unsealed: 0,
      faults: [],
    });
  });

  it("of an older step is brought up to date", async () => {
    const newer = {
      no: 9999,
      name: "later",
      sql: "alter table person add column later text not null default '新'",
      digest: createHash("sha256").update("later").digest("hex"),
    };
    const target = await emptyDatabase();
    await putBack(target, await openDiskBlobs(join(folder, "older")), file, [...migrations, newer]);
    const { rows } = await target.ownerPool.query("select distinct later from person");
    expect(rows).toEqual([{ later: "新" }]);
  });

  it("is not put where rows are, nor by an older program, nor by another build", async () => {
    const store = await openDiskBlobs(join(folder, "refused"));
    const before = await counts(source);
    await expect(putBack(source, store)).rejects.toMatchObject({ kind: "not-empty" });
    expect(await counts(source)).toEqual(before);
    const target = await emptyDatabase();
    await expect(putBack(target, store, file, migrations.slice(0, -1))).rejects.toMatchObject({
      kind: "newer",
    });
    const other = migrations.map((each) => ({ ...each, digest: "0".repeat(64) }));
    await expect(putBack(target, store, file, other)).rejects.toBeInstanceOf(RestoreRefusal);
    const { rows } = await target.ownerPool.query(
      "select from pg_tables where schemaname='public'",
    );
    expect(rows).toEqual([]);
  });

  it("can be put back after a restore that failed half way", async () => {
    const target = await emptyDatabase();
    const broken: BlobStore = {
      ...blobs,
      keep: async () => {
        throw new Error("disk full");
      },
    };
    await expect(putBack(target, broken)).rejects.toThrow("disk full");
    expect(await counts(target)).toEqual([0, 0, 0]);
    await putBack(target, await openDiskBlobs(join(folder, "second")));
    const [people] = await counts(target);
    expect(people).toBe(manifest.tables.find(({ table }) => table === "person")?.rows);
  });

  it("tells of files that are gone or damaged, and has all others", async () => {
    // In the order of their hashes, as the backup has them.
    const [gone, damaged] = manifest.blobs.map(({ hash }) => hash);
    const partly = {
      ...blobs,
      open: async (hash: string) => {
        if (hash === gone) return readDiskBlobs(join(folder, "nowhere")).open(hash);
        return hash === damaged ? Readable.from([Buffer.from("other")]) : blobs.open(hash);
      },
    };
    const told = await backUp(source, "partly.tar", partly);
    expect(told.lost).toEqual([gone, damaged]);
    const handle = await open(join(folder, "partly.tar"), "r");
    expect((await checkBackup(handle)).lost).toEqual(told.lost);
    await handle.close();
  });

  it("leaves no half file behind, and overwrites none", async () => {
    const failing = {
      ...blobs,
      open: async () => {
        throw new Error("input/output error");
      },
    };
    await expect(backUp(source, "half.tar", failing)).rejects.toThrow("input/output error");
    await expect(open(join(folder, "half.tar"), "r")).rejects.toThrow("ENOENT");
    await expect(open(join(folder, "half.tar.part"), "r")).rejects.toThrow("ENOENT");
  });
});

describe("damage", () => {
  const check = async (bytes: Buffer): Promise<unknown> => {
    const path = join(folder, "damaged.tar");
    writeFileSync(path, bytes);
    const handle = await open(path, "r");
    try {
      return await checkBackup(handle).then(
        () => null,
        (error: unknown) => error,
      );
    } finally {
      await handle.close();
    }
  };

  it("of any one bit is found, and the part is named", async () => {
    const whole = readFileSync(file);
    expect(await check(whole)).toBe(null);
    // Heads, contents, padding and the end: every 97th byte, each another bit of it.
    const missed: number[] = [];
    for (let at = 0; at < whole.length; at += Math.max(97, Math.ceil(whole.length / 150))) {
      const bytes = Buffer.from(whole);
      bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << (at % 8)), at);
      if (!((await check(bytes)) instanceof BackupFault)) missed.push(at);
    }
    expect(missed).toEqual([]);
    const inside = whole.indexOf("tables/person.gz") + 512 + 20;
    const bytes = Buffer.from(whole);
    bytes.writeUInt8(bytes.readUInt8(inside) ^ 1, inside);
    expect(await check(bytes)).toMatchObject({ kind: "damaged", part: "tables/person.gz" });
  });

  it("that cuts it off, or adds to it, is found", async () => {
    const whole = readFileSync(file);
    for (const length of [0, 100, 512, 5000, whole.length - 1024, whole.length - 1])
      expect(await check(whole.subarray(0, length))).toBeInstanceOf(BackupFault);
    expect(await check(Buffer.concat([whole, Buffer.alloc(512)]))).toBeInstanceOf(BackupFault);
    expect(await check(Buffer.from("no backup at all"))).toMatchObject({ kind: "not-a-backup" });
  });
});
