import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { FileError } from "../failure.ts";
import type { Io } from "../io.ts";
import type { Messages } from "../messages/messages.ts";

/** The operand that means standard input. */
export const STDIN = "-";

/** Beyond this no plan goes; the readers have their own, finer limits. */
const LARGEST = 512 * 1024 * 1024;
const MEGABYTE = 1024 * 1024;

/**
 * The bytes of an input file, or of standard input for `-`.
 * @throws FileError naming the file, the reason and what to do
 */
export async function readInput(file: string, io: Io, messages: Messages): Promise<Uint8Array> {
  try {
    if (file === STDIN) return plain(await readAll(io.stdin, file, messages));
    const path = resolve(io.cwd(), file);
    // Synchronous: a command has nothing else to do meanwhile, and a cold start is 20 ms shorter.
    const { size } = statSync(path);
    if (size > LARGEST) throw tooLarge(file, messages);
    return plain(readFileSync(path));
  } catch (error) {
    throw error instanceof FileError ? error : fileError(file, error, "read", messages);
  }
}

/** The same bytes without what Node adds: a Buffer's `slice` shares memory, which a Uint8Array's does not. */
function plain({ buffer, byteOffset, byteLength }: Uint8Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** Puts an error of the file system into words a clerk understands. */
export function fileError(
  file: string,
  error: unknown,
  doing: "read" | "write",
  { file: texts }: Messages,
): FileError {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  switch (code) {
    case "ENOENT":
      return doing === "read"
        ? new FileError(file, texts.notFound, texts.notFoundHelp)
        : new FileError(file, texts.noDirectory, texts.notFoundHelp);
    case "EISDIR":
      return new FileError(file, texts.isDirectory, texts.isDirectoryHelp(file));
    case "ENOTDIR":
      return new FileError(file, texts.noDirectory, texts.notFoundHelp);
    case "EACCES":
    case "EPERM":
    case "EBUSY":
      return new FileError(file, texts.noPermission, texts.noPermissionHelp);
    default: {
      const reason = code ?? (error instanceof Error ? error.message : String(error));
      return new FileError(
        file,
        doing === "read" ? texts.cannotRead(reason) : texts.cannotWrite(reason),
      );
    }
  }
}

async function readAll(stdin: Io["stdin"], file: string, messages: Messages): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stdin) {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    size += bytes.length;
    if (size > LARGEST) throw tooLarge(file, messages);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks, size);
}

function tooLarge(file: string, messages: Messages): FileError {
  return new FileError(file, messages.file.tooLarge(LARGEST / MEGABYTE));
}
