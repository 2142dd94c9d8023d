import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { type Finding, finding } from "../settings/finding.ts";
import { binaryPackage, findBinaryFolder, tryBinaries } from "./binaries.ts";
import { readPasswords } from "./cluster.ts";
import { addressOf, checkServer, probeExternal } from "./connect-external.ts";
import { PostgresError } from "./postgres-error.ts";
import { readPidFile, worksIn } from "./postmaster.ts";
import { chooseServiceUser, closedFolder } from "./service-user.ts";

/** Whether the embedded database's programs are here and run as the user they would run as. */
export async function checkPrograms(pgdata: string, binaryFolder?: string): Promise<Finding> {
  try {
    const user = chooseServiceUser(pgdata);
    const folder = binaryFolder ?? findBinaryFolder();
    const { binaries, end } = await tryBinaries(folder, user);
    if (binaries)
      return finding(
        "programs",
        "ok",
        `内置 PostgreSQL ${binaries.major}${user ? `，以用户 ${user.name} 运行` : ""}`,
        `Embedded PostgreSQL ${binaries.major}${user ? `, run as ${user.name}` : ""}`,
      );
    const closed = closedFolder(folder, user);
    if (closed)
      return finding(
        "programs",
        "ok",
        `内置数据库的程序在 ${closed} 之下，用户 ${user?.name} 进不去，首次启动时会自动复制`,
        `The database's programs lie below ${closed}, closed to ${user?.name}; they are copied at the first start`,
      );
    const said = end.output.trim().split("\n").at(-1) ?? "";
    return finding(
      "programs",
      "error",
      `内置数据库 ${binaryPackage()} 不能运行：${said}。请安装缺少的系统库，或设置 DATABASE_URL。`,
      `The embedded database ${binaryPackage()} does not run: ${said}. Install the library that is missing, or set DATABASE_URL.`,
    );
  } catch (error) {
    return told("programs", error);
  }
}

/** Whether the database answers, keeps what it acknowledges and is new enough; where it is embedded and at rest, that it rests. */
export async function checkDatabase(
  pgdata: string,
  databaseUrl: string | undefined,
): Promise<Finding> {
  try {
    if (databaseUrl !== undefined) {
      await probeExternal(databaseUrl);
      const address = addressOf(databaseUrl);
      return finding("database", "ok", `数据库 ${address} 可用`, `The database ${address} will do`);
    }
    const pid = readPidFile(pgdata)?.pid;
    if (pid !== undefined && worksIn(pid, pgdata)) return await checkRunning(pgdata, pid);
  } catch (error) {
    return told("database", error);
  }
  return existsSync(pgdata)
    ? finding("database", "ok", "数据库已建立，未在运行", "The database is there and at rest")
    : finding(
        "database",
        "ok",
        "数据库将在首次启动时建立",
        "The database will be made at the first start",
      );
}

async function checkRunning(pgdata: string, pid: number): Promise<Finding> {
  const lines = readFileSync(join(pgdata, "postmaster.pid"), "utf8").split("\n");
  const client = new pg.Client({
    host: lines[4] || "127.0.0.1",
    port: Number(lines[3]),
    user: "postgres",
    database: "postgres",
    password: readPasswords(pgdata)?.superuser ?? "",
    connectionTimeoutMillis: 5000,
  });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await checkServer(client);
    return finding(
      "database",
      "ok",
      `数据库正在运行（进程号 ${pid}）`,
      `The database runs as process ${pid}`,
    );
  } catch (error) {
    if (error instanceof PostgresError) throw error;
    const said = error instanceof Error ? error.message : String(error);
    return finding(
      "database",
      "error",
      `数据库进程 ${pid} 在运行，但不应答：${said}。请查看数据文件夹中的 postgres/server.log。`,
      `The database, process ${pid}, runs and does not answer: ${said}. See postgres/server.log in the data folder.`,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

function told(check: "programs" | "database", error: unknown): Finding {
  if (error instanceof PostgresError) return { kind: "error", check, told: error.told };
  throw error;
}
