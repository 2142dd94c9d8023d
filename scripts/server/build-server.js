import { createHash } from "node:crypto";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { BuildError } from "../site/build-site.js";
import { ROOT } from "../site/site-folder.js";

/** Bundles, a folder each. Below the server, so that its packages are found from there wherever npm put them. */
const BUNDLES = join(ROOT, "apps/server/dist/bundle");

/** What a bundle is made of; a change in any of these makes a new one. */
const SOURCES = ["apps/server/src", "apps/server/package.json", "package-lock.json"].concat(
  ["compiler", "documents", "ledger"].map((name) => `packages/${name}/src`),
  "scripts/server",
);

/** A bundle that may still run is left alone for this long. */
const KEEP_MS = 24 * 60 * 60 * 1000;

const RESOLVE = { conditionNames: ["@luoshi/source", "import", "node", "default"] };

/**
 * The server as JavaScript that Node 20 runs: `admin.mjs` with what the command and `npm start` call, `reader.cjs` for the
 * reading process, which may open no file but itself, and the steps of the database. Built where it is not there for the
 * sources as they are. Two builds at once do no harm: each works in a folder of its own, and the first to finish wins.
 * @param {(text: string) => void} say told that a build begins
 * @returns {Promise<{ readonly admin: string, readonly reader: string, readonly migrations: string, readonly samples: string }>}
 * @throws {BuildError}
 */
export async function buildServer(say) {
  const folder = join(BUNDLES, stamp());
  if (!existsSync(folder)) {
    say("正在构建服务程序… Building the server …\n");
    await build(folder);
  }
  return {
    admin: join(folder, "admin.mjs"),
    reader: join(folder, "reader.cjs"),
    migrations: join(folder, "migrations"),
    samples: join(ROOT, "samples"),
  };
}

/** @param {string} folder */
async function build(folder) {
  const work = makeWorkFolder();
  try {
    await write(work);
    // mkdtemp keeps others out; a second user of the same checkout must be able to run it
    chmodSync(work, 0o755);
    renameSync(work, folder);
  } catch (error) {
    rmSync(work, { recursive: true, force: true });
    if (!existsSync(folder)) throw asBuildError(error);
  }
  removeOld(folder);
}

/** @param {string} folder */
async function write(folder) {
  const { rolldown } = await loadBundler();
  const from = (/** @type {string} */ path) => join(ROOT, "apps/server/src", path);
  const { dependencies, optionalDependencies } = JSON.parse(
    readFileSync(join(ROOT, "apps/server/package.json"), "utf8"),
  );
  const packages = Object.keys({ ...dependencies, ...optionalDependencies }).filter(
    (name) => !name.startsWith("@luoshi/"),
  );
  const shared = {
    cwd: ROOT,
    platform: /** @type {const} */ ("node"),
    resolve: RESOLVE,
    tsconfig: false,
    onLog: refuseMissing,
  };
  const admin = await rolldown({
    ...shared,
    input: from("admin/index.ts"),
    // Packages stay packages: some are machine code, and some look for their own files.
    external: (id) => packages.some((name) => id === name || id.startsWith(`${name}/`)),
  });
  try {
    await admin.write({
      dir: folder,
      format: "esm",
      entryFileNames: "admin.mjs",
      chunkFileNames: "[name]-[hash].mjs",
      // Where it fell over is told by our own files and lines.
      sourcemap: true,
    });
  } finally {
    await admin.close();
  }
  const reader = await rolldown({ ...shared, input: from("reader/child.ts") });
  try {
    await reader.write({ file: join(folder, "reader.cjs"), format: "cjs", codeSplitting: false });
  } finally {
    await reader.close();
  }
  mkdirSync(join(folder, "migrations"));
  for (const name of readdirSync(from("migrations")))
    if (name.endsWith(".sql")) cpSync(from(`migrations/${name}`), join(folder, "migrations", name));
}

/**
 * @param {string} level
 * @param {{ readonly code?: string, readonly message: string }} log
 */
function refuseMissing(level, log) {
  // rolldown only warns of a package that is not installed, and the server would then fail later
  if (log.code === "UNRESOLVED_IMPORT") throw new BuildError(notInstalled(log.message));
  if (level === "warn") process.stderr.write(`luoshi: ${log.message}\n`);
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
  return error instanceof BuildError
    ? error
    : new BuildError(`the server does not build 服务程序构建失败\n${text(error)}`);
}

/** @param {unknown} error */
function text(error) {
  return stripVTControlCharacters(error instanceof Error ? error.message : String(error));
}

function makeWorkFolder() {
  try {
    mkdirSync(BUNDLES, { recursive: true });
    return mkdtempSync(join(BUNDLES, "work-"));
  } catch (error) {
    throw new BuildError(
      `cannot write to ${BUNDLES}: build it once as someone who can 无法写入构建目录 (${text(error)})`,
    );
  }
}

/** Times and sizes of all sources, folded into one word. */
function stamp() {
  const digest = createHash("sha256");
  const note = (/** @type {string} */ path) => {
    const found = statSync(join(ROOT, path));
    if (!found.isDirectory()) {
      digest.update(`${path} ${found.mtimeMs} ${found.size}\n`);
      return;
    }
    for (const name of readdirSync(join(ROOT, path)).sort())
      if (name !== "testing" && !name.endsWith(".test.ts")) note(`${path}/${name}`);
  };
  for (const path of SOURCES) note(path);
  return digest.digest("hex").slice(0, 16);
}

/** @param {string} current */
function removeOld(current) {
  const limit = Date.now() - KEEP_MS;
  for (const name of readdirSync(BUNDLES)) {
    const path = join(BUNDLES, name);
    if (path === current || statSync(path).mtimeMs > limit) continue;
    rmSync(path, { recursive: true, force: true });
  }
}
