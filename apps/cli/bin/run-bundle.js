import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { Script } from "node:vm";
import { crc32 } from "node:zlib";

/**
 * The bundle is CommonJS and not loaded by Node's own loader so that V8's code cache can be kept beside it: a
 * cold run then neither parses nor compiles. Node 20 keeps such a cache for no kind of module.
 */

/** What V8 caches holds for one build of it only; V8 itself refuses a cache that is not its own. */
const SUFFIX = `.${process.version}-${process.arch}.cache`;

const SUM_BYTES = 4;

/** @typedef {{ exports: Record<string, any> }} Module */
/** @typedef {{ script: Script, path: string }} Fresh a script whose cache is not there yet */

/**
 * Loads the main file of a bundle and runs the command.
 * @param {string} main @param {readonly string[]} argv
 * @param {() => Promise<unknown>} loadServer gives the server to the commands that need it
 * @returns {Promise<number>} the exit code
 */
export async function runBundle(main, argv, loadServer) {
  optimizeLate();
  /** @type {Fresh[]} */
  const fresh = [];
  const load = loader(fresh);
  const code = await load(main)["main"](argv, process, loadServer);
  // After the run, so that what it compiled on its way is in the cache too.
  for (const each of fresh) keep(each);
  return code;
}

/**
 * V8 begins to optimize while a plan of 20 pages is still being read, for code that is soon done with: it costs
 * more than it saves. Ten times its own budget leaves such runs alone, and long documents are still optimized.
 */
function optimizeLate() {
  // Only where the flag is known to exist: V8 would complain aloud.
  if (/^1[12]\./.test(process.versions.v8)) setFlagsFromString("--interrupt-budget=1500000");
}

/** @param {Fresh[]} fresh */
function loader(fresh) {
  /** @type {Map<string, Module>} */
  const loaded = new Map();
  /** @param {string} path @returns {Record<string, any>} */
  const load = (path) => {
    const known = loaded.get(path);
    if (known !== undefined) return known.exports;
    const module = { exports: {} };
    loaded.set(path, module);
    const folder = dirname(path);
    const require = createRequire(path);
    const find = (/** @type {string} */ id) =>
      id.startsWith("./") ? load(join(folder, id)) : require(id);
    compile(path, fresh).call(module.exports, module.exports, find, module, path, folder);
    return module.exports;
  };
  return load;
}

/**
 * @param {string} path @param {Fresh[]} fresh
 * @returns {(...scope: unknown[]) => void} what Node wraps around a CommonJS file
 */
function compile(path, fresh) {
  const source = readFileSync(path, "utf8");
  const cached = readCache(path + SUFFIX);
  const script = new Script(source, {
    filename: path,
    ...(cached === null ? {} : { cachedData: cached }),
  });
  if (cached === null || script.cachedDataRejected === true) fresh.push({ script, path });
  return script.runInThisContext();
}

/**
 * A cache as it was written, else null. V8 looks only at its head, and one wrong byte further on would crash it:
 * the last four bytes are the sum of all others.
 * @param {string} path
 */
function readCache(path) {
  try {
    const file = readFileSync(path);
    const data = file.subarray(0, -SUM_BYTES);
    return file.length > SUM_BYTES && crc32(data) === file.readUInt32LE(data.length) ? data : null;
  } catch {
    return null;
  }
}

/**
 * Puts a script's cache beside it, whole or not at all; where the folder cannot be written to, runs go on without.
 * @param {Fresh} fresh
 */
function keep({ script, path }) {
  const half = `${path}${SUFFIX}.${process.pid}`;
  try {
    const data = script.createCachedData();
    const sum = Buffer.alloc(SUM_BYTES);
    sum.writeUInt32LE(crc32(data));
    writeFileSync(half, Buffer.concat([data, sum]));
    renameSync(half, path + SUFFIX);
  } catch {
    // A read-only checkout.
  }
}
