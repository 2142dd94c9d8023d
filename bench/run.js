// `npm run bench`: builds, then measures. Every figure is a ratio to something measured in the same minutes, or a
// difference to bare Node, with the goal beside it; exits with 1 when a goal is missed.
// BENCH_ROUNDS=5 for a quick look; `npm run bench -- compile` for one part.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { printRows } from "./race.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const tsc = join(
  dirname(createRequire(import.meta.url).resolve("typescript/package.json")),
  "bin/tsc",
);
const built = spawnSync(process.execPath, [tsc, "-b", "apps/cli"], { cwd: root, stdio: "inherit" });
if (built.status !== 0) process.exit(built.status ?? 1);

const rounds = Number(process.env["BENCH_ROUNDS"] ?? 40);
const parts = {
  read: async () => (await import("./read.js")).benchRead(rounds),
  compile: async () => (await import("./compile.js")).benchCompile(rounds),
  screen: async () => (await import("./screen.js")).benchScreen(),
  web: async () => (await import("./web.js")).benchWeb(),
  server: async () => (await import("./server.js")).benchServer(),
  command: async () => (await import("./command.js")).benchCommand(Math.max(5, rounds / 3)),
};
const wanted = process.argv.slice(2);
for (const [name, run] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  if (!printRows(name, await run())) process.exitCode = 1;
}
