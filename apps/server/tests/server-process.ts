import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { pathToFileURL } from "node:url";
import { buildServer } from "../../../scripts/server/build-server.js";

/** A server as `npm start` runs it, in a process of its own. */
export interface ServerProcess {
  readonly pid: number;
  /** What it said, its log lines too. */
  readonly said: () => string;
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals | null>;
  readonly kill: (signal: NodeJS.Signals) => void;
}

/** Once for a run: a source that changes meanwhile is for the next. */
let built: ReturnType<typeof buildServer> | undefined;

/** Starts one; its site is left out. It answers once `readyAt` says so. */
export async function startProcess(env: Readonly<Record<string, string>>): Promise<ServerProcess> {
  built ??= buildServer(() => {});
  const { admin, ...files } = await built;
  const options = JSON.stringify({ files: { site: null, ...files }, folder: "/", demo: false });
  const script = `import { serve } from ${JSON.stringify(pathToFileURL(admin).href)};
    process.exitCode = await serve(${options}, process);`;
  const child: ChildProcess = spawn(process.execPath, ["--input-type=module", "-e", script], {
    env: { PATH: process.env["PATH"], LOG_LEVEL: "warn", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
  return {
    pid: child.pid ?? 0,
    said: () => said,
    ended: new Promise((resolve) => child.once("exit", (code, signal) => resolve(code ?? signal))),
    kill: (signal) => void child.kill(signal),
  };
}

/** Waits until a server is ready. @returns milliseconds it took, @throws with what it said where it never is */
export async function readyAt(
  url: string,
  { said, ended }: ServerProcess,
  mostMs = 60_000,
): Promise<number> {
  const start = performance.now();
  let gone = false;
  void ended.then(() => {
    gone = true;
  });
  for (;;) {
    const ready = await fetch(`${url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
    const took = performance.now() - start;
    if (ready) return took;
    if (gone || took > mostMs) throw new Error(`not ready after ${Math.round(took)} ms: ${said()}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** A port that nobody has now, to be had again by the next process. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { readonly port: number };
      server.close(() => resolve(port));
    });
  });
}
