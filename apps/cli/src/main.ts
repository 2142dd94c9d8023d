import type { CommandName } from "./command-table.ts";
import type { Context } from "./context.ts";
import { type ExitCode, FileError, UsageError } from "./failure.ts";
import { commandHelp, generalHelp } from "./help.ts";
import type { Io } from "./io.ts";
import { languageOf } from "./language.ts";
import { en } from "./messages/en.ts";
import type { Messages } from "./messages/messages.ts";
import { zh } from "./messages/zh.ts";
import { type Arguments, languageArgument, parseArguments } from "./parse-arguments.ts";
import { printFileError, printUsageError } from "./print-error.ts";
import { paintFor } from "./render/paint.ts";
import type { ServerTools } from "./server-tools.ts";
import { VERSION } from "./version.ts";

export type { Io, Output } from "./io.ts";

/**
 * Runs the command line: reads `argv` (without `node` and the script), reads and writes through `io`
 * (`process` is one) and the file system. Never throws for what a user can do. The server's bundle is
 * loaded through `loadServer`, by the commands that need it.
 * @returns the exit code: 0 done, 1 errors found, 2 called wrongly or a file unreadable
 */
export async function main(
  argv: readonly string[],
  io: Io,
  loadServer: () => Promise<ServerTools>,
): Promise<number> {
  const language = languageArgument(argv) ?? languageOf(io.env);
  const messages = language === "zh" ? zh : en;
  endQuietlyWithReader(io);
  try {
    const parsed = parseArguments(argv, messages);
    return await run(parsed, { arguments: parsed, io, language, messages, loadServer });
  } catch (error) {
    if (error instanceof UsageError) printUsageError(error, { io, messages });
    else if (error instanceof FileError) printFileError(error, error, { io, messages });
    else throw error;
    return 2;
  }
}

async function run(parsed: Arguments, context: Context): Promise<ExitCode> {
  const { io, messages } = context;
  if (parsed.version) {
    io.stdout.write(`luoshi ${VERSION}\n`);
    return 0;
  }
  if (parsed.command === null || parsed.help) {
    io.stdout.write(helpText(parsed.command, io, messages));
    return 0;
  }
  const command = await COMMANDS[parsed.command]();
  return await command(context);
}

/** Loaded when called: `luoshi --help` reads no compiler, `luoshi check` no Excel writer. */
const COMMANDS: Readonly<
  Record<CommandName, () => Promise<(context: Context) => Promise<ExitCode>>>
> = {
  check: async () => (await import("./commands/check.ts")).check,
  compile: async () => (await import("./commands/compile.ts")).compileCommand,
  diff: async () => (await import("./commands/diff.ts")).diff,
  fix: async () => (await import("./commands/fix.ts")).fix,
  explain: async () => (await import("./commands/explain.ts")).explain,
  serve: async () => (await import("./commands/serve.ts")).serve,
  backup: async () => (await import("./commands/backup.ts")).backup,
  restore: async () => (await import("./commands/restore.ts")).restore,
  verify: async () => (await import("./commands/verify.ts")).verify,
  "reset-password": async () => (await import("./commands/reset-password.ts")).resetPassword,
  doctor: async () => (await import("./commands/doctor.ts")).doctor,
};

function helpText(command: CommandName | null, io: Io, messages: Messages): string {
  const paint = paintFor(io.stdout, io.env);
  return command === null ? generalHelp(messages, paint) : commandHelp(command, messages, paint);
}

/** `luoshi check … | head` closes the pipe early; that is no error of ours. */
function endQuietlyWithReader({ stdout, stderr }: Io): void {
  for (const stream of [stdout, stderr])
    stream.on?.("error", (error) => {
      if (error.code !== "EPIPE") throw error;
    });
}
