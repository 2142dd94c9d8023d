import { createHash } from "node:crypto";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join, relative } from "node:path";

/** The folder of the checkout. */
export const ROOT = join(import.meta.dirname, "../..");

/** Built sites, a folder each. */
export const SITES = join(ROOT, "apps/web/dist/sites");

/** What the site is made of; a change in any of these makes a new one. */
const SOURCES = [
  "apps/web",
  "apps/server/src/contract",
  "samples",
  "scripts/site",
  "package-lock.json",
].concat(["compiler", "documents", "ledger"].map((name) => `packages/${name}/src`));

/** Folders of apps/web that are no part of the site. */
const OTHERS = new Set(["dist", "node_modules", "pictures", "server", "testing", "tests"]);

/**
 * The folder of the site made from the sources as they are now. Their times and sizes are part of its name, so a site
 * is never changed once it is there: whoever serves one, or tests it, keeps the one begun with.
 */
export function currentSite() {
  const hash = createHash("sha256");
  for (const path of SOURCES) note(join(ROOT, path));
  return join(SITES, hash.digest("hex").slice(0, 16));

  /** @param {string} path */
  function note(path) {
    if (!existsSync(path)) return;
    const { mtimeMs, size, isFolder } = look(path);
    if (!isFolder) {
      hash.update(`${relative(ROOT, path)} ${mtimeMs} ${size}\n`);
      return;
    }
    for (const name of readdirSync(path).sort()) {
      if (!OTHERS.has(name) && !/\.test\.tsx?$/.test(name)) note(join(path, name));
    }
  }
}

/** @param {string} path */
function look(path) {
  const found = statSync(path);
  return { mtimeMs: found.mtimeMs, size: found.size, isFolder: found.isDirectory() };
}
