import { type ChildProcessByStdio, spawn } from "node:child_process";
import { realpathSync } from "node:fs";
import type { Readable, Writable } from "node:stream";
import { encodeFrame, type Frame, FrameTooLarge, frameReader } from "./frame.ts";
import { lossOf } from "./unreadable.ts";

/** How a reading process is started. */
export interface ReadingProcessOptions {
  readonly script: string;
  readonly heapMegabytes: number;
  readonly outputBytes: number;
  readonly onExit: () => void;
}

/** A process that takes one document at a time. */
export interface ReadingProcess {
  readonly jobs: number;
  readonly alive: () => boolean;
  /** @throws Unreadable when it had to be killed or ran out of memory; the process is gone then */
  readonly run: (head: unknown, parts: readonly Uint8Array[], wallMs: number) => Promise<Frame>;
  /** Ends by itself when nothing comes for so long. */
  readonly endAfter: (idleMs: number) => void;
  readonly end: () => void;
  readonly kill: () => Promise<void>;
}

/** Longest start on a busy machine; the document's own time begins when the process is there. */
const START_MS = 20_000;
/** Processor time after which the system ends it, should the server die while it hangs. */
const CPU_SECONDS = 900;
const MOST_STDERR = 8192;

interface Turn {
  readonly done: (frame: Frame) => void;
  readonly failed: (error: Error) => void;
  readonly wallMs: number;
  readonly send: () => void;
}

/** Starts the reading process: no environment, a bounded heap, no file but its own script where Node can hold it to that. */
export function startReadingProcess(options: ReadingProcessOptions): ReadingProcess {
  const child = launch(options);
  let turn: Turn | null = null;
  let ready = false;
  let gone = false;
  let jobs = 0;
  let timer: NodeJS.Timeout | undefined;
  let idle: NodeJS.Timeout | undefined;
  let stderr = "";
  let reason: Parameters<typeof lossOf>[0] | null = null;
  let exited: () => void = () => {};
  const exit = new Promise<void>((done) => {
    exited = done;
  });

  const killFor = (why: NonNullable<typeof reason>): void => {
    reason ??= why;
    child.kill("SIGKILL");
  };
  const begin = (): void => {
    if (turn === null) return;
    clearTimeout(timer);
    timer = setTimeout(() => killFor("too-slow"), turn.wallMs);
    turn.send();
  };
  const receive = frameReader(options.outputBytes, (frame) => {
    if (!ready) {
      ready = true;
      begin();
      return;
    }
    const finished = turn;
    turn = null;
    clearTimeout(timer);
    finished?.done(frame);
  });
  child.stdout.on("data", (chunk: Buffer) => {
    try {
      receive(chunk);
    } catch (error) {
      if (!(error instanceof FrameTooLarge)) reason = null;
      killFor("too-much-output");
    }
  });
  child.stderr.on("data", (chunk: Buffer) => {
    if (stderr.length < MOST_STDERR) stderr += chunk.toString("latin1");
  });
  // A process that has just died is told of by its exit.
  child.stdin.on("error", () => {});
  child.on("error", (error) => finish(error));
  child.on("close", (code, signal) => finish(lossFrom(code, signal)));

  function lossFrom(code: number | null, signal: NodeJS.Signals | null): Error {
    if (reason !== null) return lossOf(reason);
    if (/heap out of memory|allocation failed|Array buffer allocation/i.test(stderr))
      return lossOf("too-much-memory");
    // Where it fell over is told, never what it read: a message may quote the document.
    const where = stderr.split("\n").filter((line) => /^ {4}at /.test(line));
    return new Error(`the reading process ended: ${signal ?? code}\n${where.join("\n")}`);
  }

  function finish(error: Error): void {
    if (gone) return;
    gone = true;
    clearTimeout(timer);
    clearTimeout(idle);
    options.onExit();
    turn?.failed(error);
    turn = null;
    exited();
  }

  return {
    get jobs() {
      return jobs;
    },
    alive: () => !gone,
    run: (head, parts, wallMs) =>
      new Promise<Frame>((done, failed) => {
        clearTimeout(idle);
        jobs++;
        if (gone) return failed(new Error("the reading process is gone"));
        const send = () => {
          for (const piece of encodeFrame(head, parts)) child.stdin.write(piece);
        };
        turn = { done, failed, wallMs, send };
        if (ready) begin();
        else timer = setTimeout(() => killFor("too-slow"), START_MS);
      }),
    endAfter: (ms) => {
      idle = setTimeout(() => child.stdin.end(), ms);
      idle.unref();
    },
    end: () => void child.stdin.end(),
    kill: async () => {
      child.kill("SIGKILL");
      await exit;
    },
  };
}

function launch({
  script,
  heapMegabytes,
}: ReadingProcessOptions): ChildProcessByStdio<Writable, Readable, Readable> {
  const file = realpathSync(script);
  const major = Number(process.versions.node.split(".")[0]);
  const args = [
    `--max-old-space-size=${heapMegabytes}`,
    "--no-warnings",
    major >= 23 ? "--permission" : "--experimental-permission",
    `--allow-fs-read=${file}`,
    file,
  ];
  const stdio: ["pipe", "pipe", "pipe"] = ["pipe", "pipe", "pipe"];
  if (process.platform === "win32") return spawn(process.execPath, args, { stdio, env: {} });
  // The shell sets the limit and becomes the process.
  return spawn(
    "/bin/sh",
    ["-c", `ulimit -t ${CPU_SECONDS}; exec "$0" "$@"`, process.execPath, ...args],
    { stdio, env: {} },
  );
}
