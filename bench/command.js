// The command from a cold start on a docx of 20 pages, against Node's own start.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { makePlanDocx } from "./plan-docx.js";
import { race } from "./race.js";

const bin = fileURLToPath(new URL("../apps/cli/bin/luoshi.js", import.meta.url));

/**
 * Writes the process's largest memory and its own time when it ends; loaded before everything else. On Linux `maxRSS`
 * begins at what the one that started the process held (getrusage(2), kept over execve), which hides what it took itself.
 */
const meter = `process.on("exit", () => {
  const { existsSync, readFileSync, writeFileSync } = require("node:fs");
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const status = "/proc/self/status";
  const own = existsSync(status) ? /^VmHWM:\\s+(\\d+) kB/m.exec(readFileSync(status, "utf8")) : null;
  const figures = {
    memory: Number(own?.[1] ?? maxRSS) / 1024,
    cpu: (userCPUTime + systemCPUTime) / 1000,
  };
  writeFileSync(process.env.BENCH_METER, JSON.stringify(figures));
});`;

/** @param {number} rounds @returns {Promise<import("./race.js").Row[]>} */
export async function benchCommand(rounds) {
  const folder = mkdtempSync(join(tmpdir(), "luoshi-bench-"));
  try {
    const plan = join(folder, "plan.docx");
    const empty = join(folder, "empty.cjs");
    const meterFile = join(folder, "meter.cjs");
    writeFileSync(plan, makePlanDocx(true).docx);
    writeFileSync(empty, "");
    writeFileSync(meterFile, meter);
    const node = (/** @type {string[]} */ ...args) => {
      const { status, stderr } = spawnSync(process.execPath, args, {
        env: { ...process.env, BENCH_METER: join(folder, "figures.json") },
        encoding: "utf8",
      });
      // 1 says that the plan has errors, as it should.
      if (status !== 0 && status !== 1) throw new Error(`${args.join(" ")}: ${status} ${stderr}`);
    };
    node(bin, "check", plan); // builds the bundle where there is none
    const best = await race(
      { bare: () => node(empty), check: () => node(bin, "check", plan) },
      rounds,
    );
    const metered = (/** @type {string[]} */ ...args) => {
      const least = { memory: Number.POSITIVE_INFINITY, cpu: Number.POSITIVE_INFINITY };
      for (let n = 0; n < rounds; n++) {
        node("--require", meterFile, ...args);
        const figures = JSON.parse(readFileSync(join(folder, "figures.json"), "utf8"));
        least.memory = Math.min(least.memory, figures.memory);
        least.cpu = Math.min(least.cpu, figures.cpu);
      }
      return least;
    };
    const [bare, check] = [metered(empty), metered(bin, "check", plan)];
    const { bare: start = 0, check: whole = 0 } = best;
    return [
      {
        what: "luoshi check, cold, over Node's start",
        figure: whole - start,
        goal: 150,
        unit: " ms",
        // Time on the processor tells a slow command from a busy machine.
        detail: `${whole.toFixed(0)} ms, Node ${start.toFixed(0)} ms; on the processor ${check.cpu.toFixed(0)} ms, Node ${bare.cpu.toFixed(0)} ms`,
      },
      {
        what: "luoshi check, memory over bare Node",
        figure: check.memory - bare.memory,
        goal: 50,
        unit: " MB",
        detail: `${check.memory.toFixed(0)} MB, Node ${bare.memory.toFixed(0)} MB`,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
