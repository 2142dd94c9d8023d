// Adds to package-lock.json the platform packages that npm left out.
//
// Tools with a native binary name one optional package per platform. When the registry that
// wrote the lock has no copy of a foreign platform's package, npm drops it from the lock without
// a word, and `npm ci` then refuses the lock as out of step. This script adds the missing entries:
// name and version from the parent's `optionalDependencies`, platform from the name. They carry
// no integrity hash, since nobody here has seen the file; the platforms in the lock keep theirs.
//
// Run after each `npm install`: node scripts/complete-lockfile.js

import { readFileSync, writeFileSync } from "node:fs";

const LOCK = new URL("../package-lock.json", import.meta.url);
const OS = ["aix", "android", "darwin", "freebsd", "linux", "openharmony", "openbsd", "win32"];
/** @type {Readonly<Record<string, string>>} */
const OS_ALIAS = { macos: "darwin", windows: "win32" };
const CPU = ["arm", "arm64", "ia32", "loong64", "ppc64", "riscv64", "s390x", "x64"];

/**
 * `cli-linux-arm64-musl` → linux, arm64, musl; undefined where the name does not say.
 * @param {string} name
 */
function platformOf(name) {
  const words = name.slice(name.lastIndexOf("/") + 1).split("-");
  const os = words.map((word) => OS_ALIAS[word] ?? word).find((word) => OS.includes(word));
  const cpu = words.find((word) => CPU.includes(word));
  if (os === undefined || cpu === undefined) return undefined;
  const abi = words.at(-1) ?? "";
  const libc =
    os !== "linux"
      ? undefined
      : abi.startsWith("musl")
        ? "musl"
        : abi.startsWith("gnu")
          ? "glibc"
          : undefined;
  return { os, cpu, libc };
}

const lock = JSON.parse(readFileSync(LOCK, "utf8"));
const added = [];
for (const parent of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    const key = `node_modules/${name}`;
    const platform = platformOf(name);
    if (key in lock.packages || platform === undefined) continue;
    lock.packages[key] = {
      version,
      cpu: [platform.cpu],
      ...(parent.dev ? { dev: true } : {}),
      ...(platform.libc ? { libc: [platform.libc] } : {}),
      optional: true,
      os: [platform.os],
    };
    added.push(name);
  }
}
const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, "en"));
lock.packages = Object.fromEntries(sorted);
if (added.length > 0) writeFileSync(LOCK, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`package-lock.json: ${added.length} platform packages added\n`);
