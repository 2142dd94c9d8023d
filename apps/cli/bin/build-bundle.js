import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { BuildError, ROOT } from "./bundle-path.js";

/** A bundle that may still be in use by a running command is left alone for this long. */
const KEEP_MS = 60 * 60 * 1000;

/**
 * Bundles the command and everything it imports into the folder of `main`: one file for what every
 * run needs, one more for each lazy import, so that `luoshi --help` does not load the compiler.
 * Two builds at once do no harm: each works in a folder of its own, and the first to finish wins.
 * @param {string} main where the main file shall be
 * @throws {BuildError} with a message for the person at the terminal
 */
export async function buildBundle(main) {
  const target = dirname(main);
  const bundles = dirname(target);
  const work = makeWorkFolder(bundles);
  try {
    await writeBundle(work);
    // mkdtemp keeps others out; a second user of the same checkout must be able to run it
    chmodSync(work, 0o755);
    renameSync(work, target);
    warm(main);
  } catch (error) {
    rmSync(work, { recursive: true, force: true });
    if (!existsSync(main)) throw asBuildError(error);
  }
  removeOld(bundles, target);
}

/**
 * Runs the new bundle once over a sample, so that the code cache holds what reading a whole plan needs and not only
 * what the first command happens to call. A checkout without samples does without.
 * @param {string} main
 */
function warm(main) {
  const plan = join(ROOT, "samples/work-safety/input.docx");
  if (!existsSync(plan)) return;
  const runner = join(import.meta.dirname, "warm-bundle.js");
  spawnSync(process.execPath, [runner, main, plan], { stdio: "ignore", timeout: 20_000 });
}

/** @param {string} bundles */
function makeWorkFolder(bundles) {
  try {
    mkdirSync(bundles, { recursive: true });
    return mkdtempSync(join(bundles, "work-"));
  } catch (error) {
    throw new BuildError(
      `cannot write to ${bundles}: run it once as someone who can 无法写入构建目录 (${text(error)})`,
    );
  }
}

/** @param {string} dir */
async function writeBundle(dir) {
  const { rolldown } = await loadBundler();
  const bundle = await rolldown({
    input: join(ROOT, "apps/cli/src/main.ts"),
    cwd: ROOT,
    platform: "node",
    resolve: { conditionNames: ["@luoshi/source", "import", "node", "default"] },
    tsconfig: false,
    onLog(level, log) {
      // rolldown only warns of a package that is not installed, and the command would then fail later
      if (log.code === "UNRESOLVED_IMPORT") throw new BuildError(notInstalled(log.message));
      if (level === "warn") process.stderr.write(`luoshi: ${log.message}\n`);
    },
  });
  try {
    await bundle.write({
      dir,
      format: "cjs",
      entryFileNames: "main.cjs",
      chunkFileNames: "[name]-[hash].cjs",
    });
  } finally {
    await bundle.close();
  }
  for (const name of readdirSync(dir)) wrap(join(dir, name));
}

/**
 * Puts around a file what Node puts around CommonJS, so that no run need copy the text to do so.
 * @param {string} path
 */
function wrap(path) {
  const scope = "exports, require, module, __filename, __dirname";
  writeFileSync(path, `(function (${scope}) {${readFileSync(path, "utf8")}\n})`);
}

async function loadBundler() {
  try {
    return await import("rolldown");
  } catch (error) {
    throw new BuildError(notInstalled(text(error)));
  }
}

/** @param {string} detail */
function notInstalled(detail) {
  const first = detail.split("\n", 1)[0];
  return `not installed yet; run "npm ci" in ${ROOT} 尚未安装依赖，请先运行 npm ci\n  (${first})`;
}

/** @param {unknown} error */
function asBuildError(error) {
  return error instanceof BuildError ? error : new BuildError(`the build failed\n${text(error)}`);
}

/** @param {unknown} error */
function text(error) {
  return stripVTControlCharacters(error instanceof Error ? error.message : String(error));
}

/**
 * @param {string} bundles
 * @param {string} target
 */
function removeOld(bundles, target) {
  const limit = Date.now() - KEEP_MS;
  for (const name of readdirSync(bundles)) {
    const path = join(bundles, name);
    if (path === target || statSync(path).mtimeMs > limit) continue;
    rmSync(path, { recursive: true, force: true });
  }
}
