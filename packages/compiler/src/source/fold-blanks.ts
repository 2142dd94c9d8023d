/** Puts one blank for each run of white space: `全面  排查\n整治` is 全面 排查 整治. */
export function foldBlanks(words: string): string {
  return isPlain(words) ? words : words.replace(/\s+/g, " ");
}

/** Removes white space: `总 体 要 求` is 总体要求. */
export function dropBlanks(words: string): string {
  return isPlain(words) ? words : words.replace(/\s+/g, "");
}

/** Whether a text surely holds no white space: most do not, and a loop is cheaper than a regular expression. */
function isPlain(words: string): boolean {
  for (let i = 0; i < words.length; i++) {
    const code = words.charCodeAt(i);
    if (code <= 0x20 || (code >= 0x7f && code <= 0x3000) || code >= 0xfe00) {
      // Full-width marks (，：（) stand among the presentation forms, of which only U+FEFF is a blank.
      if (code < 0xff00) return false;
    }
  }
  return true;
}
