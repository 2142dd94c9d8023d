import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import pixelmatch from "pixelmatch";
import type { Page } from "playwright-core";
import { PNG } from "pngjs";
import { refuseInCi } from "../golden/expect-golden.ts";

const PROJECT = join(import.meta.dirname, "../..");

/** Where pictures are kept, and where those that differ are left to be looked at. */
export interface PictureFolders {
  readonly kept: string;
  readonly results: string;
}

const FOLDERS: PictureFolders = {
  kept: join(PROJECT, "apps/web/pictures"),
  results: join(PROJECT, ".results/pictures"),
};

/** Of all pixels, this share may differ: a glyph's edge, never a word. */
const MOST_DIFFERENT = 0.001;
/** How far the colours of one pixel may be apart, from 0 to 1, before it counts. */
const COLOUR_THRESHOLD = 0.05;

/**
 * Holds what the page shows against `apps/web/pictures/NAME.png`, with every animation at its end. Where it differs,
 * both pictures are left in `.results/pictures`. `npm run golden` keeps the new one.
 */
export async function comparePicture(page: Page, name: string): Promise<void> {
  await page.evaluate("document.fonts.ready.then(() => undefined)");
  comparePng(await page.screenshot({ animations: "disabled", caret: "hide" }), name);
}

/**
 * The same for a PNG that is already there.
 * @throws when it differs, or when none is kept: nothing is accepted unseen
 */
export function comparePng(png: Uint8Array, name: string, folders: PictureFolders = FOLDERS): void {
  const path = join(folders.kept, `${name}.png`);
  if (process.env["UPDATE_GOLDEN"]) {
    refuseInCi(process.env);
    // A picture that passes stays as it is, so that a diff of pictures is one that can be seen.
    if (existsSync(path) && difference(readFileSync(path), png) === null) return;
    mkdirSync(folders.kept, { recursive: true });
    writeFileSync(path, png);
    return;
  }
  const actual = join(folders.results, `${name}.actual.png`);
  const diff = join(folders.results, `${name}.diff.png`);
  for (const left of [actual, diff]) rmSync(left, { force: true });
  const found = existsSync(path) ? difference(readFileSync(path), png) : { text: "is missing" };
  if (found === null) return;
  mkdirSync(folders.results, { recursive: true });
  writeFileSync(actual, png);
  if (found.picture !== undefined) writeFileSync(diff, found.picture);
  throw new Error(
    `${relative(PROJECT, path)} ${found.text}; look at ${relative(PROJECT, actual)}` +
      " and keep it with npm run golden if it is right",
  );
}

interface Difference {
  readonly text: string;
  /** the differing pixels in red, where both have one size */
  readonly picture?: Uint8Array;
}

function difference(kept: Uint8Array, actual: Uint8Array): Difference | null {
  const before = PNG.sync.read(kept);
  const after = PNG.sync.read(actual);
  const { width, height } = before;
  if (after.width !== width || after.height !== height) {
    return { text: `is ${width}×${height}, the page ${after.width}×${after.height}` };
  }
  const diff = new PNG({ width, height });
  const pixels = pixelmatch(before.data, after.data, diff.data, width, height, {
    threshold: COLOUR_THRESHOLD,
  });
  const share = pixels / (width * height);
  if (share <= MOST_DIFFERENT) return null;
  return {
    text: `differs in ${pixels} pixels (${(share * 100).toFixed(2)} %)`,
    picture: PNG.sync.write(diff),
  };
}
