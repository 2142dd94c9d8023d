/**
 * Writing GB18030, which browsers and Node can only read. The tables are made from the reading side
 * when first needed: every two-byte sequence, and the four-byte ones below U+10000.
 */
let table: ReadonlyMap<number, number> | undefined;

function encoderTable(): ReadonlyMap<number, number> {
  if (table !== undefined) return table;
  const made = new Map<number, number>();
  const decoder = new TextDecoder("gb18030");
  // Four-byte sequences first, so that the shorter form wins where both exist.
  for (let index = 0; index < 39_420; index++) add(made, decoder, fourBytes(index));
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail !== 0x7f) add(made, decoder, (lead << 8) | trail);
    }
  }
  table = made;
  return made;
}

function add(made: Map<number, number>, decoder: TextDecoder, code: number): void {
  const text = decoder.decode(Uint8Array.from(bytesOf(code)));
  const char = text.codePointAt(0) ?? 0xfffd;
  if (char !== 0xfffd && text.length === 1) made.set(char, code);
}

/** The four-byte sequence of a linear index, as one number. */
function fourBytes(index: number): number {
  const d = index % 10;
  const c = Math.floor(index / 10) % 126;
  const b = Math.floor(index / 1260) % 10;
  const a = Math.floor(index / 12_600);
  return (0x81 + a) * 0x1000000 + ((0x30 + b) << 16) + ((0x81 + c) << 8) + 0x30 + d;
}

function bytesOf(code: number): readonly number[] {
  if (code < 0x10000) return [code >>> 8, code & 255];
  return [Math.floor(code / 0x1000000), (code >>> 16) & 255, (code >>> 8) & 255, code & 255];
}

/** Text in GB18030: 落 is two bytes, 𠮷 four. `undefined` for a text with lone surrogates. */
export function encodeGb18030(text: string): Uint8Array | undefined {
  const out: number[] = [];
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (code < 0x80) out.push(code);
    else if (code >= 0x10000) out.push(...bytesOf(fourBytes(code - 0x10000 + 189_000)));
    else {
      const bytes = encoderTable().get(code);
      if (bytes === undefined) return undefined;
      out.push(...bytesOf(bytes));
    }
  }
  return Uint8Array.from(out);
}

/** The byte that lies `units` UTF-16 units on from byte `from` of valid GB18030. */
export function gb18030Offset(bytes: Uint8Array, from: number, units: number): number {
  let at = from;
  for (let left = units; left > 0; left--) {
    const lead = bytes[at] ?? 0;
    const trail = bytes[at + 1] ?? 0;
    if (lead < 0x80) at++;
    else if (trail >= 0x30 && trail <= 0x39) {
      at += 4;
      // Sequences from 0x90 on lie beyond U+FFFF and are two units long.
      if (lead >= 0x90) left--;
    } else at += 2;
  }
  return at;
}
