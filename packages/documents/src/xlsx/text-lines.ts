/**
 * How many lines a text takes in a cell of a width given in digits, wrapped as Excel does; at least 1.
 * An estimate: a Chinese character counts two digits, any other one.
 */
export function textLines(text: string, width: number): number {
  // Excel keeps a little room at both sides of a cell.
  const room = Math.max(2, width - 1);
  let lines = 1;
  let used = 0;
  for (const character of text) {
    if (character === "\n") {
      lines++;
      used = 0;
      continue;
    }
    const wide = isWide(character.codePointAt(0) ?? 0) ? 2 : 1;
    if (used + wide > room) {
      lines++;
      used = 0;
    }
    used += wide;
  }
  return lines;
}

/** Full width in Chinese fonts: ideographs, kana, hangul, full-width forms, and the quotes and dashes they draw wide. */
function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2014 && code <= 0x2026) ||
    (code >= 0x2460 && code <= 0x24ff) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe4f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    code >= 0x1f300
  );
}
