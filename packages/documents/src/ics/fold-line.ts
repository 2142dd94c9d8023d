/** RFC 5545 §3.1: a line holds at most 75 octets, its end not counted. */
const LONGEST = 75;

/**
 * Folds one content line for the file: pieces of at most 75 octets of UTF-8, each after the first led by a
 * blank that counts too, never cut inside a character. Ends with a line end.
 */
export function foldLine(line: string): string {
  let out = "";
  let from = 0;
  let octets = 0;
  for (let at = 0; at < line.length; ) {
    const code = line.codePointAt(at) ?? 0;
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
    if (octets + size > LONGEST) {
      out += `${line.slice(from, at)}\r\n `;
      from = at;
      octets = 1;
    }
    octets += size;
    at += code > 0xffff ? 2 : 1;
  }
  return `${out}${line.slice(from)}\r\n`;
}
