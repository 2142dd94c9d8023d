// The command from a cold start on a docx of 20 pages, against Node's own start.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { makePlanDocx } from "./plan-docx.js";
import { race } from "./race.js";

const bin = fileURLToPath(new URL("../apps/cli/bin/luoshi.js", import.meta.url));

/** Writes the process's largest memory, in KB, when it ends. */
const meter = `process.on("exit",()=>require("node:fs").writeFileSync(process.env.BENCH_RSS,String(process.resourceUsage().maxRSS)))`;

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
        env: { ...process.env, BENCH_RSS: join(folder, "rss") },
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
    const memory = (/** @type {string[]} */ ...args) => {
      let least = Number.POSITIVE_INFINITY;
      for (let n = 0; n < 5; n++) {
        node("--require", meterFile, ...args);
        least = Math.min(least, Number(readFileSync(join(folder, "rss"), "utf8")) / 1024);
      }
      return least;
    };
    const [bare, check] = [memory(empty), memory(bin, "check", plan)];
    const { bare: start = 0, check: whole = 0 } = best;
    return [
      {
        what: "luoshi check, cold, over Node's start",
        figure: whole - start,
        goal: 150,
        unit: " ms",
        detail: `${whole.toFixed(0)} ms, Node ${start.toFixed(0)} ms`,
      },
      {
        what: "luoshi check, memory over bare Node",
        figure: check - bare,
        goal: 50,
        unit: " MB",
        detail: `${check.toFixed(0)} MB, Node ${bare.toFixed(0)} MB`,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
