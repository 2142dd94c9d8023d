import { longWords, nameHeads, sameEndings } from "./owner-name-words.ts";

/**
 * How well written words fit a name: the same; a regular shortening; `inside`, a shortening by other rules (内科 for
 * 神经内科); `near`, one character apart.
 */
export type NameFit = "same" | "short" | "inside" | "near";

/** One form of a name for comparison: long endings short, no 和 in the middle: `发展和改革委员会` is 发展改革委. */
export function plainName(folded: string): string {
  let name = folded;
  for (const [long, short] of sameEndings) {
    if (!name.endsWith(long) || name.length === long.length) continue;
    name = name.slice(0, -long.length) + short;
    break;
  }
  let out = name.charAt(0);
  for (let at = 1; at < name.length; at++) {
    const char = name.charAt(at);
    if (!(at < name.length - 1 && "和与及（）、".includes(char))) out += char;
  }
  return out;
}

/** How `written` fits `name`, both plain; null where they have little in common. */
export function fitName(written: string, name: string): NameFit | null {
  if (written === name) return "same";
  if (written === "" || name === "") return null;
  if (written.charAt(0) === name.charAt(0) || name.startsWith("第")) {
    if (isShortFor(written, name)) return "short";
  }
  if (isInside(written, name)) return "inside";
  return Math.min(written.length, name.length) >= 3 && oneEditApart(written, name) ? "near" : null;
}

/**
 * Whether offices would shorten `name` to `written`: same kind of last word, and before it some of the name's words,
 * the first among them, each whole or by its first character. 卫健局 for 卫生健康局, 体卫艺科 for 体育卫生与艺术教育科.
 */
function isShortFor(written: string, name: string): boolean {
  for (const [head, ...shorts] of nameHeads) {
    if (!name.endsWith(head)) continue;
    const body = name.slice(0, -head.length);
    for (const end of [head, ...shorts]) {
      if (!written.endsWith(end)) continue;
      const kept = written.slice(0, -end.length);
      if (body.startsWith("第") && body.slice(1) === kept) return true;
      // One character says enough only where it is all but the whole name: 院办, 实小.
      const least = end !== head || (head === "办" && body.length === 2) ? 1 : 2;
      if (kept.length >= least && takes(kept, wordsOf(body), 0)) return true;
    }
    return false;
  }
  return false;
}

/** Words of two characters, but for the few longer ones. */
function wordsOf(body: string): string[] {
  const words: string[] = [];
  for (let at = 0; at < body.length; ) {
    const long = longWords.find((word) => body.startsWith(word, at));
    const word = long ?? body.slice(at, at + 2);
    words.push(word);
    at += word.length;
  }
  return words.slice(0, 8);
}

/** Whether `kept` is some of the words from `from` on, the one at 0 among them, each whole or its first character. */
function takes(kept: string, words: readonly string[], from: number): boolean {
  if (kept === "") return from > 0;
  const last = from === 0 ? 1 : words.length;
  for (let at = from; at < Math.min(last, words.length); at++) {
    const word = words[at] ?? "";
    if (kept.startsWith(word) && takes(kept.slice(word.length), words, at + 1)) return true;
    if (kept.startsWith(word.charAt(0)) && takes(kept.slice(1), words, at + 1)) return true;
  }
  return false;
}

/** One character more, less or other. */
function oneEditApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let head = 0;
  while (head < a.length && head < b.length && a.charAt(head) === b.charAt(head)) head++;
  let tail = 0;
  while (
    tail < Math.min(a.length, b.length) - head &&
    a.charAt(a.length - 1 - tail) === b.charAt(b.length - 1 - tail)
  )
    tail++;
  return Math.max(a.length, b.length) - head - tail <= 1;
}

/** Whether the characters of `written` stand in `name` in this order, its last as the last: 内科 in 神经内科. */
function isInside(written: string, name: string): boolean {
  if (written.length < 2 || written.length >= name.length) return false;
  if (written.charAt(written.length - 1) !== name.charAt(name.length - 1)) return false;
  let at = 0;
  for (const char of name) if (char === written.charAt(at)) at++;
  return at === written.length;
}
