// Bytes to plan and diagnostics, against the floor F (floor.js).
import { compile } from "@luoshi/compiler";
import { openDocument } from "@luoshi/documents";
import { floor } from "./floor.js";
import { makePlanDocx } from "./plan-docx.js";
import { race } from "./race.js";

/** How many times longer the long plan is, and how many times longer it may take. */
const LONGER = 25;
const SLOWER = 30;

/** @param {Uint8Array} docx */
const run = (docx) => compile(openDocument(docx).source);

/** @param {number} rounds @returns {Promise<import("./race.js").Row[]>} */
export async function benchCompile(rounds) {
  /** @type {import("./race.js").Row[]} */
  const rows = [];
  for (const [name, fat, dense, goal] of /** @type {const} */ ([
    ["lean", false, false, 3.5],
    ["fat", true, false, 2.5],
    // No plan is like that; the line is here so that what a dense sentence costs is seen to move.
    ["lean and dense", false, true, 7],
  ])) {
    const { docx, documentBytes } = makePlanDocx(fat, 1, dense);
    const { source } = openDocument(docx);
    const { plan, diagnostics } = compile(source);
    const best = await race(
      {
        floor: () => floor(docx),
        read: () => openDocument(docx),
        compile: () => compile(source),
        both: () => run(docx),
      },
      // All are short; the least of many is found before the machine's load can matter.
      rounds * 10,
    );
    const { floor: f = 0, read = 0, both = 0, compile: alone = 0 } = best;
    rows.push({
      what: `bytes → plan / F, ${name}, document.xml ${Math.round(documentBytes / 1000)} KB`,
      figure: both / f,
      goal,
      detail: `F ${f.toFixed(1)} ms, read ${read.toFixed(1)}, compile ${alone.toFixed(1)}, together ${both.toFixed(1)}; ${source.text.length} characters, ${plan.tasks.length} tasks, ${diagnostics.length} diagnostics`,
    });
  }
  const once = makePlanDocx(false).docx;
  const long = makePlanDocx(false, LONGER).docx;
  const best = await race(
    { once: () => run(once), long: () => run(long) },
    Math.max(8, rounds / 4),
  );
  rows.push({
    what: `${LONGER} times the plan / once`,
    figure: (best["long"] ?? 0) / (best["once"] ?? 1),
    goal: SLOWER,
    detail: `${best["long"]?.toFixed(0)} ms, ${best["once"]?.toFixed(1)} ms`,
  });
  return rows;
}
