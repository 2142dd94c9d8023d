/**
 * Makes text from a document safe to print: control characters (a terminal would obey them) and
 * characters that turn the writing direction (they could make a line read as another) become visible
 * signs. Line breaks and tabs become blanks.
 */
export function printable(text: string): string {
  let out = "";
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = signFor(text, at);
    if (sign === null) continue;
    out += text.slice(from, at) + sign;
    from = at + 1;
  }
  return from === 0 ? text : out + text.slice(from);
}

/** What to print instead of the code unit at `at`; null where it may stand. */
function signFor(text: string, at: number): string | null {
  const code = text.charCodeAt(at);
  if (code < 0x20) return code >= 0x09 && code <= 0x0d ? " " : String.fromCharCode(0x2400 + code); // ␛
  if (code < 0x7f) return null;
  if (code < 0xa0) return REPLACEMENT;
  if (code < 0x200e) return null;
  if (code < 0x3000) {
    if (code === 0x2028 || code === 0x2029) return " ";
    const turns =
      code <= 0x200f || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
    return turns ? REPLACEMENT : null;
  }
  if (code < 0xd800 || code > 0xdfff) return null;
  const high = code < 0xdc00;
  const other = text.charCodeAt(high ? at + 1 : at - 1);
  const paired = high ? other >= 0xdc00 && other <= 0xdfff : other >= 0xd800 && other <= 0xdbff;
  return paired ? null : REPLACEMENT;
}

const REPLACEMENT = "\ufffd";
