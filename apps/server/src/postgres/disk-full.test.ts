import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  closeSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import pg from "pg";
import { describe, expect, it } from "vitest";
import { usePostgresFolder } from "../testing/postgres-folder.ts";
import { createOwnerPool } from "./pools.ts";
import { waitUntil } from "./postmaster.ts";
import type { PostgresEvent } from "./start-postgres.ts";

const folderOf = usePostgresFolder();

/** Whether this machine lets us mount a small disk. */
function canMount(): boolean {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return false;
  const probe = spawnSync("unshare", ["-m", "mount", "-t", "tmpfs", "tmpfs", "/mnt"]);
  return probe.status === 0;
}

const able = canMount();
if (!able)
  process.stderr.write("No small disk can be mounted here: tests of a full disk are left out.\n");

/** Fills the disk, but for so many megabytes. */
function fill(folder: string, left = 0): string {
  const filler = join(dirname(folder), "filler");
  const file = openSync(filler, "w");
  const block = Buffer.alloc(65_536);
  try {
    for (;;) writeSync(file, block);
  } catch (error) {
    expect((error as NodeJS.ErrnoException).code).toBe("ENOSPC");
  } finally {
    closeSync(file);
  }
  truncateSync(filler, statSync(filler).size - left * 1_048_576);
  return filler;
}

describe.runIf(able)("a full disk", () => {
  it("before the first start leaves nothing behind", async () => {
    const folder = folderOf.disk(64);
    await expect(folderOf.open(folder)).rejects.toMatchObject({
      code: "disk-full",
      told: { zh: expect.stringContaining("1 GB"), en: expect.stringMatching(/\d+ MB left/) },
    });
    expect(readdirSync(folder)).toEqual(["run"]);
  });

  it("at a later start is told, and what was kept is there once there is room", async () => {
    const folder = folderOf.disk(300);
    const first = await folderOf.open(folder);
    const client = new pg.Client(first.ownerUrl);
    await client.connect();
    await client.query("CREATE TABLE kept AS SELECT 7 AS n");
    await client.end();
    await first.stop();
    const filler = fill(folder);
    await expect(folderOf.open(folder)).rejects.toMatchObject({ code: "disk-full" });
    rmSync(filler);
    const again = await folderOf.open(folder);
    const pool = createOwnerPool(again);
    expect((await pool.query("SELECT n FROM kept")).rows).toEqual([{ n: 7 }]);
    await pool.end();
    await again.stop();
  });

  it("while it runs stops writes with an error, and all that was acknowledged is there afterwards", async () => {
    const folder = folderOf.disk(300);
    const events: PostgresEvent["kind"][] = [];
    const postgres = await folderOf.open(folder, { onEvent: (event) => events.push(event.kind) });
    const pool = createOwnerPool(postgres);
    await pool.query("CREATE TABLE kept (n int, text text)");
    const filler = fill(folder, 8);
    let acknowledged = 0;
    const insert = "INSERT INTO kept VALUES ($1, $2)";
    await expect(
      (async () => {
        for (;;) {
          await pool.query(insert, [acknowledged, randomBytes(3000).toString("base64")]);
          acknowledged++;
        }
      })(),
    ).rejects.toMatchObject({ code: "53100" });
    expect(acknowledged).toBeGreaterThan(100);

    // Full tables are an error to the one who writes. A full log is the end of the database, until there is room.
    const emit = "SELECT pg_logical_emit_message(true, 'filler', repeat('x', 4000000))";
    await expect(
      (async () => {
        for (;;) await pool.query(emit);
      })(),
    ).rejects.toThrow();
    expect(await waitUntil(() => events.includes("failed"), 30_000)).toBe(true);
    rmSync(filler);
    expect(await waitUntil(() => events.at(-1) === "back", 30_000)).toBe(true);
    const { rows } = await pool.query("SELECT count(DISTINCT n)::int AS n FROM kept");
    expect(rows).toEqual([{ n: acknowledged }]);
    await pool.end();
    await postgres.stop();
  }, 90_000);
});
