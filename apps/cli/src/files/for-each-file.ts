import type { Context } from "../context.ts";
import { type ExitCode, FileError, UsageError, worse } from "../failure.ts";
import { printFileError } from "../print-error.ts";
import { progressOf } from "./progress.ts";
import { STDIN } from "./read-input.ts";

/**
 * Does `work` for each input file, in order, with progress; a file that fails is told on standard error and
 * the others go on. Returns the gravest outcome.
 */
export async function forEachFile(
  context: Context,
  work: (file: string, write: (text: string) => void) => Promise<ExitCode>,
  failed: (error: FileError) => string = () => "",
): Promise<ExitCode> {
  const { io, messages } = context;
  const files = context.arguments.operands;
  if (files.filter((file) => file === STDIN).length > 1)
    throw new UsageError(messages.usage.stdinOnce);
  const progress = progressOf(io, files.length, messages);
  const write = (text: string): void => {
    if (text === "") return;
    progress.clear();
    io.stdout.write(text);
  };
  let outcome: ExitCode = 0;
  for (const file of files) {
    progress.next(file);
    try {
      outcome = worse(outcome, await work(file, write));
    } catch (error) {
      if (error instanceof UsageError) throw error;
      progress.clear();
      const told = asFileError(file, error, context);
      printFileError(told, error, context);
      write(failed(told));
      outcome = worse(outcome, 2);
    }
  }
  progress.clear();
  return outcome;
}

/** A fault of ours in one document must not keep the others from being read. */
function asFileError(file: string, error: unknown, { messages }: Context): FileError {
  if (error instanceof FileError) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new FileError(file, messages.file.internal(reason), messages.file.internalHelp);
}
