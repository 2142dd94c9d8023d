import { ATTACHMENT_WORDS } from "../lexicon/front-matter.ts";
import { readNumeral } from "../lexicon/numeral.ts";
import type { Span } from "../source/span.ts";
import { isBlank, trimSpan } from "../source/span.ts";

/** `附件2：大谈话统计表` at the start of a line: its word, number and what follows. */
export interface AnnexMark {
  /** `附件2`, digits half-width, no blanks. */
  readonly mark: string;
  readonly no: number | null;
  readonly printed: string | null;
  /** Whether a colon stands behind the mark. */
  readonly colon: boolean;
  /** Word and number. */
  readonly span: Span;
  /** What stands behind mark, colon and blanks; empty span where nothing does. */
  readonly rest: Span;
}

/** Reads an annex mark at the start of a line; null for running text that merely begins with 附件. */
export function readAnnexMark(text: string, at: Span): AnnexMark | null {
  let start = at.start;
  const open = text.charAt(start);
  if (open === "（" || open === "(" || open === "【") start++;
  const word = ATTACHMENT_WORDS.find((w) => text.startsWith(w, start));
  if (word === undefined) return null;
  let i = skip(text, start + word.length, at.end);
  const numeral = readNumeral(text, i);
  let no: number | null = null;
  let printed: string | null = null;
  let stop = start + word.length;
  if (numeral !== null && numeral.end <= at.end && numeral.value > 0 && numeral.value < 100) {
    no = numeral.value;
    printed = text.slice(i, numeral.end);
    stop = numeral.end;
    i = skip(text, numeral.end, at.end);
    // 附件2-1: a sub-annex keeps its main number.
    while (
      i + 1 < at.end &&
      (text.charAt(i) === "-" || text.charAt(i) === "—") &&
      text.charCodeAt(i + 1) >= 0x30 &&
      text.charCodeAt(i + 1) <= 0x39
    )
      i += 2;
  }
  if (open !== "" && i < at.end && "（(【".includes(open) && "）)】".includes(text.charAt(i))) i++;
  const c = text.charAt(i);
  const colon = i < at.end && (c === "：" || c === ":");
  const spaced = i > stop || isBlank(text.charCodeAt(stop));
  if (colon) i++;
  else if (no !== null && i < at.end && ".．、".includes(c)) i++;
  const rest = trimSpan(text, { start: i, end: at.end });
  const bare = rest.start === rest.end;
  // 附件材料应…, 附件1中的…: words right behind without stop, number or blank are running text.
  if (!bare && !colon && no === null && !spaced) return null;
  if (
    !bare &&
    !colon &&
    no !== null &&
    !spaced &&
    !".．、".includes(c) &&
    !"《关".includes(c) &&
    at.end - at.start > 30
  )
    return null;
  if (!bare && hasStop(text, rest)) return null;
  return { mark: `${word}${no ?? ""}`, no, printed, colon, span: { start, end: stop }, rest };
}

function hasStop(text: string, at: Span): boolean {
  const words = text.slice(at.start, at.end - 1);
  return words.includes("。") || words.includes("；") || at.end - at.start > 80;
}

function skip(text: string, start: number, end: number): number {
  let i = start;
  while (i < end && isBlank(text.charCodeAt(i))) i++;
  return i;
}
