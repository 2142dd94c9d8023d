import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compressSite } from "./compress-site.js";

const TEXT = "export const word = '落实';\n".repeat(60);
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "luoshi-compress-"));
  mkdirSync(join(folder, "assets/.hidden"), { recursive: true });
  writeFileSync(join(folder, "assets/app.js"), TEXT);
  writeFileSync(join(folder, "assets/large.js"), TEXT.repeat(300));
  writeFileSync(join(folder, "assets/small.js"), "1;");
  writeFileSync(join(folder, "assets/plan.docx"), TEXT);
  writeFileSync(join(folder, "assets/.hidden/list.json"), TEXT);
  // Nothing repeats itself here: no form of it is smaller.
  writeFileSync(join(folder, "assets/noise.txt"), Buffer.from(noise(2000)));
  await compressSite(folder);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function noise(length: number): readonly number[] {
  let state = 12345;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 24;
  });
}

test("both forms lie beside what they make smaller, and nowhere else", () => {
  expect(readdirSync(join(folder, "assets")).sort()).toEqual([
    ".hidden",
    "app.js",
    "app.js.br",
    "app.js.gz",
    "large.js",
    "large.js.br",
    "large.js.gz",
    "noise.txt",
    "plan.docx",
    "small.js",
  ]);
  expect(readdirSync(join(folder, "assets/.hidden"))).toEqual(["list.json"]);
});

test.each(["app.js", "large.js"])("%s opens to what was there", (name) => {
  const path = join(folder, "assets", name);
  const plain = readFileSync(path);
  expect(brotliDecompressSync(readFileSync(`${path}.br`)).equals(plain)).toBe(true);
  expect(gunzipSync(readFileSync(`${path}.gz`)).equals(plain)).toBe(true);
});
