// Times tasks in one process, taken in turns, the least of N runs each: times move with the machine's load,
// ratios between tasks of the same round hardly do.

/**
 * @typedef {{ what: string, figure: number, goal: number, unit?: string, detail?: string }} Row
 *   one measured ratio or difference with the goal it must not pass
 */

/**
 * @param {Readonly<Record<string, () => unknown>>} tasks
 * @param {number} rounds
 * @returns {Promise<Record<string, number>>} milliseconds by name
 */
export async function race(tasks, rounds) {
  /** @type {Record<string, number>} */
  const best = {};
  for (let n = 0; n < rounds; n++) {
    for (const [name, run] of Object.entries(tasks)) {
      const start = performance.now();
      await run();
      best[name] = Math.min(best[name] ?? Number.POSITIVE_INFINITY, performance.now() - start);
    }
  }
  return best;
}

/**
 * Prints the rows as a table; answers whether all goals are met.
 * @param {string} title @param {readonly Row[]} rows
 */
export function printRows(title, rows) {
  console.log(title);
  const width = Math.max(...rows.map((row) => row.what.length));
  for (const { what, figure, goal, unit = "", detail = "" } of rows) {
    const verdict = figure <= goal ? "ok    " : "MISSED";
    const value = `${figure.toFixed(figure < 1 ? 3 : 2)}${unit}`.padStart(10);
    console.log(`  ${verdict} ${what.padEnd(width)} ${value}  goal ${goal}${unit}  ${detail}`);
  }
  return rows.every((row) => row.figure <= row.goal);
}
