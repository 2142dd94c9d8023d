import { spawn } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { compressSite } from "./compress-site.js";
import { currentSite, ROOT, SITES } from "./site-folder.js";

/** A site that may still be served is left alone for this long. */
const KEEP_MS = 24 * 60 * 60 * 1000;

/** The site cannot be built; the message is for the person at the terminal. */
export class BuildError extends Error {}

/**
 * The folder of the site as the sources are now; built if it is not there. Two builds at once do no harm: each works
 * in a folder of its own, and the first to finish wins.
 * @param {(text: string) => void} say told that a build begins, since it takes some seconds
 * @returns {Promise<string>}
 * @throws {BuildError}
 */
export async function buildSite(say) {
  const folder = currentSite();
  if (existsSync(folder)) return folder;
  const work = makeWorkFolder();
  try {
    say("正在构建页面… Building the site …\n");
    await runVite(work);
    await compressSite(work);
    // mkdtemp keeps others out; a second user of the same checkout must be able to serve it
    chmodSync(work, 0o755);
    renameSync(work, folder);
  } catch (error) {
    rmSync(work, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  removeOld(folder);
  return folder;
}

function makeWorkFolder() {
  try {
    mkdirSync(SITES, { recursive: true });
    return mkdtempSync(join(SITES, "work-"));
  } catch (error) {
    throw new BuildError(
      `cannot write to ${SITES}: build it once as someone who can 无法写入构建目录 (${String(error)})`,
    );
  }
}

/**
 * Vite in a process of its own: in ours, NODE_ENV may say "test", and the site would get React's slow half.
 * @param {string} folder where the site shall be
 * @returns {Promise<void>}
 */
function runVite(folder) {
  const vite = findVite();
  const { VITEST: _, ...env } = process.env;
  const child = spawn(
    process.execPath,
    [vite, "build", "--outDir", folder, "--emptyOutDir", "--logLevel", "warn"],
    { cwd: join(ROOT, "apps/web"), env: { ...env, NODE_ENV: "production" } },
  );
  let told = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (/** @type {string} */ text) => {
      told += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      const text = stripVTControlCharacters(told).trim();
      if (code === 0) resolve();
      else reject(new BuildError(`the site does not build 页面构建失败\n${text}`));
    });
  });
}

/** Where npm put it is npm's choice: beside the app or on top. */
function findVite() {
  try {
    const web = createRequire(join(ROOT, "apps/web/package.json"));
    return join(dirname(web.resolve("vite/package.json")), "bin/vite.js");
  } catch {
    throw new BuildError(
      `not installed yet; run "npm ci" in ${ROOT} 尚未安装依赖，请先运行 npm ci`,
    );
  }
}

/** @param {string} current */
function removeOld(current) {
  const limit = Date.now() - KEEP_MS;
  for (const name of readdirSync(SITES)) {
    const path = join(SITES, name);
    if (path === current || statSync(path).mtimeMs > limit) continue;
    rmSync(path, { recursive: true, force: true });
  }
}
