import type { Span } from "../source/span.ts";

/** Plain form of each opening bracket or quotation mark: （ may be closed by ). */
const OPENERS: Readonly<Record<string, string>> = {
  "（": "(",
  "(": "(",
  "【": "[",
  "［": "[",
  "[": "[",
  "〔": "[",
  "《": "<",
  "〈": "<",
  "“": '"',
  "「": '"',
};
const CLOSERS: Readonly<Record<string, string>> = {
  "）": "(",
  ")": "(",
  "】": "[",
  "］": "[",
  "]": "[",
  "〕": "[",
  "》": "<",
  "〉": "<",
  "”": '"',
  "」": '"',
};
/** No bracket of a plan is longer; keeps a run of unclosed openers from costing a scan to the end each. */
const LONGEST = 600;
const DEEPEST = 6;

/** Offset of the bracket that closes the one at `open`, or -1 where none does; brackets of the same kind nest. */
export function closingOf(text: string, open: number, end: number): number {
  const kind = OPENERS[text.charAt(open)];
  if (kind === undefined) return -1;
  const limit = Math.min(end, open + LONGEST);
  let depth = 0;
  for (let at = open; at < limit; at++) {
    const c = text.charAt(at);
    if (OPENERS[c] === kind) {
      depth++;
      if (depth > DEEPEST) return -1;
    } else if (CLOSERS[c] === kind || (kind === '"' && c === '"')) {
      depth--;
      if (depth === 0) return at;
    }
  }
  return -1;
}

/** Offset of what follows the character at `at`: a closed bracket counts as one character. */
export function step(text: string, at: number, end: number): number {
  const close = closingOf(text, at, end);
  return close < 0 ? at + 1 : close + 1;
}

/** Cuts a span at the separators that stand outside brackets: `县（市、区）、乡镇` has two parts. */
export function splitOutside(text: string, at: Span, separators: string): Span[] {
  const parts: Span[] = [];
  let start = at.start;
  for (let i = at.start; i < at.end; i = step(text, i, at.end)) {
    if (!separators.includes(text.charAt(i))) continue;
    parts.push({ start, end: i });
    start = i + 1;
  }
  parts.push({ start, end: at.end });
  return parts;
}

/** The text without brackets and what they hold, and without quotation marks: `各县（市、区）政府` is 各县政府. */
export function withoutBrackets(text: string): string {
  let out = "";
  for (let i = 0; i < text.length; ) {
    const c = text.charAt(i);
    const quote = '“”"「」'.includes(c);
    const next = quote ? i + 1 : step(text, i, text.length);
    if (next === i + 1 && !quote) out += c;
    i = next;
  }
  return out;
}
