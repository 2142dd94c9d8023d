import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** The folder of the checkout. */
export const ROOT = join(import.meta.dirname, "../../..");

/** What the bundle is made of; a change in any of these makes a new one. */
const SOURCES = ["apps/cli/bin", "apps/cli/src", "packages/compiler/src", "packages/documents/src"];
const MANIFESTS = ["package-lock.json"];

/** The build cannot be made; the message is for the person at the terminal. */
export class BuildError extends Error {}

/**
 * The newest change among the sources, in milliseconds since 1970. Folders count too: their time
 * changes when a file in them is added, renamed or deleted.
 */
export function newestSource() {
  let newest = 0;
  const look = (/** @type {string} */ path) => {
    newest = Math.max(newest, statSync(path).mtimeMs);
  };
  const walk = (/** @type {string} */ folder) => {
    look(folder);
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (!entry.name.endsWith(".test.ts")) look(path);
    }
  };
  for (const folder of SOURCES) walk(join(ROOT, folder));
  for (const file of MANIFESTS) look(join(ROOT, file));
  return newest;
}

/**
 * The main file of the bundle made from sources of that age. The age is part of the path, so a
 * bundle is never changed once it is there: a command that is still running keeps its own.
 */
export function bundleFor(/** @type {number} */ newest) {
  return join(ROOT, "apps/cli/dist/bundle", Math.round(newest * 1000).toString(36), "main.js");
}
