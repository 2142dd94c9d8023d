import { existsSync, statSync } from "node:fs";
import { join } from "node:path";

/** Ends of the names of compressed files. */
export type Form = ".gz" | ".br";

/**
 * Bytes that a browser which takes gzip, or brotli, is sent of a built site, each file once: pages, scripts, styles, icons, as they lie
 * compressed beside the site's files. `["http://127.0.0.1:80/luoshi/duties", "…/assets/app-x.js", "…/api/me"]`: answers of
 * the application are none of it.
 * @param addresses everything that was asked for, under `base`
 */
export function sentSize(
  folder: string,
  base: string,
  addresses: readonly string[],
  form: Form = ".gz",
): number {
  const paths = new Set(addresses.map((address) => pathBelow(base, address)));
  return [...paths].reduce(
    (sum, path) => sum + (path === null ? 0 : sizeOf(folder, path, form)),
    0,
  );
}

function pathBelow(base: string, address: string): string | null {
  const top = `${base}/`;
  const path = address.startsWith(top) ? address.slice(top.length).replace(/[?#].*$/s, "") : null;
  return path === null || path.startsWith("api/") ? null : path;
}

function sizeOf(folder: string, path: string, form: Form): number {
  // Any other address is a page of the application: the one file, written for its depth, a few bytes apart.
  const named = join(folder, path === "" || path.endsWith("/") ? `${path}index.html` : path);
  const file = existsSync(named) ? named : join(folder, "index.html");
  return statSync(existsSync(file + form) ? file + form : file).size;
}
