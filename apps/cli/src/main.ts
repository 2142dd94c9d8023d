/** What the command may touch of the world outside, handed in so that a test can stand in for it. */
export interface Io {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
}

const HELP = `luoshi: compiles a plan document into the work it asks for

Usage: luoshi [--help] [--version]
`;

/**
 * Runs the command line: reads `argv` (without `node` and the script), writes to `io`.
 * @returns the exit code: 0 done, 2 a fault in how the command was called
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const [first] = argv;
  if (first === undefined || first === "--help" || first === "-h") {
    io.stdout.write(HELP);
    return 0;
  }
  if (first === "--version" || first === "-v") {
    io.stdout.write("luoshi 0.1.0\n");
    return 0;
  }
  io.stderr.write(`luoshi: no command "${first}"; see luoshi --help\n`);
  return 2;
}
