import { mkdir } from "node:fs/promises";
import { basename, extname, join, resolve } from "node:path";
import { COMMANDS } from "../command-table.ts";
import type { CompileFormat } from "../commands/compile.ts";
import type { Context } from "../context.ts";
import { FileError, UsageError } from "../failure.ts";
import { fileError, STDIN } from "./read-input.ts";
import { isDirectory } from "./write-output.ts";

/** Where the results of `luoshi compile` go: to standard output, or to one file per input. */
export type OutputPlan =
  | { readonly kind: "stdout"; readonly format: CompileFormat }
  | {
      readonly kind: "files";
      readonly format: CompileFormat;
      readonly targetOf: (input: string) => string;
      readonly wouldOverwrite: (target: string) => FileError;
    };

const FORMATS = COMMANDS.compile.options.format.choices as readonly CompileFormat[];

/**
 * Decides before anything is read where results go: `-o tasks.xlsx` is a file (and names the format),
 * `-o lists/` a folder that is made where it is missing.
 * @throws UsageError where two inputs would give one file, or a binary format would go to a terminal
 */
export async function outputPlan(context: Context): Promise<OutputPlan> {
  const { arguments: parsed, io, messages } = context;
  const { usage } = messages;
  const { values, operands } = parsed;
  const { out } = values;
  const named = out === undefined ? null : formatOf(out);
  const chosen = values.format as CompileFormat | undefined;
  const emit = values.emit !== undefined;
  const format = emit ? "json" : (chosen ?? named ?? "json");
  if (out === undefined || out === STDIN) {
    const binary = format === "xlsx";
    if (binary && io.stdout.isTTY === true) {
      const command = `luoshi compile ${operands.join(" ")} -f ${format} -o ${operands.length > 1 ? "DIR" : `NAME.${format}`}`;
      throw new UsageError(usage.binaryToTerminal(format), usage.binaryToTerminalHelp(command));
    }
    // Two workbooks, or two calendars, one after the other are no file that anything opens.
    if (operands.length > 1 && (binary || format === "ics"))
      throw new UsageError(usage.severalNeedOut(format), usage.severalNeedOutHelp);
    return { kind: "stdout", format };
  }
  const single = operands.length === 1 && named === format && !(await isDirectory(out, io));
  const targetOf = single
    ? () => out
    : (input: string) => join(out, `${nameOf(input)}.${emit ? `${values.emit}.json` : format}`);
  refuseCollisions(operands, targetOf, context);
  if (!single) await makeFolder(out, context);
  return {
    kind: "files",
    format,
    targetOf,
    wouldOverwrite: (target) =>
      new FileError(target, messages.file.isInput, messages.file.isInputHelp),
  };
}

/** The format that a file name asks for by its end, `tasks.xlsx`; null for a folder. */
function formatOf(out: string): CompileFormat | null {
  const end = extname(out).slice(1).toLowerCase();
  return FORMATS.find((format) => format === end) ?? null;
}

/** The input's name without folder and end. */
function nameOf(input: string): string {
  return input === STDIN ? "stdin" : basename(input, extname(input));
}

function refuseCollisions(
  operands: readonly string[],
  targetOf: (input: string) => string,
  { io, messages }: Context,
): void {
  const taken = new Map<string, string>();
  for (const input of operands) {
    const target = targetOf(input);
    const path = resolve(io.cwd(), target);
    const other = taken.get(path);
    if (other !== undefined)
      throw new UsageError(
        messages.usage.sameOutput(target, other, input),
        messages.usage.sameOutputHelp,
      );
    taken.set(path, input);
  }
}

async function makeFolder(out: string, { io, messages }: Context): Promise<void> {
  try {
    await mkdir(resolve(io.cwd(), out), { recursive: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST")
      throw new FileError(out, messages.file.notAFolder);
    throw fileError(out, error, "write", messages);
  }
}
