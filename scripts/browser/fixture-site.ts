import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** Writes a small site into a folder of its own: names with slashes, and what is in them. */
export function fixtureSite(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "luoshi-site-"));
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return folder;
}

/** A page in Chinese with the given body. */
export function fixturePage(body: string): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>落实</title><link rel="icon" href="data:,"></head><body><main>${body}</main></body></html>`;
}
