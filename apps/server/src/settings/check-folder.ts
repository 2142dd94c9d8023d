import { accessSync, constants, existsSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { freeBytes, megabytes } from "../postgres/file-fault.ts";
import { type Finding, finding } from "./finding.ts";

const NEEDED = 1_073_741_824;

/** Whether the data folder can be written to, or made where it is not there yet. */
export function checkDataFolder(dataFolder: string): Finding {
  const at = nearestFolder(dataFolder);
  try {
    accessSync(at, constants.W_OK | constants.X_OK);
    if (at === dataFolder) {
      // A read-only disk and some quotas show only when something is written.
      const probe = join(dataFolder, `.luoshi-doctor-${process.pid}`);
      writeFileSync(probe, "");
      rmSync(probe);
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    return finding(
      "data-folder",
      "error",
      `不能写入 ${at}（${code}），数据文件夹为 ${dataFolder}。请把 LUOSHI_DATA 指向可写的文件夹，或修改权限。`,
      `${at} cannot be written to (${code}); the data folder is ${dataFolder}. Point LUOSHI_DATA at a folder that can be written to, or change the permissions.`,
    );
  }
  if (at === dataFolder)
    return finding("data-folder", "ok", `数据文件夹 ${dataFolder}`, `Data folder ${dataFolder}`);
  return finding(
    "data-folder",
    "ok",
    `数据文件夹 ${dataFolder} 将在首次启动时建立`,
    `The data folder ${dataFolder} will be made at the first start`,
  );
}

/** Whether the disk of the data folder has room. */
export function checkDisk(dataFolder: string, needed: number = NEEDED): Finding {
  const at = nearestFolder(dataFolder);
  const free = freeBytes(at);
  if (free === undefined)
    return finding(
      "disk",
      "warning",
      `无法得知 ${at} 的剩余空间，请自行确认至少有 1 GB`,
      `The free space of ${at} is not known; see that it is at least 1 GB`,
    );
  const left = megabytes(free);
  if (free >= needed) return finding("disk", "ok", `磁盘剩余 ${left}`, `${left} free on the disk`);
  return finding(
    "disk",
    "error",
    `${at} 所在磁盘只剩 ${left}，至少需要 1 GB。请清理磁盘，或把 LUOSHI_DATA 移到更大的磁盘。`,
    `Only ${left} are free on the disk of ${at}; at least 1 GB is needed. Make room, or move LUOSHI_DATA to a larger disk.`,
  );
}

function nearestFolder(folder: string): string {
  let at = folder;
  while (!existsSync(at) && dirname(at) !== at) at = dirname(at);
  return at;
}
