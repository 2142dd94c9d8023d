import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Io } from "../io.ts";
import { main } from "../main.ts";
import type { ServerTools } from "../server-tools.ts";

/** What a run left behind. */
export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Standard output as bytes. */
  readonly bytes: Buffer;
}

/** Circumstances of a run; by default English, no terminal, no colour. */
export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string | Uint8Array;
  /** Terminal width; standard output and error are terminals when given. */
  readonly columns?: number;
  /** For the commands that need a server. */
  readonly loadServer?: () => Promise<ServerTools>;
}

const noServer = (): never => {
  throw new Error("this command was given no server");
};

/** A folder of files and the command run in it: real files, the real `main`, only the streams are caught. */
export interface Workspace {
  readonly folder: string;
  run(argv: readonly string[], options?: RunOptions): Promise<Run>;
  write(name: string, content: string | Uint8Array): void;
  read(name: string): Buffer;
  remove(): void;
}

/** Makes a temporary folder with `files` in it. */
export function workspace(files: Readonly<Record<string, string | Uint8Array>> = {}): Workspace {
  const folder = mkdtempSync(join(tmpdir(), "luoshi-"));
  const write = (name: string, content: string | Uint8Array): void =>
    writeFileSync(join(folder, name), content);
  for (const [name, content] of Object.entries(files)) write(name, content);
  return {
    folder,
    write,
    read: (name) => readFileSync(join(folder, name)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
    async run(argv, options = {}) {
      const { env = {}, stdin = "", columns } = options;
      const out: Buffer[] = [];
      const err: Buffer[] = [];
      const terminal = columns === undefined ? {} : { isTTY: true, columns };
      const io: Io = {
        stdout: { ...terminal, write: (chunk) => out.push(Buffer.from(chunk)) },
        stderr: { ...terminal, write: (chunk) => err.push(Buffer.from(chunk)) },
        stdin: (async function* () {
          yield typeof stdin === "string" ? Buffer.from(stdin) : stdin;
        })(),
        env: { LANG: "en_US.UTF-8", ...env },
        cwd: () => folder,
      };
      const code = await main(argv, io, options.loadServer ?? noServer);
      const bytes = Buffer.concat(out);
      return {
        code,
        stdout: bytes.toString("utf8"),
        stderr: Buffer.concat(err).toString("utf8"),
        bytes,
      };
    },
  };
}
