#!/usr/bin/env node
// The command as npm links it: plain JavaScript, committed, so that it is there before any build.
// On its first run, and after a source file has changed, it bundles the command once; every other
// run only compares times, which takes a few milliseconds.

import { existsSync } from "node:fs";
import { sep } from "node:path";
import { pathToFileURL } from "node:url";
import { BuildError, currentBundle } from "./bundle-path.js";
import { runBundle } from "./run-bundle.js";

/** Exit code for a fault of ours; 1 means "the plan has errors", 2 "called wrongly". */
const INTERNAL = 70;

/**
 * `npx luoshi` inside a workspace folder starts the command in that workspace's root, so that
 * `npx luoshi check plan.docx` would not find the file that lies right here. npm keeps the folder
 * where the person stood in INIT_CWD.
 */
function returnToCaller() {
  const {
    INIT_CWD: caller,
    npm_lifecycle_event: event,
    npm_lifecycle_script: script,
  } = process.env;
  if (event !== "npx" || caller === undefined || !script?.replace(/^['"]/, "").startsWith("luoshi"))
    return;
  if (caller.startsWith(process.cwd() + sep)) process.chdir(caller);
}

/** The server for `luoshi serve` and its kin: a bundle of its own, so that `luoshi check` neither builds nor loads it. */
async function loadServer() {
  const { buildServer } = await import("../../../scripts/server/build-server.js");
  const { buildSite } = await import("../../../scripts/site/build-site.js");
  const say = (/** @type {string} */ text) => void process.stderr.write(text);
  const { admin, ...files } = await buildServer(say);
  return {
    ...files,
    admin: await import(pathToFileURL(admin).href),
    buildSite: () => buildSite(say),
    process,
  };
}

async function run() {
  returnToCaller();
  const main = currentBundle();
  if (!existsSync(main)) {
    process.stderr.write("luoshi: building, once 首次运行，正在构建…\n");
    const { buildBundle } = await import("./build-bundle.js");
    await buildBundle(main);
  }
  return runBundle(main, process.argv.slice(2), loadServer);
}

/** @param {unknown} error */
function stackOf(error) {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

try {
  process.exitCode = await run();
} catch (error) {
  const told = error instanceof BuildError ? error.message : `a fault of ours\n${stackOf(error)}`;
  process.stderr.write(`luoshi: ${told}\n`);
  process.exitCode = INTERNAL;
}
