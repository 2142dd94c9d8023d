import type { Context } from "./context.ts";
import { FileError, type UsageError } from "./failure.ts";
import { paintFor } from "./render/paint.ts";
import { printable } from "./render/printable.ts";

type Told = Pick<Context, "io" | "messages">;

/** `plan.docx: reason`, then what to do; the stack too when it is our fault and LUOSHI_DEBUG is set. */
export function printFileError(error: FileError, cause: unknown, { io, messages }: Told): void {
  const paint = paintFor(io.stderr, io.env);
  const name = error.file === "-" ? messages.file.stdin : printable(error.file);
  io.stderr.write(`${paint("error", name)}: ${printable(error.message)}\n`);
  if (error.help !== null) io.stderr.write(`  ${printable(error.help)}\n`);
  if (cause instanceof Error && !(cause instanceof FileError) && io.env["LUOSHI_DEBUG"])
    io.stderr.write(`${cause.stack ?? cause.message}\n`);
}

/** `luoshi: reason`, then what to do. */
export function printUsageError(error: UsageError, { io }: Told): void {
  const paint = paintFor(io.stderr, io.env);
  io.stderr.write(`${paint("error", "luoshi")}: ${printable(error.message)}\n`);
  if (error.help !== null) io.stderr.write(`  ${printable(error.help)}\n`);
}
