import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { afterAll, afterEach } from "vitest";
import { processesIn } from "../postgres/postmaster.ts";
import {
  type EmbeddedPostgres,
  type StartOptions,
  startPostgres,
} from "../postgres/start-postgres.ts";

/** What a child that runs a database says first: `{ pid, ownerUrl, adopted }`, or `{ code }` of its fault. */
export interface ChildSays {
  readonly pid: number;
  readonly ownerUrl: string;
  readonly adopted: boolean;
  readonly code?: string;
  readonly message?: string;
}

/** A folder for one test. Whatever runs in it is killed after the test, also when that failed. */
export function usePostgresFolder(): {
  (name?: string): string;
  /** A process that starts a database, ready when it has said how that went. */
  readonly child: (folder: string, uid?: number) => Promise<ChildProcess & { says: ChildSays }>;
  /** `startPostgres` in this process, stopped after the test. */
  readonly open: (folder: string, options?: StartOptions) => Promise<EmbeddedPostgres>;
  /** A folder for a database on a disk of so many megabytes; only where one can be mounted. */
  readonly disk: (megabytes: number) => string;
  /** A child, given as soon as it runs. */
  readonly start: (folder: string, uid?: number) => Promise<ChildProcess>;
} {
  const bases: string[] = [];
  const disks: string[] = [];
  const children: ChildProcess[] = [];
  const here: EmbeddedPostgres[] = [];
  afterEach(async () => {
    for (const child of children.splice(0)) child.kill("SIGKILL");
    // Whoever keeps a database running would bring it back when it is killed.
    for (const postgres of here.splice(0)) await postgres.stop(2000).catch(() => undefined);
    for (const base of bases) await killAll(base);
    for (const disk of disks.splice(0)) execFileSync("umount", [disk]);
    for (const base of bases.splice(0)) rmSync(base, { recursive: true, force: true });
  }, 60_000);
  afterAll(async () => {
    if (bundled) rmSync(await bundled, { force: true });
  });
  const open = async (at: string, options?: StartOptions): Promise<EmbeddedPostgres> => {
    const postgres = await startPostgres(at, options);
    here.push(postgres);
    return postgres;
  };
  const disk = (megabytes: number): string => {
    const at = join(dirname(folder("x")), "disk");
    mkdirSync(at);
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m,mode=755`, "tmpfs", at]);
    disks.push(at);
    return join(at, "postgres");
  };
  const folder = (name = "data/postgres"): string => {
    const base = realpathSync(mkdtempSync(join(tmpdir(), "luoshi-pg-")));
    chmodSync(base, 0o755);
    bases.push(base);
    return join(base, name);
  };
  const start = async (at: string, uid?: number): Promise<ChildProcess> => {
    const script = await bundleChild();
    const started = spawn(process.execPath, [script, at], {
      stdio: ["ignore", "pipe", "inherit"],
      cwd: "/",
      ...(uid === undefined ? {} : { uid, gid: uid }),
    });
    children.push(started);
    return started;
  };
  const child = async (at: string, uid?: number): Promise<ChildProcess & { says: ChildSays }> => {
    const started = await start(at, uid);
    const line = await new Promise<string>((resolve) => {
      let text = "";
      started.stdout?.setEncoding("utf8").on("data", (more: string) => {
        text += more;
        if (text.includes("\n")) resolve(text);
      });
      started.on("exit", () => resolve(text || '{"code":"ended"}'));
    });
    return Object.assign(started, { says: JSON.parse(line) as ChildSays });
  };
  return Object.assign(folder, { child, start, open, disk });
}

/** Data folders at any depth under a base, with what runs in them. */
function dataFolders(base: string): readonly string[] {
  return readdirSync(base, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name === "PG_VERSION")
    .map((entry) => realpathSync(entry.parentPath));
}

async function killAll(base: string): Promise<void> {
  if (!existsSync(base)) return;
  const pids = (): readonly number[] => dataFolders(base).flatMap((at) => processesIn(at));
  for (let pass = 0; pass < 100 && pids().length > 0; pass++) {
    for (const pid of pids()) kill(pid);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    // It ended since it was listed.
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

let bundled: Promise<string> | undefined;

/** `child-postgres.ts` as JavaScript that Node 20 runs; kept under the checkout, where packages are found. */
function bundleChild(): Promise<string> {
  bundled ??= (async () => {
    const root = fileURLToPath(new URL("../../../../", import.meta.url));
    const file = join(root, ".results", `child-postgres-${process.pid}.mjs`);
    mkdirSync(join(root, ".results"), { recursive: true });
    const build = await rolldown({
      input: fileURLToPath(new URL("child-postgres.ts", import.meta.url)),
      platform: "node",
      external: ["pg"],
    });
    await build.write({ file, format: "esm" });
    chmodSync(file, 0o644);
    return file;
  })();
  return bundled;
}
