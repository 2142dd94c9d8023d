/**
 * Sixteen tables of 256 in a row, so that sixteen bytes are folded in at a time: only four of them wait for the sum so
 * far. Signed numbers on purpose: unsigned ones above 2^31 are no small integers to an engine, and cost twice the time.
 */
const tables = makeTables();

function makeTables(): Int32Array {
  const all = new Int32Array(16 * 256);
  for (let n = 0; n < 256; n++) {
    let c = n;
    for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    all[n] = c;
  }
  for (let n = 256; n < all.length; n++) {
    const c = all[n - 256] as number;
    all[n] = (all[c & 255] as number) ^ (c >>> 8);
  }
  return all;
}

/** The CRC-32 of zip (reflected, polynomial 0xEDB88320) as an unsigned number. */
export function crc32(bytes: Uint8Array): number {
  const b = bytes;
  const t = tables;
  const whole = bytes.length - 15;
  let c = -1;
  let i = 0;
  // The casts: every index is in range by construction, which the type of an array cannot say.
  for (; i < whole; i += 16) {
    c =
      (t[3840 + ((c ^ (b[i] as number)) & 255)] as number) ^
      (t[3584 + (((c >>> 8) ^ (b[i + 1] as number)) & 255)] as number) ^
      (t[3328 + (((c >>> 16) ^ (b[i + 2] as number)) & 255)] as number) ^
      (t[3072 + ((c >>> 24) ^ (b[i + 3] as number))] as number) ^
      (t[2816 + (b[i + 4] as number)] as number) ^
      (t[2560 + (b[i + 5] as number)] as number) ^
      (t[2304 + (b[i + 6] as number)] as number) ^
      (t[2048 + (b[i + 7] as number)] as number) ^
      (t[1792 + (b[i + 8] as number)] as number) ^
      (t[1536 + (b[i + 9] as number)] as number) ^
      (t[1280 + (b[i + 10] as number)] as number) ^
      (t[1024 + (b[i + 11] as number)] as number) ^
      (t[768 + (b[i + 12] as number)] as number) ^
      (t[512 + (b[i + 13] as number)] as number) ^
      (t[256 + (b[i + 14] as number)] as number) ^
      (t[b[i + 15] as number] as number);
  }
  for (; i < bytes.length; i++) c = (t[(c ^ (b[i] as number)) & 255] as number) ^ (c >>> 8);
  return (c ^ -1) >>> 0;
}
