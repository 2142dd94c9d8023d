import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { unpackChromium } from "./unpack-browser.ts";

let folder: string;
let bin: string;
let target: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "luoshi-unpack-"));
  bin = join(folder, "bin");
  target = join(folder, "cache/1.2.3");
  mkdirSync(bin);
  writeFileSync(join(bin, "chromium.br"), brotliCompressSync("the browser"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("it is unpacked whole and can be run", async () => {
  await unpackChromium(bin, [], target);
  expect(readFileSync(join(target, "chromium"), "utf8")).toBe("the browser");
  expect(statSync(join(target, "chromium")).mode & 0o111).toBe(0o111);
});

test("two at once make one, and leave no work behind", async () => {
  await Promise.all([1, 2, 3].map(() => unpackChromium(bin, [], target)));
  expect(readdirSync(join(folder, "cache"))).toEqual(["1.2.3"]);
});

test("a damaged archive leaves nothing that looks unpacked", async () => {
  const whole = readFileSync(join(bin, "chromium.br"));
  writeFileSync(join(bin, "chromium.br"), whole.subarray(0, -4));
  await expect(unpackChromium(bin, [], target)).rejects.toThrow();
  expect(existsSync(target)).toBe(false);
  expect(readdirSync(join(folder, "cache"))).toEqual([]);
});
