import { readFileSync } from "node:fs";
import { join } from "node:path";

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
}

/**
 * The scripts that a page of the built site loads before anybody does anything: those that its HTML names, to run or
 * to have ready, and all that they import in turn. Paths are relative to `folder`, in the order of their names.
 * @param page such as `try/index.html`
 */
export function firstScripts(folder: string, page: string): readonly string[] {
  const html = readFileSync(join(folder, page), "utf8");
  const manifest = JSON.parse(
    readFileSync(join(folder, ".vite/manifest.json"), "utf8"),
  ) as Readonly<Record<string, Chunk>>;
  const chunks = new Map(Object.values(manifest).map((chunk) => [chunk.file, chunk]));
  const found = new Set<string>();
  const add = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    for (const name of chunks.get(file)?.imports ?? []) add(manifest[name]?.file ?? name);
  };
  const base = new URL(page, "http://site/");
  for (const [, address = ""] of html.matchAll(/(?:src|href)="([^"]+\.js)"/g)) {
    add(new URL(address, base).pathname.slice(1));
  }
  return [...found].sort();
}
