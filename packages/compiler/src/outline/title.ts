import {
  ADDRESSEE_WORDS,
  AGENCY_WORDS,
  MASTHEAD_ENDING,
  TITLE_ENDINGS,
} from "../lexicon/front-matter.ts";
import { closeWords } from "../lexicon/span-words.ts";
import type { Line } from "../lines/line.ts";
import type { Phrase } from "../model/phrase.ts";
import type { Span } from "../source/span.ts";

/** A title found, and the lines it takes. */
export interface TitleLines {
  readonly title: Phrase;
  readonly from: number;
  readonly to: number;
}

const LONGEST_LINE = 90;

/**
 * Finds the first title among lines `from` to `to`: the first short line that ends in the kind of a document
 * (方案, 通知, 意见 …), with the lines above and below that belong to it.
 */
export function findTitle(
  text: string,
  lines: readonly Line[],
  from: number,
  to: number,
): TitleLines | null {
  for (let i = from; i < to; i++) {
    const line = lines[i] as Line;
    if (!isTitleLine(text, line)) continue;
    if (!endsLikeTitle(wordsOf(text, line.content))) continue;
    let first = i;
    const words = wordsOf(text, line.content);
    // 关于… begins a title; a short ending (行动方案) is the tail of one that began above.
    while (first > from && !words.startsWith("关于") && joinsAbove(text, lines, first)) first--;
    if (words.startsWith("关于") && namesIssuerAbove(text, lines, from, i)) first--;
    let last = i + 1;
    while (last < to && isBracketLine(text, lines[last] as Line)) last++;
    const span = {
      start: (lines[first] as Line).content.start,
      end: (lines[last - 1] as Line).content.end,
    };
    return {
      title: { text: text.slice(span.start, span.end).replace(/\s+/g, ""), span },
      from: first,
      to: last,
    };
  }
  return null;
}

/** Whether words end as a title does: `…实施方案`, `…方案（试行）`, `…通知》`. */
export function endsLikeTitle(words: string): boolean {
  const bare = words
    .replace(/[》"”]$/, "")
    .replace(/[（(][^（）()]{0,20}[）)]$/, "")
    .replace(/[》"”]$/, "");
  return TITLE_ENDINGS.some((ending) => bare.endsWith(ending));
}

/** White space folded away. */
export function wordsOf(text: string, at: Span): string {
  return closeWords(text, at);
}

/** A red head (X文件), as opposed to a title. */
export function isMasthead(words: string): boolean {
  return (
    words.endsWith(MASTHEAD_ENDING) &&
    words.length <= 60 &&
    !words.includes("《") &&
    !words.startsWith("关于") &&
    !/[，。：；]/.test(words)
  );
}

/** `皖开放办〔2022〕6号` alone on a line, bracketed or not, with 签发人 behind it or not. */
export function isDocumentNumberLine(words: string): boolean {
  if (words.length > 45) return false;
  return (
    /[〔[［（(【]\d{4}[〕\]］）)】]第?\d{1,5}(?:-\d{1,3})?号/.test(words) &&
    !/[，。；]/.test(words) &&
    !words.startsWith("根据")
  );
}

function isTitleLine(text: string, line: Line): boolean {
  if (line.kind !== "text") return false;
  const length = line.content.end - line.content.start;
  if (length < 2 || length > LONGEST_LINE) return false;
  const words = wordsOf(text, line.content);
  return (
    !/[。；！？]/.test(words) &&
    !"：:，,".includes(words.charAt(words.length - 1)) &&
    !isMasthead(words) &&
    !isDocumentNumberLine(words) &&
    !isAgencyLine(words)
  );
}

/** A line of a web page or an agency that is no part of the document. */
export function isAgencyLine(words: string): boolean {
  return (
    words.length <= 60 &&
    AGENCY_WORDS.some((w) => (w === "电" ? /\d日电$/.test(words) : words.includes(w)))
  );
}

function joinsAbove(text: string, lines: readonly Line[], at: number): boolean {
  const above = lines[at - 1];
  const own = lines[at];
  if (above === undefined || own === undefined || !isTitleLine(text, above)) return false;
  const words = wordsOf(text, above.content);
  if (endsLikeTitle(words)) return false;
  const tail = wordsOf(text, own.content);
  if (
    /[的、和与及关于对]$/.test(words) ||
    words.endsWith("印发") ||
    (/^[《“]/.test(tail) === false && tail.length <= 8)
  )
    return true;
  // 青渡区2031年河道, 保护工作方案: a title names its year once, and no other line above one does.
  if (/^20\d\d年/.test(tail) || (/20\d\d年/.test(words) && !/20\d\d年/.test(tail))) return true;
  // 标题分两行: the upper line breaks off inside a book title mark.
  return (
    count(words, "《") > count(words, "》") ||
    words.startsWith("关于") ||
    words.includes("关于印发")
  );
}

/** Below the red head and the number of the document, a line with the issuer's name begins the title of its decision. */
function namesIssuerAbove(text: string, lines: readonly Line[], from: number, at: number): boolean {
  const above = lines[at - 1];
  if (at - 1 <= from || above === undefined || !isTitleLine(text, above)) return false;
  if (!isIssuer(wordsOf(text, above.content))) return false;
  return lines
    .slice(from, at - 1)
    .some(({ content }) => isDocumentNumberLine(wordsOf(text, content)));
}

/** A line that is a body's name: 青渡区人民政府. */
export function isIssuer(words: string): boolean {
  return (
    words.length <= 60 &&
    ADDRESSEE_WORDS.some((w) => words.endsWith(w)) &&
    !/[，。；：！]/.test(words)
  );
}

function isBracketLine(text: string, line: Line): boolean {
  const words = wordsOf(text, line.content);
  return (
    line.kind === "text" &&
    words.length <= 20 &&
    /^[（(][^（）()]+[）)]$/.test(words) &&
    !/号/.test(words) &&
    !/年\d{1,2}月\d{1,2}日/.test(words)
  );
}

function count(words: string, c: string): number {
  let n = 0;
  for (let i = words.indexOf(c); i >= 0; i = words.indexOf(c, i + 1)) n++;
  return n;
}
