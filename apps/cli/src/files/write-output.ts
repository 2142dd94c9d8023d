import { randomBytes } from "node:crypto";
import { open, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { Io } from "../io.ts";
import type { Messages } from "../messages/messages.ts";
import { fileError } from "./read-input.ts";

/**
 * Writes a file so that it is whole or not there: beside its place first, then renamed over it.
 * A file that is replaced keeps its permissions.
 * @throws FileError naming the file, the reason and what to do
 */
export async function writeOutput(
  file: string,
  content: string | Uint8Array,
  io: Io,
  messages: Messages,
): Promise<void> {
  // A link is written through, so that it stays one.
  const path = await realpath(resolve(io.cwd(), file)).catch(() => resolve(io.cwd(), file));
  const draft = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString("hex")}`);
  try {
    const mode = await modeOf(path);
    const handle = await open(draft, "wx", mode);
    try {
      await handle.writeFile(content);
      if (mode !== undefined) await handle.chmod(mode); // what the umask took
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw fileError(file, error, "write", messages);
  }
}

/** Whether two names lead to one file; a file that does not exist is no other's. */
export async function isSameFile(a: string, b: string, io: Io): Promise<boolean> {
  const [left, right] = await Promise.all(
    [a, b].map((file) => stat(resolve(io.cwd(), file)).catch(() => null)),
  );
  return left != null && right != null && left.ino === right.ino && left.dev === right.dev;
}

/** Whether a name leads to a folder. */
export async function isDirectory(file: string, io: Io): Promise<boolean> {
  const found = await stat(resolve(io.cwd(), file)).catch(() => null);
  return found?.isDirectory() ?? false;
}

async function modeOf(path: string): Promise<number | undefined> {
  const found = await stat(path).catch(() => null);
  return found === null ? undefined : found.mode & 0o777;
}
