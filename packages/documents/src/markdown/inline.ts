import type { Range } from "./pipe-table.ts";

/** What is left of a piece of Markdown when its marks are gone: ranges to keep, in order, and line breaks. */
export type InlinePiece = Range | "break";

/**
 * Takes the marks off running text: `**重点**` keeps 重点, `[通知](a.md)` keeps 通知, pictures go.
 * Only marks that pair up are taken off; a lone star stays, as in 注＊.
 */
export function stripInline(text: string, start: number, end: number): readonly InlinePiece[] {
  const dropped = findMarks(text, start, end);
  const pieces: InlinePiece[] = [];
  let from = start;
  for (const [a, b, isBreak] of dropped) {
    if (a < from) continue;
    if (a > from) pieces.push([from, a]);
    if (isBreak) pieces.push("break");
    from = b;
  }
  if (from < end) pieces.push([from, end]);
  return pieces;
}

type Mark = readonly [number, number, boolean];

function findMarks(text: string, start: number, end: number): readonly Mark[] {
  const marks: Mark[] = [];
  // Open delimiters by their characters; a closing one pairs with the last that is open.
  const open = new Map<string, number[]>();
  const brackets: { at: number; image: boolean }[] = [];
  for (let i = start; i < end; ) {
    const char = text.charAt(i);
    if (char === "\\" && i + 1 < end && isPunctuation(text.charCodeAt(i + 1))) {
      marks.push([i, i + 1, false]);
      i += 2;
    } else if (char === "`") i = codeSpan(text, i, end, marks);
    else if (char === "*" || char === "_" || char === "~")
      i = delimiter(text, i, start, end, open, marks);
    else if (char === "[" || (char === "!" && text.charAt(i + 1) === "[")) {
      const image = char === "!";
      brackets.push({ at: i, image });
      i += image ? 2 : 1;
    } else if (char === "]") i = closeBracket(text, i, end, brackets, marks);
    else if (char === "<") i = tag(text, i, end, marks);
    else i++;
  }
  return marks.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
}

function codeSpan(text: string, at: number, end: number, marks: Mark[]): number {
  let width = 1;
  while (at + width < end && text.charAt(at + width) === "`") width++;
  const close = find(text, "`".repeat(Math.min(width, 9)), at + width, end);
  if (close < 0 || width > 9) return at + width;
  marks.push([at, at + width, false], [close, close + width, false]);
  return close + width;
}

function delimiter(
  text: string,
  at: number,
  start: number,
  end: number,
  open: Map<string, number[]>,
  marks: Mark[],
): number {
  const char = text.charAt(at);
  let width = 1;
  while (at + width < end && text.charAt(at + width) === char) width++;
  const after = at + width;
  // A row of stars is an ornament, one tilde a range (3~5).
  if (width > 3 || (char === "~" && width !== 2)) return after;
  const before = at > start ? text.charCodeAt(at - 1) : 0x20;
  const next = after < end ? text.charCodeAt(after) : 0x20;
  if (char === "_" && isWord(before) && isWord(next)) return after;
  if (isDigit(before) && isDigit(next)) return after;
  // A mark opens before a word and closes behind one; `**重点：**` closes behind a sign as well, since
  // Chinese authors put the sign inside.
  const opens = !isGap(next) && (!isSign(next) || isGap(before) || isSign(before));
  const closes = !isGap(before) && (width > 1 || !isSign(before) || isGap(next) || isSign(next));
  const key = text.slice(at, after);
  const waiting = open.get(key);
  const opener = closes ? waiting?.pop() : undefined;
  if (opener !== undefined) {
    marks.push([opener, opener + width, false], [at, after, false]);
  } else if (opens) {
    if (waiting === undefined) open.set(key, [at]);
    else waiting.push(at);
  }
  return after;
}

function closeBracket(
  text: string,
  at: number,
  end: number,
  brackets: { at: number; image: boolean }[],
  marks: Mark[],
): number {
  const bracket = brackets.pop();
  if (bracket === undefined || text.charAt(at + 1) !== "(") return at + 1;
  const close = find(text, ")", at + 2, end);
  if (close < 0) return at + 1;
  if (bracket.image) marks.push([bracket.at, close + 1, false]);
  else marks.push([bracket.at, bracket.at + 1, false], [at, close + 1, false]);
  return close + 1;
}

/** `<br>` is a line break, `<https://…>` its address, a comment nothing; other tags stay as they are. */
function tag(text: string, at: number, end: number, marks: Mark[]): number {
  const close = find(text, ">", at, end);
  if (close < 0) return at + 1;
  const inner = text.slice(at + 1, Math.min(close, at + 200)).toLowerCase();
  if (inner === "br" || inner === "br/" || inner === "br /") marks.push([at, close + 1, true]);
  else if (inner.startsWith("http://") || inner.startsWith("https://")) {
    marks.push([at, at + 1, false], [close, close + 1, false]);
  } else if (inner.startsWith("!--")) {
    const stop = find(text, "-->", at, end);
    if (stop < 0) return at + 1;
    marks.push([at, stop + 3, false]);
    return stop + 3;
  } else return at + 1;
  return close + 1;
}

/** The place of a closing mark. It is looked for in a window, so that a thousand open marks cost no square. */
function find(text: string, what: string, from: number, end: number): number {
  const at = text.slice(from, Math.min(end, from + 2000)).indexOf(what);
  return at < 0 ? -1 : from + at;
}

function isGap(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x3000;
}

function isWord(code: number): boolean {
  const lower = code | 0x20;
  return (code >= 0x30 && code <= 0x39) || (lower >= 0x61 && lower <= 0x7a) || code > 0x7f;
}

/** Chinese and Latin punctuation. */
function isSign(code: number): boolean {
  return (
    isPunctuation(code) || (code >= 0x3001 && code <= 0x3020) || (code >= 0xff01 && code <= 0xff20)
  );
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isPunctuation(code: number): boolean {
  return code > 0x20 && code < 0x7f && !isWord(code);
}
