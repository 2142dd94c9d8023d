import {
  closeSync,
  existsSync,
  openSync,
  readSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";

const LIMIT = 8 * 1_048_576;

/**
 * Keeps the database's log small: past the limit its last half goes to `server.log.1` and it begins anew.
 * The server goes on writing at the file's end, wherever that is.
 */
export function trimLog(log: string, limit: number = LIMIT): void {
  try {
    if (!existsSync(log) || statSync(log).size <= limit) return;
    const { size } = statSync(log);
    const tail = Buffer.alloc(Math.floor(limit / 2));
    const file = openSync(log, "r");
    const length = readSync(file, tail, 0, tail.length, size - tail.length);
    closeSync(file);
    writeFileSync(`${log}.1`, tail.subarray(0, length), { mode: 0o600 });
    truncateSync(log, 0);
  } catch {
    // A log that cannot be trimmed, on a full disk say, is no reason to stop.
  }
}
