// `npm start`: builds the site if its sources have changed since, and serves it. HOST, PORT and BASE_PATH say where.

import { mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { BuildError, buildSite } from "./site/build-site.js";
import { ROOT } from "./site/site-folder.js";

const say = (/** @type {string} */ text) => void process.stdout.write(text);

/**
 * The server is TypeScript, which Node 20 does not run: it is put into one JavaScript file, in less time than it
 * would take to find out whether that is needed.
 * @returns {Promise<typeof import("../apps/server/src/admin/start-site.ts")>}
 */
async function loadServer() {
  const { rolldown } = await import("rolldown");
  const folder = join(ROOT, "apps/web/dist/server");
  const work = join(folder, `work-${process.pid}.mjs`);
  const file = join(folder, "start-site.mjs");
  const bundle = await rolldown({
    input: join(ROOT, "apps/server/src/admin/start-site.ts"),
    platform: "node",
    tsconfig: false,
  });
  try {
    mkdirSync(folder, { recursive: true });
    await bundle.write({ file: work, format: "esm" });
    renameSync(work, file);
  } finally {
    rmSync(work, { force: true });
    await bundle.close();
  }
  return import(pathToFileURL(file).href);
}

try {
  const folder = await buildSite(say);
  const { startSite, StartError } = await loadServer();
  try {
    const server = await startSite(folder, process.env, say);
    for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => void server.close());
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    tell(error.message);
  }
} catch (error) {
  if (error instanceof BuildError) tell(error.message);
  else tell(`a fault of ours 程序出错\n${error instanceof Error ? error.stack : String(error)}`);
}

/** @param {string} message */
function tell(message) {
  process.stderr.write(`luoshi: ${message}\n`);
  process.exitCode = 1;
}
