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
 * The main file of the bundle made from the sources as they are now. Their state is part of the
 * path, so a bundle is never changed once it is there: a command still running keeps its own.
 */
export function currentBundle() {
  return join(ROOT, "apps/cli/dist/bundle", sourceStamp(), "main.cjs");
}

/**
 * Times and sizes of all sources, folded into one word; reading them takes a few milliseconds.
 * Folders count too: theirs changes when a file in them is added, renamed or deleted. The newest
 * time alone would not do, since one file from a clock ahead of ours would hide every later edit.
 */
function sourceStamp() {
  let high = 0x811c9dc5;
  let low = 0;
  const look = (/** @type {string} */ path) => {
    const { mtimeMs, size } = statSync(path);
    for (const value of [mtimeMs / 1000, mtimeMs * 1000, size]) {
      high = Math.imul(high ^ (value | 0), 0x01000193);
      low = (Math.imul(low, 31) + high) | 0;
    }
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
  return `${(high >>> 0).toString(36)}${(low >>> 0).toString(36)}`;
}
