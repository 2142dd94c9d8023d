// Reading a docx against two yardsticks, in one process, taken in turns, the least of N runs each:
// F, the floor, unzips the three parts with fflate and walks their tokens with saxes and empty handlers;
// mammoth gives raw text and no numbers. Times move with the machine's load, ratios hardly do.
import { openDocument } from "@luoshi/documents";
import { unzipSync } from "fflate";
import mammoth from "mammoth";
import { SaxesParser } from "saxes";
import { makeSampleDocx } from "./sample-docx.js";

const wanted = new Set(["word/document.xml", "word/styles.xml", "word/numbering.xml"]);
const decoder = new TextDecoder();

/** @param {Uint8Array} docx */
function floor(docx) {
  const parts = unzipSync(docx, { filter: ({ name }) => wanted.has(name) });
  let tokens = 0;
  for (const bytes of Object.values(parts)) {
    const parser = new SaxesParser({ xmlns: false });
    const count = () => {
      tokens++;
    };
    parser.on("opentag", count);
    parser.on("closetag", count);
    parser.on("text", count);
    parser.write(decoder.decode(bytes)).close();
  }
  return tokens;
}

/** @param {readonly (readonly [string, () => unknown])[]} tasks @param {number} rounds */
async function race(tasks, rounds) {
  const best = new Map(tasks.map(([name]) => [name, Number.POSITIVE_INFINITY]));
  for (let n = 0; n < rounds; n++) {
    for (const [name, run] of tasks) {
      const start = performance.now();
      await run();
      const took = performance.now() - start;
      if (took < (best.get(name) ?? 0)) best.set(name, took);
    }
  }
  return best;
}

/** @param {number} ms */
const ms = (ms) => `${ms.toFixed(2)} ms`;

let failed = false;
/** @param {string} what @param {number} ratio @param {number} goal */
function judge(what, ratio, goal) {
  const good = ratio <= goal;
  if (!good) failed = true;
  console.log(`  ${what}: ${ratio.toFixed(3)} (goal ${goal.toFixed(3)}) ${good ? "ok" : "MISSED"}`);
}

const rounds = Number(process.env["BENCH_ROUNDS"] ?? 40);
const single = new Map();
for (const fat of [false, true]) {
  const { docx, documentBytes } = makeSampleDocx(fat);
  const buffer = Buffer.from(docx);
  const best = await race(
    [
      ["floor", () => floor(docx)],
      ["read", () => openDocument(docx)],
      ["mammoth", () => mammoth.extractRawText({ buffer })],
    ],
    rounds,
  );
  const at = (/** @type {string} */ name) => best.get(name) ?? Number.NaN;
  single.set(fat, at("read"));
  console.log(`${fat ? "fat" : "lean"}, document.xml ${(documentBytes / 1000).toFixed(0)} KB`);
  console.log(`  F ${ms(at("floor"))}, blocks ${ms(at("read"))}, mammoth ${ms(at("mammoth"))}`);
  judge("blocks / F", at("read") / at("floor"), 1);
  judge("blocks / mammoth", at("read") / at("mammoth"), 0.1);
}
const { docx: large } = makeSampleDocx(false, 25);
const best = await race([["read", () => openDocument(large)]], Math.max(5, rounds / 4));
judge("25 times the file / once", (best.get("read") ?? 0) / single.get(false), 30);
process.exitCode = failed ? 1 : 0;
