// The server over its embedded database: reports per second, dispatch, lists over a million duties, roll-up, export.
// Its parts are TypeScript; they are bundled, and run in processes of their own.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildServer } from "../scripts/server/build-server.js";
import { bundle } from "./bundle.js";

const root = fileURLToPath(new URL("..", import.meta.url));

const programs = {
  main: "bench/server/main.ts",
  load: "bench/server/load.ts",
  export: "apps/server/src/testing/export-in-child.ts",
};

/**
 * `LUOSHI_BENCH_DATA` names a folder in which the grown data is kept for the next run, `LUOSHI_BENCH_PART` one part of it.
 * @returns {Promise<import("./race.js").Row[]>}
 */
export async function benchServer() {
  const { reader, migrations } = await buildServer(() => {});
  // Below the server, so that its packages are found from there.
  const out = mkdtempSync(join(root, "apps/server/dist/bench-"));
  try {
    await bundle(programs, out);
    return await new Promise((resolve, reject) => {
      const child = spawn(
        process.execPath,
        ["--enable-source-maps", "--expose-gc", join(out, "main.mjs"), reader, migrations],
        { cwd: root, stdio: ["ignore", "inherit", "inherit", "ipc"] },
      );
      /** @type {import("./race.js").Row[] | undefined} */
      let rows;
      child.on("message", (sent) => {
        rows = /** @type {import("./race.js").Row[]} */ (sent);
      });
      child.on("exit", (code) => {
        if (rows === undefined) reject(new Error(`the server's part ended with ${code}`));
        else resolve(rows);
      });
    });
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
