import { execFileSync } from "node:child_process";
import {
  chmodSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";

const PROJECT = join(import.meta.dirname, "../..");

/** Where browsers and what they need are kept once unpacked; `npm ci` empties it. */
export const BROWSER_CACHE: string = join(PROJECT, "node_modules/.cache/luoshi-browser");

/** The one system that the pinned browser is built for; elsewhere the browser tests are left out. */
export const hasBrowser: boolean = process.platform === "linux" && process.arch === "x64";

/** An unpacked Chromium. */
export interface ChromiumFiles {
  readonly executable: string;
  /** for LD_LIBRARY_PATH: what it needs and a bare system has not */
  readonly libraries: string;
}

/** The Chromium that package.json pins, unpacked on first use; that takes about a second. */
export async function unpackBrowser(): Promise<ChromiumFiles> {
  const from = join(PROJECT, "node_modules/@sparticuz/chromium");
  const { version } = JSON.parse(readFileSync(join(from, "package.json"), "utf8")) as {
    readonly version: string;
  };
  const folder = join(BROWSER_CACHE, version);
  await unpackChromium(join(from, "bin"), ["al2023.tar.br"], folder);
  return { executable: join(folder, "chromium"), libraries: join(folder, "lib") };
}

/**
 * Unpacks `chromium.br` and the named archives from `bin` into `folder`, unless it is there. Nobody sees it half done:
 * the work is done beside it and renamed, and of two at once the second keeps the first one's.
 */
export async function unpackChromium(
  bin: string,
  archives: readonly string[],
  folder: string,
): Promise<void> {
  if (existsSync(folder)) return;
  mkdirSync(dirname(folder), { recursive: true });
  const work = mkdtempSync(join(dirname(folder), "work-"));
  try {
    await inflate(join(bin, "chromium.br"), join(work, "chromium"));
    chmodSync(join(work, "chromium"), 0o755);
    for (const archive of archives) {
      const tar = join(work, "archive.tar");
      await inflate(join(bin, archive), tar);
      execFileSync("tar", ["-xf", tar, "-C", work]);
      rmSync(tar);
    }
    chmodSync(work, 0o755);
    renameSync(work, folder);
  } catch (error) {
    rmSync(work, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

function inflate(from: string, to: string): Promise<void> {
  return pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to));
}
