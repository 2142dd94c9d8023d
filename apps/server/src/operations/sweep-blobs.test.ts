import { randomBytes, randomUUID } from "node:crypto";
import { mkdtemp, readdir, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { BlobStore } from "../blobs/blob-store.ts";
import { openDiskBlobs } from "../blobs/disk-blobs.ts";
import { insertBlob, insertFile } from "../store/file.ts";
import { inTransaction } from "../store/transaction.ts";
import { type Seeded, seedDirectory } from "../testing/seed.ts";
import { useApp } from "../testing/test-app.ts";
import { findStrays, sweepBlobs } from "./sweep-blobs.ts";

const server = useApp();
const HOUR = 3_600_000;
/** The disk has a clock of its own, which a test cannot set. */
const T0 = Date.now();
const at = (hours: number): string => new Date(T0 + hours * HOUR).toISOString();

let folder: string;
let blobs: BlobStore;
let ids: Seeded;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "luoshi-sweep-"));
  blobs = await openDiskBlobs(folder);
  await server.database.ownerPool.query("truncate institution, unit, person, blob, file cascade");
  ids = await seedDirectory(server.database.ownerPool, {
    institution: "青渡区",
    units: [{ name: "青渡区", kind: "government" }],
    people: [{ name: "张敏", posts: [{ unit: "青渡区", role: "office" }] }],
  });
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const pathOf = (hash: string): string => join(folder, hash.slice(0, 2), hash.slice(2, 4), hash);
const sweep = (hours: number) => sweepBlobs({ ...server.services, blobs }, at(hours));
const keep = async (bytes: Buffer) => blobs.keep(Readable.from([bytes]), 1_000_000);
const isThere = (hash: string): Promise<boolean> =>
  stat(pathOf(hash)).then(
    () => true,
    () => false,
  );

/** Makes bytes look as if they had come so many hours ago. */
const age = async (hash: string, hours: number): Promise<void> => {
  const then = new Date(T0 - hours * HOUR);
  await utimes(pathOf(hash), then, then);
};

/** What an upload does: bytes first, then the rows. */
async function upload(bytes: Buffer): Promise<{ readonly hash: string; readonly fileId: string }> {
  const { hash } = await keep(bytes);
  return { hash, fileId: await insertRows(hash) };
}

async function insertRows(hash: string): Promise<string> {
  const fileId = randomUUID();
  const size = 1;
  await inTransaction(
    server.services.database,
    { shard: 1, person: "system" },
    "write",
    async (db) => {
      const now = at(-100);
      await insertBlob(db, 1, { hash, size }, now);
      await insertFile(db, 1, {
        id: fileId,
        hash,
        name: "现场.jpg",
        mediaType: "image/jpeg",
        size,
        unitId: ids.unit("青渡区"),
        uploadedBy: ids.person("张敏"),
        uploadedAt: now,
      });
    },
  );
  return fileId;
}

const forget = (fileId: string) =>
  server.database.ownerPool.query("delete from file where id = $1", [fileId]);

describe("sweepBlobs", () => {
  test("takes off the disk what has no row and is a day old; nothing else", async () => {
    const used = await upload(Buffer.from("used"));
    const [old, young] = [await keep(Buffer.from("old")), await keep(Buffer.from("young"))];
    await age(used.hash, 1000);
    await age(old.hash, 25);
    await age(young.hash, 23);
    await writeFile(join(folder, old.hash.slice(0, 2), old.hash.slice(2, 4), "notes.txt"), "x");
    expect(await findStrays({ ...server.services, blobs })).toMatchObject({ total: 3 });
    expect(await sweep(0)).toEqual({ removed: 1, forgotten: 0 });
    expect(await Promise.all([used, old, young].map(({ hash }) => isThere(hash)))).toEqual([
      true,
      false,
      true,
    ]);
    expect(await sweep(2)).toEqual({ removed: 1, forgotten: 0 });
    expect((await readdir(folder)).includes("tmp")).toBe(true);
  });

  test("bytes of a deleted file go a day after its row, so that a backup under way finds them", async () => {
    const { hash, fileId } = await upload(Buffer.from("gone"));
    await age(hash, 1000);
    await forget(fileId);
    expect(await sweep(0)).toEqual({ removed: 0, forgotten: 1 });
    expect(await sweep(23)).toEqual({ removed: 0, forgotten: 0 });
    expect(await isThere(hash)).toBe(true);
    expect(await sweep(25)).toEqual({ removed: 1, forgotten: 0 });
    expect(await isThere(hash)).toBe(false);
  });

  test("what two files hold stays until both are gone; brought again, it stays as well", async () => {
    const one = await upload(Buffer.from("twice"));
    const two = await upload(Buffer.from("twice"));
    await age(one.hash, 1000);
    await forget(one.fileId);
    expect(await sweep(0)).toEqual({ removed: 0, forgotten: 0 });
    await forget(two.fileId);
    expect(await sweep(0)).toEqual({ removed: 0, forgotten: 1 });
    await upload(Buffer.from("twice"));
    expect(await sweep(1000)).toEqual({ removed: 0, forgotten: 0 });
    expect(await isThere(one.hash)).toBe(true);
  });

  test("uploads of the very bytes that are being swept lose nothing", async () => {
    const kept = Array.from({ length: 12 }, () => randomBytes(32));
    for (let round = 0; round < 12; round++) {
      for (const bytes of kept) {
        const { hash, fileId } = await upload(bytes);
        await forget(fileId);
        // Half have a row without a file, half not even that.
        if (round % 2 === 0)
          await server.database.ownerPool.query("delete from blob where hash = $1", [hash]);
        await age(hash, 1000);
      }
      const [, ...files] = await Promise.all([sweep(0), ...kept.map(upload)]);
      for (const { hash } of files) {
        expect(await isThere(hash)).toBe(true);
        expect(Buffer.from(await blobs.read(hash)).length).toBe(32);
      }
      for (const { fileId } of files) await forget(fileId);
    }
  });

  test("what comes to be used between the look and the deed stays", async () => {
    const stray = await keep(Buffer.from("stray"));
    const unused = await upload(Buffer.from("unused"));
    await forget(unused.fileId);
    for (const { hash } of [stray, unused]) await age(hash, 1000);
    const late: BlobStore = {
      ...blobs,
      retire: async (hash, ...more) => {
        await insertRows(hash);
        return blobs.retire(hash, ...more);
      },
    };
    expect(await sweepBlobs({ ...server.services, blobs: late }, at(0))).toEqual({
      removed: 0,
      forgotten: 0,
    });
    expect(await Promise.all([stray, unused].map(({ hash }) => isThere(hash)))).toEqual([
      true,
      true,
    ]);
  });

  test("a folder of another database is left as it is, and so is one that nothing was set up for", async () => {
    for (let no = 0; no < 21; no++) {
      const { hash } = await keep(Buffer.from(`other ${no}`));
      await age(hash, 1000);
    }
    await upload(Buffer.from("own"));
    await expect(sweep(0)).rejects.toThrow("21 of 22 blobs have no row");
    await server.database.ownerPool.query("delete from institution");
    expect(await sweep(0)).toEqual({ removed: 0, forgotten: 0 });
    expect((await findStrays({ ...server.services, blobs })).strays).toHaveLength(21);
    for (let no = 0; no < 30; no++) await upload(Buffer.from(`mine ${no}`));
    await server.database.ownerPool.query(
      "insert into institution (shard, name, created_at) values (1, '青渡区', now())",
    );
    expect(await sweep(0)).toEqual({ removed: 21, forgotten: 0 });
  });
});
