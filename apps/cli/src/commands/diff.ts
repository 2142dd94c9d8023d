import { defaultConfig, diffPlans } from "@luoshi/compiler";
import { type CompiledFile, compileFile } from "../compile-file.ts";
import type { Context } from "../context.ts";
import { type ExitCode, FileError, UsageError } from "../failure.ts";
import { STDIN } from "../files/read-input.ts";
import { printFileError } from "../print-error.ts";
import { screenOf } from "../render/screen.ts";
import { countChanges } from "../report/diff-counts.ts";
import { diffJson } from "../report/diff-json.ts";
import { diffText } from "../report/diff-text.ts";

/** `luoshi diff OLD NEW`: what was revised; 1 for a difference when `--exit-code` asks for it. */
export async function diff(context: Context): Promise<ExitCode> {
  const { io, messages } = context;
  const { operands, values, flags } = context.arguments;
  const [oldFile = STDIN, newFile = STDIN] = operands;
  if (oldFile === STDIN && newFile === STDIN) throw new UsageError(messages.usage.stdinOnce);
  const [before, after] = [await opened(oldFile, context), await opened(newFile, context)];
  if (before === null || after === null) return 2;
  const found = diffPlans(before.result, after.result);
  const counts = countChanges(found);
  const texts = { before: before.document.source.text, after: after.document.source.text };
  io.stdout.write(
    values.format === "json"
      ? diffJson(found, counts, before, after)
      : diffText(found, counts, texts, screenOf(io.stdout, io, messages)),
  );
  return flags.has("exit-code") && found.clauses.length + found.tasks.length > 0 ? 1 : 0;
}

/** Null for a file that cannot be read, once it is told; the other one is still looked at. */
async function opened(file: string, context: Context): Promise<CompiledFile | null> {
  try {
    // Severities and waivers have no part in what changed.
    return await compileFile(file, context, () => defaultConfig);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    printFileError(error, error, context);
    return null;
  }
}
