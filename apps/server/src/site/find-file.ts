import { realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import { isAppPage } from "./app-page.ts";

/** What an address of the site leads to. */
export type Found =
  | {
      readonly kind: "file";
      readonly path: string;
      readonly size: number;
      readonly mtimeMs: number;
    }
  /** a page of the application: `index.html`, with its links led up so many folders */
  | { readonly kind: "app"; readonly depth: number }
  /** the address of a folder without its slash: relative links on the page would go astray */
  | { readonly kind: "redirect"; readonly to: string }
  | { readonly kind: "none" };

const NONE: Found = { kind: "none" };

/**
 * Finds the file in `folder` that the address of a request names: `/luoshi/try/?sample=x` is `try/index.html` where the
 * site lies under `/luoshi`. Nothing outside of the folder is found, nor anything whose name begins with a dot (Vite
 * keeps its manifest in `.vite`), and no folder is listed. `/plans` and whatever else is no file may be a page of the
 * application: they are all its one `index.html`, which draws them.
 */
export async function findFile(folder: string, basePath: string, address: string): Promise<Found> {
  const path = pathOf(address);
  if (path === null) return NONE;
  if (path === basePath) return withSlash(path);
  if (!path.startsWith(`${basePath}/`)) return NONE;
  const names = path.slice(basePath.length + 1).split("/");
  const last = names.pop() ?? "";
  if (names.some((name) => !isName(name)) || (last !== "" && !isName(last))) return NONE;
  const file = await within(folder, join(folder, ...names, last === "" ? "index.html" : last));
  if (file === "folder") return withSlash(path);
  const isPage = file.kind === "none" && last !== "" && isAppPage([...names, last]);
  return isPage ? { kind: "app", depth: names.length } : file;
}

/** The path of an address with its escapes undone; null where they are broken. */
function pathOf(address: string): string | null {
  try {
    return decodeURIComponent(address.replace(/[?#].*$/s, ""));
  } catch {
    return null;
  }
}

/** A name of one file or folder: an escaped slash, a backslash, `..` and hidden names are none. */
function isName(name: string): boolean {
  return name !== "" && !name.startsWith(".") && !/[\\\u0000-\u001f:]/.test(name);
}

/** Relative, so that it also holds where a proxy in front of us hides a part of the path. */
function withSlash(path: string): Found {
  return { kind: "redirect", to: `${encodeURIComponent(path.slice(path.lastIndexOf("/") + 1))}/` };
}

/** Looks at a path; a link that leads out of the site is not followed. */
async function within(folder: string, path: string): Promise<Found | "folder"> {
  try {
    const real = await realpath(path);
    if (!real.startsWith((await realpath(folder)) + sep)) return NONE;
    const entry = await stat(real);
    if (entry.isDirectory()) return "folder";
    const { size, mtimeMs } = entry;
    return entry.isFile() ? { kind: "file", path: real, size, mtimeMs } : NONE;
  } catch {
    return NONE;
  }
}
