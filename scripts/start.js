// `npm start`: builds the site and the server where their sources have changed, and serves. The environment says how:
// HOST, PORT, LUOSHI_DATA, DATABASE_URL … (docs/operations.md). `npm start -- --demo` fills an empty database.

import { pathToFileURL } from "node:url";
import { buildServer } from "./server/build-server.js";
import { BuildError, buildSite } from "./site/build-site.js";
import { ROOT } from "./site/site-folder.js";

const say = (/** @type {string} */ text) => void process.stdout.write(text);

try {
  // One after the other: both use all cores.
  const site = await buildSite(say);
  const { admin, ...built } = await buildServer(say);
  /** @type {typeof import("../apps/server/src/admin/index.ts")} */
  const { serve } = await import(pathToFileURL(admin).href);
  const demo = process.argv.slice(2).includes("--demo");
  process.exitCode = await serve({ files: { site, ...built }, folder: ROOT, demo }, process);
} catch (error) {
  const told =
    error instanceof BuildError
      ? error.message
      : `a fault of ours 程序出错\n${error instanceof Error ? error.stack : String(error)}`;
  process.stderr.write(`luoshi: ${told}\n`);
  process.exitCode = 1;
}
