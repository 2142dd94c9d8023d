import { totalmem } from "node:os";
import { join } from "node:path";
import { checkDatabase, checkPrograms } from "../postgres/check-database.ts";
import { megabytes } from "../postgres/file-fault.ts";
import { pidFileTime } from "../postgres/postmaster.ts";
import { checkDataFolder, checkDisk } from "./check-folder.ts";
import { checkNetwork, checkPort, checkTls } from "./check-listening.ts";
import { type Finding, finding } from "./finding.ts";
import type { Settings } from "./read-settings.ts";

/** What of the machine may be given from outside, so that a test can have another one. */
export interface Surroundings {
  readonly now: Date;
  readonly nodeVersion: string;
  readonly memory: number;
}

const OLDEST_NODE = [20, 19] as const;
const GIGABYTE = 1_073_741_824;

/**
 * Looks at the machine as these settings would use it and says of each thing how it is and what to do.
 * Makes no folder and no database, and leaves a server that runs from the same data folder alone.
 */
export async function checkMachine(
  settings: Settings,
  around: Partial<Surroundings> = {},
): Promise<readonly Finding[]> {
  const { now = new Date(), nodeVersion = process.versions.node, memory = totalmem() } = around;
  const pgdata = join(settings.dataFolder, "postgres", "pgdata");
  return [
    checkNode(nodeVersion),
    checkMemory(memory),
    checkClock(now, pidFileTime(pgdata)),
    checkDataFolder(settings.dataFolder),
    checkDisk(settings.dataFolder),
    ...(settings.databaseUrl === undefined ? [await checkPrograms(pgdata)] : []),
    await checkDatabase(pgdata, settings.databaseUrl),
    ...checkTls(settings.tls, now),
    checkNetwork(settings),
    await checkPort(settings),
  ];
}

function checkNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const young = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  if (young) return finding("node", "ok", `Node.js ${version}`, `Node.js ${version}`);
  return finding(
    "node",
    "error",
    `Node.js ${version} 版本过低，至少需要 ${OLDEST_NODE.join(".")}。请升级 Node.js。`,
    `Node.js ${version} is too old; ${OLDEST_NODE.join(".")} or later is needed. Upgrade Node.js.`,
  );
}

function checkMemory(bytes: number): Finding {
  const size = megabytes(bytes);
  if (bytes >= 1.5 * GIGABYTE) return finding("memory", "ok", `内存 ${size}`, `Memory ${size}`);
  return finding(
    "memory",
    "warning",
    `内存只有 ${size}，建议 2 GB 以上。大文件的解析和导出可能失败。`,
    `Memory is only ${size}; 2 GB or more is advised. Reading and exporting large files may fail.`,
  );
}

function checkClock(now: Date, started: Date | undefined): Finding {
  // These programs were not made before, and nobody will run them after.
  const [first, last] = [Date.UTC(2026, 0, 1), Date.UTC(2100, 0, 1)];
  const time = now.getTime();
  const shown = now.toISOString().slice(0, 16).replace("T", " ");
  if (!(time >= first && time < last))
    return finding(
      "clock",
      "error",
      `系统时间是 ${shown} UTC，明显不对，期限和登录都会出错。请校准时间并启用 NTP。`,
      `The system's clock says ${shown} UTC, which cannot be; deadlines and sign-in would go wrong. Set it and use NTP.`,
    );
  if (started && started.getTime() - time > 3_600_000)
    return finding(
      "clock",
      "warning",
      `系统时间 ${shown} UTC 早于数据库上次启动的时间，时钟可能被调回过。请核对时间。`,
      `The system's clock, ${shown} UTC, is behind the last start of the database; it may have been set back. Check it.`,
    );
  return finding("clock", "ok", `系统时间 ${shown} UTC`, `Clock ${shown} UTC`);
}
