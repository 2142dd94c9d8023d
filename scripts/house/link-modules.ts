import { mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";

/** The folder of the checkout that the tests run in. */
export const PROJECT = join(import.meta.dirname, "../..");
/** Our packages, as folders of the checkout. */
export const PACKAGES = [
  "packages/compiler",
  "packages/documents",
  "packages/ledger",
  "apps/server",
  "apps/cli",
  "apps/web",
];

/**
 * Gives a copy of the checkout in `root` the installed packages of this one, with our own packages
 * replaced by the copy's: a plain link to node_modules would lead back to the originals.
 */
export function linkModules(root: string): void {
  const from = join(PROJECT, "node_modules");
  const to = join(root, "node_modules");
  mkdirSync(join(to, "@luoshi"), { recursive: true });
  for (const name of readdirSync(from)) {
    if (name !== "@luoshi") symlinkSync(join(from, name), join(to, name));
  }
  for (const path of PACKAGES) {
    symlinkSync(join(root, path), join(to, "@luoshi", path.slice(path.indexOf("/") + 1)));
  }
}
