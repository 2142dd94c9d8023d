/** Offset of the next character that is no space; spaces inside a date are few, and lines and cells end it. */
export function skipSpaces(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && at - start < 4 && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** Offset after the last character before `end` that is no space, not before `start`. */
export function skipSpacesBack(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && end - at < 4 && isSpace(text.charCodeAt(at - 1))) at--;
  return at;
}

/** Blanks that may stand inside an expression: not the tab between cells, not the end of a line. */
export function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x3000 || code === 0xa0 || (code >= 0x2000 && code <= 0x200b);
}
