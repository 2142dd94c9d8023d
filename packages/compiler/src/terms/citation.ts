import {
  AS_GROUND,
  CHAIN_BREAKS,
  CHAIN_LINK,
  CHAIN_TAIL,
  GROUND_WORDS,
  NOT_GROUNDS,
  NUMBER_TAIL,
  TAKEN_AS,
} from "../lexicon/citation-words.ts";
import type { Basis } from "../model/plan.ts";
import { isBlank, type Span } from "../source/span.ts";
import { closingOf } from "./brackets.ts";
import { type DocumentNumber, readDocumentNumbers } from "./document-number.ts";

/** A document that the text names: `《…工作安排》（x发〔2022〕10号）`, or by its number alone. */
export interface Citation {
  /** Title and number together. */
  readonly span: Span;
  /** Between the outermost 《》; null where only a number stands. */
  readonly title: string | null;
  readonly number: DocumentNumber | null;
}

const TITLE_OPEN = 0x300a; // 《
const SENTENCE_ENDS = "。；;！？\n";
/** Between the ground word and the title may stand who issued it, no longer than this. */
const LONGEST_ISSUER = 60;
const LONGEST_LINK = 12;

/** Finds the documents a text names, in order; titles may hold titles (`《关于印发〈…〉的通知》`). */
export function readCitations(text: string, at: Span): readonly Citation[] {
  const found: Citation[] = [];
  const numbers = readDocumentNumbers(text, at);
  let next = 0;
  let from = at.start;
  const bare = (limit: number) => {
    for (; next < numbers.length; next++) {
      const number = numbers[next];
      if (number === undefined || number.span.start >= limit) return;
      if (number.span.start >= from) found.push({ span: number.span, title: null, number });
    }
  };
  for (let i = at.start; i < at.end; i++) {
    if (text.charCodeAt(i) !== TITLE_OPEN) continue;
    const close = closingOf(text, i, at.end);
    if (close < 0) continue;
    bare(i);
    const number = attachedNumber(text, close + 1, at.end);
    const end = number === null ? close + 1 : number.end;
    found.push({
      span: { start: i, end },
      title: text.slice(i + 1, close),
      number: number?.number ?? null,
    });
    from = end;
    i = end - 1;
  }
  bare(at.end);
  return found;
}

// 《…》（x发〔2022〕10号，以下简称《…》): the bracket belongs to the citation when it opens with a number.
function attachedNumber(
  text: string,
  at: number,
  end: number,
): { number: DocumentNumber; end: number } | null {
  let open = at;
  while (open < end && isBlank(text.charCodeAt(open)) && text.charAt(open) !== "\n") open++;
  if (!"（(".includes(text.charAt(open)) || open >= end) return null;
  const close = closingOf(text, open, end);
  if (close < 0) return null;
  const number = readDocumentNumbers(text, { start: open + 1, end: close })[0];
  if (number === undefined || number.span.start - open > 3) return null;
  return { number, end: close + 1 };
}

/**
 * The documents named as ground, each once: after 根据, 按照, 依据, 贯彻(落实), 落实, 严格执行, also in a chain
 * (`根据《A》《B》和《C》`) and with their issuer between (`按照市委《…》要求`). `own` holds titles of the document itself.
 */
export function readBasis(text: string, at: Span, own: readonly string[] = []): readonly Basis[] {
  const basis: Basis[] = [];
  const seen = new Set<string>(own.map(fold));
  let chained = -1;
  for (const citation of readCitations(text, at)) {
    const linked = chained >= 0 && links(text, chained, citation.span.start);
    if (!linked && !followsGround(text, citation, Math.max(at.start, chained))) continue;
    chained = citation.span.end;
    const key = fold(citation.title ?? text.slice(citation.span.start, citation.span.end));
    if (seen.has(key)) continue;
    seen.add(key);
    basis.push({ span: citation.span });
  }
  return basis;
}

// A ground word before the citation in the same sentence, with nothing but an issuer between; a bare number that 文件 or
// 要求 follows may stand a clause away (根据上级部署，按x发〔2024〕3号文件要求).
function followsGround(text: string, citation: Citation, from: number): boolean {
  const at = citation.span.start;
  let start = at;
  const limit = Math.max(from, at - LONGEST_ISSUER);
  while (start > limit && !SENTENCE_ENDS.includes(text.charAt(start - 1))) start--;
  const before = text.slice(start, at);
  // 以《甲办法》《乙规定》为依据: the word of ground stands behind.
  if (
    before.endsWith(TAKEN_AS) &&
    AS_GROUND.test(text.slice(citation.span.end, citation.span.end + LONGEST_ISSUER))
  )
    return true;
  const far =
    citation.title === null &&
    NUMBER_TAIL.test(text.slice(citation.span.end, citation.span.end + 4));
  for (const word of GROUND_WORDS) {
    const found = before.lastIndexOf(word);
    if (found < 0 || NOT_GROUNDS.some((not) => before.startsWith(not, found))) continue;
    if (far || !/[，,：:]/u.test(before.slice(found + word.length))) return true;
  }
  return false;
}

// 《A》《B》, 《A》、《B》, 《A》和省委《B》, 《A》精神和《B》.
function links(text: string, from: number, to: number): boolean {
  const between = text.slice(from, to);
  if (between.length === 0) return true;
  if (between.length > LONGEST_LINK + LONGEST_ISSUER || /[。；;！？\n，,：:]/u.test(between))
    return false;
  const link = between.replace(CHAIN_TAIL, "");
  return CHAIN_LINK.test(link) && !CHAIN_BREAKS.test(link);
}

function fold(title: string): string {
  return title.normalize("NFKC").replace(/[\s<>〈〉《》“”"]/gu, "");
}
