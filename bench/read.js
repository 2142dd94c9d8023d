// Reading a docx against two yardsticks: F (floor.js), and mammoth, which gives raw text and no numbers.
import { openDocument } from "@luoshi/documents";
import mammoth from "mammoth";
import { floor } from "./floor.js";
import { race } from "./race.js";
import { makeSampleDocx } from "./sample-docx.js";

/** How many times longer the long document is, and how many times longer it may take. */
const LONGER = 25;
const SLOWER = 30;

/** @param {number} rounds @returns {Promise<import("./race.js").Row[]>} */
export async function benchRead(rounds) {
  /** @type {import("./race.js").Row[]} */
  const rows = [];
  for (const fat of [false, true]) {
    const { docx, documentBytes } = makeSampleDocx(fat);
    const buffer = Buffer.from(docx);
    const best = await race(
      {
        floor: () => floor(docx),
        read: () => openDocument(docx),
        mammoth: () => mammoth.extractRawText({ buffer }),
      },
      rounds,
    );
    const { floor: f = 0, read = 0, mammoth: peer = 0 } = best;
    const name = `${fat ? "fat" : "lean"}, document.xml ${Math.round(documentBytes / 1000)} KB`;
    const detail = `F ${f.toFixed(1)} ms, blocks ${read.toFixed(1)}, mammoth ${peer.toFixed(1)}`;
    rows.push({ what: `blocks / F, ${name}`, figure: read / f, goal: 1, detail });
    rows.push({ what: `blocks / mammoth's raw text, ${name}`, figure: read / peer, goal: 0.1 });
  }
  const once = makeSampleDocx(false).docx;
  const long = makeSampleDocx(false, LONGER).docx;
  const best = await race(
    { once: () => openDocument(once), long: () => openDocument(long) },
    Math.max(5, rounds / 4),
  );
  const { once: short = 1, long: took = 0 } = best;
  rows.push({
    what: `${LONGER} times the document / once`,
    figure: took / short,
    goal: SLOWER,
    detail: `${took.toFixed(0)} ms, ${short.toFixed(1)} ms`,
  });
  return rows;
}
