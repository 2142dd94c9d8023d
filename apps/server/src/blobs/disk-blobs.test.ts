import { execFileSync, spawnSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { demoPhoto } from "../demo/demo-photo.ts";
import { NOTED, notedPng } from "../testing/noted-picture.ts";
import type { BlobStore } from "./blob-store.ts";
import { BlobMissing, BlobTooLarge, openDiskBlobs } from "./disk-blobs.ts";

let folder = "";
let blobs: BlobStore;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "luoshi-blobs-"));
  blobs = await openDiskBlobs(folder);
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const sha = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const keep = (bytes: Uint8Array, most = 1_000_000) =>
  blobs.keep(Readable.from([Buffer.from(bytes)]), most);
const tmp = () => readdir(join(folder, "tmp"));

async function listed(): Promise<string[]> {
  const found: string[] = [];
  for await (const hash of blobs.list()) found.push(hash);
  return found;
}

async function textOf(stream: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

describe("openDiskBlobs", () => {
  it("keeps bytes under their SHA-256 and gives them back", async () => {
    const parts = [randomBytes(70_000), randomBytes(1), randomBytes(70_000)];
    const whole = Buffer.concat(parts);
    const kept = await blobs.keep(Readable.from(parts), 1_000_000);
    expect(kept).toEqual({ hash: sha(whole), size: whole.length, sentHash: sha(whole) });
    expect(Buffer.from(await blobs.read(kept.hash)).equals(whole)).toBe(true);
    expect(await listed()).toEqual([kept.hash]);
    expect(await tmp()).toEqual([]);
    const { hash } = await keep(Buffer.from("正文"));
    expect(await textOf(await blobs.open(hash))).toBe("正文");
    expect(await listed()).toEqual([hash, kept.hash].sort());
  });

  it("keeps the same bytes once, also when they come at the same time", async () => {
    const bytes = randomBytes(5000);
    const kept = await Promise.all([1, 2, 3, 4, 5].map(() => keep(bytes)));
    expect(new Set(kept.map(({ hash }) => hash))).toEqual(new Set([sha(bytes)]));
    expect(await listed()).toEqual([sha(bytes)]);
    expect(await tmp()).toEqual([]);
  });

  it("keeps a picture without its notes where that is asked for, and tells what was sent", async () => {
    const plain = Buffer.from(demoPhoto(2));
    const noted = notedPng(plain, 1);
    const many = Array.from({ length: 8 }, (_, at) => notedPng(Buffer.from(demoPhoto(at)), 6));
    const strip = (bytes: Buffer) => blobs.keep(Readable.from([bytes]), 1_000_000, "stripped");
    expect(await strip(noted)).toEqual({
      hash: sha(plain),
      size: plain.length,
      sentHash: sha(noted),
    });
    expect(Buffer.from(await blobs.read(sha(plain)))).toEqual(plain);
    expect(await strip(plain)).toMatchObject({ hash: sha(plain), sentHash: sha(plain) });
    expect((await keep(noted)).hash).toBe(sha(noted));
    const text = Buffer.from(`正文 ${NOTED}`);
    expect((await strip(text)).hash).toBe(sha(text));
    for (const { hash, size } of await Promise.all(many.map(strip))) {
      const bytes = Buffer.from(await blobs.read(hash));
      expect([sha(bytes), bytes.length, bytes.includes(NOTED)]).toEqual([hash, size, false]);
    }
    expect(await tmp()).toEqual([]);
  });

  it("keeps nothing of what is too large, or breaks off", async () => {
    await expect(keep(new Uint8Array(101), 100)).rejects.toThrow(BlobTooLarge);
    expect((await keep(new Uint8Array(100), 100)).size).toBe(100);
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from("half");
        throw new Error("cut off");
      })(),
    );
    await expect(blobs.keep(broken, 1000)).rejects.toThrow("cut off");
    expect(await tmp()).toEqual([]);
    expect((await listed()).length).toBe(1);
  });

  it("lets nobody bring the bytes anew while it takes leave of them", async () => {
    const bytes = Buffer.from("old and new");
    const { hash } = await keep(bytes);
    const tomorrow = new Date(Date.now() + 86_400_000);
    let again: Promise<unknown> | undefined;
    const agree = async () => {
      again = keep(bytes);
      await new Promise((resolve) => setTimeout(resolve, 100));
      return true;
    };
    expect(await blobs.retire(hash, tomorrow, "remove", agree)).toBe(true);
    await again;
    expect(Buffer.from(await blobs.read(hash))).toEqual(bytes);
  });

  it("takes leave of nothing that is young, gone, or spoken for", async () => {
    const { hash } = await keep(Buffer.from("x"));
    const [past, future] = [new Date(Date.now() - 60_000), new Date(Date.now() + 60_000)];
    const yes = () => Promise.resolve(true);
    expect(await blobs.retire(hash, past, "remove", yes)).toBe(false);
    expect(await blobs.retire("0".repeat(64), future, "remove", yes)).toBe(false);
    expect(await blobs.retire(hash, future, "remove", () => Promise.resolve(false))).toBe(false);
    expect(await listed()).toEqual([hash]);
    expect(await blobs.retire(hash, future, "remove", yes)).toBe(true);
    expect(await listed()).toEqual([]);
  });

  it("sweeps what a crash left half written, and nothing else", async () => {
    const { hash } = await keep(Buffer.from("whole"));
    await writeFile(join(folder, "tmp", "0123456789abcdef"), "hal");
    const again = await openDiskBlobs(folder);
    expect(await tmp()).toEqual([]);
    expect(Buffer.from(await again.read(hash)).toString()).toBe("whole");
  });

  it("finds nothing under what is no hash, and says what is missing", async () => {
    await mkdir(join(folder, "aa", "bb"), { recursive: true });
    for (const wrong of [
      "",
      "../../etc/passwd",
      "A".repeat(64),
      "0".repeat(63),
      `${"0".repeat(64)}/x`,
    ]) {
      await expect(blobs.read(wrong)).rejects.toThrow(BlobMissing);
      await expect(blobs.open(wrong)).rejects.toThrow(BlobMissing);
    }
    await expect(blobs.read("0".repeat(64))).rejects.toThrow(BlobMissing);
    await expect(blobs.open("0".repeat(64))).rejects.toThrow(BlobMissing);
  });

  it("is for the server's own eyes", async () => {
    const { hash } = await keep(Buffer.from("x"));
    const mode = (await stat(join(folder, hash.slice(0, 2), hash.slice(2, 4), hash))).mode & 0o777;
    expect(mode).toBe(0o600);
    expect(await blobs.freeBytes()).toBeGreaterThan(0);
  });
});

const strace = spawnSync("strace", ["-V"]).status === 0;

describe.skipIf(!strace)("the order on disk", () => {
  it("is: the file synced, renamed, its folders synced, and only then told", async () => {
    const script = join(folder, "keep.mjs");
    const bundle = await rolldown({
      input: fileURLToPath(new URL("./disk-blobs.ts", import.meta.url)),
      platform: "node",
      tsconfig: false,
    });
    await bundle.write({ file: join(folder, "disk-blobs.mjs"), format: "esm" });
    await bundle.close();
    await writeFile(
      script,
      `import { Readable } from "node:stream"; import { openDiskBlobs } from "./disk-blobs.mjs";
       const blobs = await openDiskBlobs(process.argv[2]);
       await blobs.keep(Readable.from([Buffer.from("bytes to keep")]), 1000);
       process.stdout.write("TOLD");`,
    );
    const log = join(folder, "trace");
    const place = join(folder, "store");
    execFileSync("strace", [
      "-f",
      "-qq",
      "-y",
      "-e",
      "trace=fsync,fdatasync,rename,renameat,renameat2,write",
      "-o",
      log,
      process.execPath,
      script,
      place,
    ]);
    const calls = (await readFile(log, "utf8")).split("\n").flatMap((line) => {
      if (/fsync\(\d+<.*\/tmp\/[0-9a-f]{24}>/.test(line)) return "sync file";
      if (/rename/.test(line) && line.includes(`${place}/tmp/`)) return "rename";
      if (/fsync\(\d+<.*\/store\/[0-9a-f]{2}\/[0-9a-f]{2}>/.test(line)) return "sync parent";
      if (/fsync\(\d+<.*\/store\/[0-9a-f]{2}>/.test(line)) return "sync grandparent";
      if (/fsync\(\d+<.*\/store>/.test(line)) return "sync root";
      return /write\(1<.*TOLD/.test(line) ? "told" : [];
    });
    expect(calls).toEqual([
      "sync file",
      "rename",
      "sync parent",
      "sync grandparent",
      "sync root",
      "told",
    ]);
  });
});
