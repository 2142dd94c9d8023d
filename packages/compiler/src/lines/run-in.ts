import { isSign, signBit, signBitsOf } from "../lexicon/sign-bits.ts";
import type { Span } from "../source/span.ts";
import { isBlank } from "../source/span.ts";
import type { NumberFamily, NumberMark } from "./number-mark.ts";
import { readNumberMark } from "./number-mark.ts";

const RUN_IN: ReadonlySet<NumberFamily> = new Set([
  "digit-dot",
  "digit-bracket",
  "circle",
  "enum-is",
  "enum-di",
  "chinese-bracket",
  "digit-paren",
]);
/** What can open a number: a quick gate before the real reading. */
const FIRST = signBit([
  "0123456789０１２３４５６７８９（(第一二三四五六七八九十",
  ...Array.from({ length: 0x249b - 0x2460 + 1 }, (_, i) => String.fromCharCode(0x2460 + i)),
]);
/** What may stand before an item that begins inside a paragraph. */
const SENTENCE_END = '。；;：:！!？?）)”"」';
const ENUM_BEFORE = `${SENTENCE_END}，,、`;

/**
 * Items that begin inside a paragraph: `…活动。1.落实…。2.组织…` and `一是…；二是…`.
 * A run counts when it goes up from 1 by one and has at least two items, or goes on from the paragraph's own number.
 */
export function readRunIns(text: string, at: Span, leading: NumberMark | null): NumberMark[] {
  const first = leading === null ? at.start : leading.end;
  // Most paragraphs hold no second number.
  let chains: Map<NumberFamily, NumberMark[]> | null = null;
  const done: NumberMark[][] = [];
  const bits = signBitsOf(text);
  for (let i = first; i < at.end; i++) {
    if (!isSign(bits, i, FIRST)) continue;
    if (!isItemStart(text, i, at.start, first)) continue;
    const found = readNumberMark(text, i, at.end);
    if (found === null || !RUN_IN.has(found.family) || found.end >= at.end) continue;
    if (found.level !== "enum" && i > first && !SENTENCE_END.includes(before(text, i, at.start)))
      continue;
    chains ??= chainsOf(leading);
    const chain = chains.get(found.family);
    const last = chain?.[chain.length - 1];
    if (chain !== undefined && last !== undefined && found.value === last.value + 1)
      chain.push(found);
    else if (found.value === 1) {
      if (chain !== undefined) done.push(chain);
      chains.set(found.family, [found]);
    } else continue;
    i = found.end - 1;
  }
  if (chains === null) return [];
  done.push(...chains.values());
  return done
    .filter((chain) => chain.length >= 2)
    .flat()
    .filter((m) => m !== leading)
    .sort((a, b) => a.span.start - b.span.start);
}

function chainsOf(leading: NumberMark | null): Map<NumberFamily, NumberMark[]> {
  const chains = new Map<NumberFamily, NumberMark[]>();
  if (leading !== null && RUN_IN.has(leading.family)) chains.set(leading.family, [leading]);
  return chains;
}

function isItemStart(text: string, at: number, start: number, first: number): boolean {
  if (at === first) return true;
  return ENUM_BEFORE.includes(before(text, at, start));
}

/** The last character before `at` that is no white space; a blank line counts as a stop. */
function before(text: string, at: number, start: number): string {
  let i = at - 1;
  while (i >= start && isBlank(text.charCodeAt(i))) i--;
  return i < start ? "。" : text.charAt(i);
}
