import { plainText } from "./plain-text.ts";

/** Excel's limit for the text of one cell, in UTF-16 units. */
const LONGEST = 32_767;

/**
 * Text as a cell can hold it: plain, and cut at Excel's limit.
 * `_x000A_` typed by somebody stays what it is; Excel would read it as a character code.
 */
export function cellText(text: string): string {
  const plain = plainText(text);
  let out = "";
  let from = 0;
  for (let at = plain.indexOf("_x"); at >= 0; at = plain.indexOf("_x", at + 1)) {
    if (!isEscape(plain, at)) continue;
    out += `${plain.slice(from, at)}_x005F_`;
    from = at + 1;
  }
  out += plain.slice(from);
  return out.length <= LONGEST ? out : `${cut(out, LONGEST - 1)}…`;
}

/** Whether `_xHHHH_` stands at `at`. */
function isEscape(text: string, at: number): boolean {
  return (
    text.charCodeAt(at + 6) === 0x5f &&
    isHex(text.charCodeAt(at + 2)) &&
    isHex(text.charCodeAt(at + 3)) &&
    isHex(text.charCodeAt(at + 4)) &&
    isHex(text.charCodeAt(at + 5))
  );
}

function isHex(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x46) ||
    (code >= 0x61 && code <= 0x66)
  );
}

/** The first `length` units, one less where a surrogate pair would be torn apart. */
function cut(text: string, length: number): string {
  const last = text.charCodeAt(length - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length);
}
