import { spawn } from "node:child_process";
import { env } from "node:process";
import type { ServiceUser } from "./service-user.ts";

/** How a program ended: `code` is null where it was killed or could not be started. */
export interface ProgramEnd {
  readonly code: number | null;
  readonly output: string;
}

/** What PostgreSQL's programs may know of our surroundings: no PG variables, English messages. */
export function programEnvironment(): NodeJS.ProcessEnv {
  // What a program needs to be found and to run: no setting of ours.
  const kept: NodeJS.ProcessEnv = { LC_ALL: "C" };
  for (const [name, value] of Object.entries(env))
    if (/^(?:PATH|TMPDIR|TMP|TEMP|SYSTEMROOT|LD_LIBRARY_PATH)$/i.test(name)) kept[name] = value;
  return kept;
}

/** Runs a program to its end and gives its exit code with the last 64 KB that it wrote. Never throws. */
export async function runProgram(
  program: string,
  args: readonly string[],
  options: {
    readonly user?: ServiceUser | undefined;
    readonly cwd?: string;
    readonly input?: string;
    readonly milliseconds?: number;
  } = {},
): Promise<ProgramEnd> {
  return await new Promise((resolve) => {
    let output = "";
    const note = (text: string): void => {
      output = (output + text).slice(-65_536);
    };
    let child: ReturnType<typeof spawn>;
    try {
      child = spawn(program, args, {
        cwd: options.cwd ?? "/",
        env: programEnvironment(),
        stdio: ["pipe", "pipe", "pipe"],
        ...(options.user ? { uid: options.user.uid, gid: options.user.gid } : {}),
      });
    } catch (error) {
      resolve({ code: null, output: String(error) });
      return;
    }
    const timer = setTimeout(() => child.kill("SIGKILL"), options.milliseconds ?? 120_000);
    child.stdout?.setEncoding("utf8").on("data", note);
    child.stderr?.setEncoding("utf8").on("data", note);
    child.stdin?.on("error", () => undefined);
    child.stdin?.end(options.input ?? "");
    child.on("error", (error) => {
      clearTimeout(timer);
      resolve({ code: null, output: String(error) });
    });
    child.on("close", (code) => {
      clearTimeout(timer);
      resolve({ code, output });
    });
  });
}
