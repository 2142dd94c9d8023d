import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, readlinkSync, realpathSync } from "node:fs";
import { basename, join } from "node:path";

/** The first lines of `postmaster.pid`. */
export interface PidFile {
  readonly pid: number;
  /** The last line: `ready`, `starting`, `stopping`. */
  readonly status: string;
}

/** Reads a data folder's `postmaster.pid`; undefined where there is none or it says nothing. */
export function readPidFile(pgdata: string): PidFile | undefined {
  let text: string;
  try {
    text = readFileSync(join(pgdata, "postmaster.pid"), "utf8");
  } catch {
    return undefined;
  }
  const lines = text.split("\n");
  const pid = Number(lines[0]);
  if (!Number.isSafeInteger(pid) || pid <= 0) return undefined;
  return { pid, status: (lines[7] ?? "").trim() };
}

/** When the database of a data folder was last started, as its pid file has it. */
export function pidFileTime(pgdata: string): Date | undefined {
  try {
    const seconds = Number(readFileSync(join(pgdata, "postmaster.pid"), "utf8").split("\n")[2]);
    return seconds > 0 ? new Date(seconds * 1000) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a process runs. One that has ended and waits for its parent does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2)[0] !== "Z";
  } catch {
    return true;
  }
}

/**
 * Whether the process is a PostgreSQL that works in this data folder. A pid file outlives its process,
 * after a restart of the machine or container the number may be anyone's.
 */
export function worksIn(pid: number, pgdata: string): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform === "linux") {
    try {
      // "(deleted)" stands there once the programs were replaced by an update.
      const program = readlinkSync(`/proc/${pid}/exe`).replace(/ \(deleted\)$/, "");
      return (
        basename(program) === "postgres" &&
        readlinkSync(`/proc/${pid}/cwd`) === realpathSync(pgdata)
      );
    } catch {
      // Not ours to look into: then it is no process of our user.
      return false;
    }
  }
  if (process.platform === "win32") {
    try {
      return execFileSync("tasklist", ["/FI", `PID eq ${pid}`, "/FO", "CSV"], {
        encoding: "utf8",
      }).includes("postgres");
    } catch {
      return false;
    }
  }
  try {
    const command = execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
    return command.includes("postgres") && command.includes(pgdata);
  } catch {
    return false;
  }
}

/** All PostgreSQL processes that work in a data folder, also those whose postmaster was killed. Linux only; elsewhere none. */
export function processesIn(pgdata: string): readonly number[] {
  if (process.platform !== "linux") return [];
  return readdirSync("/proc")
    .map(Number)
    .filter((pid) => Number.isInteger(pid) && worksIn(pid, pgdata));
}

/** Waits until `done()` holds, looking every 20 ms; false when the time is over. */
export async function waitUntil(
  done: () => boolean | Promise<boolean>,
  milliseconds: number,
): Promise<boolean> {
  const end = Date.now() + milliseconds;
  for (;;) {
    if (await done()) return true;
    if (Date.now() >= end) return false;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
