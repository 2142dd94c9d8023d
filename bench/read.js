// Bytes to blocks, against the floor F (floor.js) and mammoth's raw text, which has no numbers.
import { openDocument } from "@luoshi/documents";
import mammoth from "mammoth";
import { floor } from "./floor.js";
import { makePlanDocx } from "./plan-docx.js";
import { race } from "./race.js";

/** How many times longer the long plan is, and how many times longer it may take. */
const LONGER = 25;
const SLOWER = 30;

/** @param {number} rounds @returns {Promise<import("./race.js").Row[]>} */
export async function benchRead(rounds) {
  /** @type {import("./race.js").Row[]} */
  const rows = [];
  for (const [name, fat] of /** @type {const} */ ([
    ["lean", false],
    ["fat", true],
  ])) {
    const { docx, documentBytes } = makePlanDocx(fat);
    const buffer = Buffer.from(docx);
    const best = await race(
      { floor: () => floor(docx), read: () => openDocument(docx) },
      // Both are short; the least of many is found before the machine's load can matter.
      rounds * 5,
    );
    const { mammoth: peer = 0 } = await race(
      { mammoth: () => mammoth.extractRawText({ buffer }) },
      rounds,
    );
    const { floor: f = 0, read = 0 } = best;
    const figures = `F ${f.toFixed(2)} ms, read ${read.toFixed(2)}, mammoth ${peer.toFixed(1)}`;
    const size = `${name}, document.xml ${Math.round(documentBytes / 1000)} KB`;
    rows.push({ what: `bytes → blocks / F, ${size}`, figure: read / f, goal: 1, detail: figures });
    rows.push({ what: `bytes → blocks / mammoth, ${name}`, figure: read / peer, goal: 0.1 });
  }
  const once = makePlanDocx(false).docx;
  const long = makePlanDocx(false, LONGER).docx;
  const best = await race(
    { once: () => openDocument(once), long: () => openDocument(long) },
    Math.max(8, rounds),
  );
  const { once: short = 1, long: longer = 0 } = best;
  rows.push({
    what: `${LONGER} times the plan / once, blocks`,
    figure: longer / short,
    goal: SLOWER,
    detail: `${longer.toFixed(1)} ms, ${short.toFixed(2)} ms`,
  });
  return rows;
}
