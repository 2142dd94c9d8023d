/** The command was called wrongly: exit code 2, one line of reason, one of what to do. */
export class UsageError extends Error {
  /** What to do about it, where there is something to say. */
  readonly help: string | null;
  constructor(message: string, help: string | null = null) {
    super(message);
    this.name = "UsageError";
    this.help = help;
  }
}

/** One input or output failed: printed as `FILE: reason`, and the other files go on. */
export class FileError extends Error {
  readonly file: string;
  readonly help: string | null;
  constructor(file: string, message: string, help: string | null = null) {
    super(message);
    this.name = "FileError";
    this.file = file;
    this.help = help;
  }
}

/** What the process returns: nothing to complain of; errors were found; called wrongly or unreadable. */
export type ExitCode = 0 | 1 | 2;

/** The graver of two outcomes. */
export function worse(a: ExitCode, b: ExitCode): ExitCode {
  return a > b ? a : b;
}
