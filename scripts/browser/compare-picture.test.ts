import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PNG } from "pngjs";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { comparePng, type PictureFolders } from "./compare-picture.ts";

let folder: string;
let folders: PictureFolders;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "luoshi-pictures-"));
  folders = { kept: join(folder, "kept"), results: join(folder, "results") };
  vi.stubEnv("CI", "");
  vi.stubEnv("UPDATE_GOLDEN", "1");
  comparePng(picture(0), "paper", folders);
  vi.stubEnv("UPDATE_GOLDEN", "");
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

/** A grey picture of 100 × 100 with so many black pixels. */
function picture(black: number, size = 100): Uint8Array {
  const png = new PNG({ width: size, height: size });
  png.data.fill(255);
  // Far apart, or they would pass for the smooth edge of a glyph.
  for (let index = 0; index < black; index += 1) png.data.fill(0, index * 28, index * 28 + 3);
  return PNG.sync.write(png);
}

test("the same picture passes, and one with a thousandth of its pixels changed", () => {
  comparePng(picture(0), "paper", folders);
  comparePng(picture(10), "paper", folders);
  expect(existsSync(folders.results)).toBe(false);
});

test("a picture that differs fails, and leaves what to look at", () => {
  expect(() => comparePng(picture(11), "paper", folders)).toThrow(
    /paper\.png differs in 11 pixels \(0\.11 %\).*npm run golden/,
  );
  expect(readdirSync(folders.results).sort()).toEqual(["paper.actual.png", "paper.diff.png"]);
  comparePng(picture(0), "paper", folders);
  expect(readdirSync(folders.results)).toEqual([]);
});

test("a picture of another size fails", () => {
  expect(() => comparePng(picture(0, 99), "paper", folders)).toThrow("is 100×100, the page 99×99");
});

test("a picture that nobody has kept fails", () => {
  expect(() => comparePng(picture(0), "dock", folders)).toThrow("dock.png is missing");
  expect(readdirSync(folders.results)).toEqual(["dock.actual.png"]);
});

test("kept anew is only what differs, and nothing in CI", () => {
  const path = join(folders.kept, "paper.png");
  const before = readFileSync(path);
  vi.stubEnv("UPDATE_GOLDEN", "1");
  comparePng(picture(10), "paper", folders);
  expect(readFileSync(path).equals(before)).toBe(true);
  comparePng(picture(11), "paper", folders);
  expect(readFileSync(path).equals(before)).toBe(false);
  vi.stubEnv("CI", "true");
  expect(() => comparePng(picture(0), "paper", folders)).toThrow("UPDATE_GOLDEN");
});
