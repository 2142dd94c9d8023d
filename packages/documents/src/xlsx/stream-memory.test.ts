import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rolldown } from "rolldown";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readTable } from "../table/read-table.ts";

let folder: string;
let script: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "luoshi-long-table-"));
  script = join(folder, "write.mjs");
  const bundle = await rolldown({
    input: join(import.meta.dirname, "../testing/write-long-table.ts"),
    platform: "node",
    resolve: { conditionNames: ["@luoshi/source", "import", "node", "default"] },
    tsconfig: false,
  });
  await bundle.write({ file: script, format: "esm", codeSplitting: false });
  await bundle.close();
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("100,000 rows of 14 columns take at most 256 MB, and are all there", () => {
  const file = join(folder, "long.xlsx");
  const said = execFileSync(process.execPath, [script, file, "100000"], { encoding: "utf8" });
  const { megabytes, bytes, seconds } = JSON.parse(said) as Record<string, number>;
  process.stderr.write(
    `100,000 × 14: ${megabytes?.toFixed(0)} MB resident, ${((bytes ?? 0) / 1e6).toFixed(1)} MB file, ${seconds?.toFixed(1)} s\n`,
  );
  expect(megabytes).toBeGreaterThan(20);
  expect(megabytes).toBeLessThanOrEqual(256);
  const { rows } = readTable(new Uint8Array(readFileSync(file)), {
    limits: { entryBytes: 2 ** 28, totalBytes: 2 ** 28 },
  });
  expect(rows).toHaveLength(100_001);
  expect(rows.every(([first], n) => n === 0 || first?.text === String(n))).toBe(true);
}, 120_000);
