import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** Kinds of files that become smaller; pictures and Word files are compressed as they are. */
const KINDS = new Set([".css", ".html", ".js", ".json", ".md", ".svg", ".txt"]);

/** Below this the answer's own head is the greater part. */
const LEAST_BYTES = 512;

/** Bytes from which the last degree of brotli is not worth its time: the compiler's worker takes a second by itself. */
const LARGE_BYTES = 300_000;

const deflate = promisify(gzip);
const squeeze = promisify(brotliCompress);

/**
 * Lays `x.js.br` and `x.js.gz` beside each file of a built site, so that no server has to do it for each who asks. Nothing is
 * laid where it would not be smaller, nor beside what names begin with a dot.
 * @param {string} folder
 * @returns {Promise<void>}
 */
export async function compressSite(folder) {
  for (const name of (await readdir(folder)).sort()) {
    const path = join(folder, name);
    if (name.startsWith(".")) continue;
    if ((await stat(path)).isDirectory()) await compressSite(path);
    else if (KINDS.has(extname(name))) await compressFile(path);
  }
}

/** @param {string} path */
async function compressFile(path) {
  const bytes = await readFile(path);
  if (bytes.length < LEAST_BYTES) return;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: bytes.length > LARGE_BYTES ? 9 : 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  const [br, gz] = await Promise.all([squeeze(bytes, { params }), deflate(bytes, { level: 9 })]);
  if (br.length < bytes.length) await writeFile(`${path}.br`, br);
  if (gz.length < bytes.length) await writeFile(`${path}.gz`, gz);
}
