import { applyFixes } from "../apply-fixes.ts";
import { compileFile } from "../compile-file.ts";
import type { Context } from "../context.ts";
import { type ExitCode, FileError, UsageError } from "../failure.ts";
import { configFinder } from "../files/find-config.ts";
import { forEachFile } from "../files/for-each-file.ts";
import { STDIN } from "../files/read-input.ts";
import { isDirectory, isSameFile, writeOutput } from "../files/write-output.ts";
import { screenOf } from "../render/screen.ts";
import { fixText } from "../report/fix-text.ts";

/**
 * `luoshi fix FILE -o OUT`: applies what has one right answer, in the file's own bytes, and lists the rest.
 * 1 when errors are left.
 */
export async function fix(context: Context): Promise<ExitCode> {
  const { io, language, messages } = context;
  const { values } = context.arguments;
  await checkTarget(context);
  const configOf = configFinder(values.config, io, language, messages);
  return forEachFile(context, async (file, write) => {
    const compiled = await compileFile(file, context, configOf);
    const outcome = applyFixes(compiled);
    const target = targetOf(file, context);
    // The report must not mix with a document written to standard output.
    const report = target === STDIN ? (text: string) => io.stderr.write(text) : write;
    const screen = screenOf(target === STDIN ? io.stderr : io.stdout, io, messages);
    if (target === STDIN) io.stdout.write(outcome.bytes);
    else if (target !== null && (target !== file || outcome.applied.length > 0))
      await writeOutput(target, outcome.bytes, io, messages);
    report(fixText(compiled, outcome, target, screen));
    const open = [...outcome.left, ...outcome.refused.map(({ diagnostic }) => diagnostic)];
    return open.some(({ severity }) => severity === "error") ? 1 : 0;
  });
}

/** Refuses before reading what would lose a file. */
async function checkTarget({ arguments: parsed, io, messages }: Context): Promise<void> {
  const { values, flags, operands } = parsed;
  const { usage, file } = messages;
  const [input = STDIN] = operands;
  const out = values.out;
  const inPlace = flags.has("in-place");
  if (out !== undefined && inPlace) throw new UsageError(usage.notBoth("out", "in-place"));
  if (out === undefined && !inPlace && !flags.has("dry-run"))
    throw new UsageError(usage.fixNeedsOutput, usage.fixNeedsOutputHelp);
  if (inPlace && input === STDIN)
    throw new UsageError(usage.fixNeedsOutput, usage.fixNeedsOutputHelp);
  if (out === undefined || out === STDIN) return;
  if (await isDirectory(out, io)) throw new FileError(out, file.exists);
  if (input !== STDIN && (await isSameFile(input, out, io)))
    throw new FileError(out, file.isInput, file.isInputHelp);
}

/** Where the corrected file goes; null for a dry run. */
function targetOf(file: string, { arguments: { values, flags } }: Context): string | null {
  if (flags.has("dry-run")) return null;
  return flags.has("in-place") ? file : (values.out ?? null);
}
