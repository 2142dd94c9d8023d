import { AIMING, ZERO_NOUN } from "../lexicon/quota-verb.ts";
import { findWord, wordAt } from "../lexicon/word-table.ts";
import type { Quota } from "../model/quota.ts";
import { type Span, span } from "../source/span.ts";
import { clauseFrame } from "./clause-frame.ts";
import { oneOf } from "./quota-case.ts";

/** Events whose number is to be zero: 实现“⟦零⟧”事故, 确保⟦零伤亡⟧. 零距离 and 零容忍 are manners of working, not numbers. */
export function readZeros(text: string, at: Span): Quota[] {
  const found: Quota[] = [];
  for (
    let here = text.indexOf("零", at.start);
    here >= 0 && here < at.end;
    here = text.indexOf("零", here + 1)
  ) {
    const quoted = oneOf(text, here - 1, '“"') && oneOf(text, here + 1, '”"');
    const start = quoted ? here - 1 : here;
    const noun = quoted ? here + 2 : here + 1;
    const word = wordAt(text, noun, at.end, ZERO_NOUN);
    if (word === null) continue;
    const { clause } = clauseFrame(text, at, span(start, noun));
    if (findWord(text, clause.start, start, AIMING) < 0) continue;
    const what = span(noun, noun + word.length);
    found.push({
      span: span(start, what.end),
      op: "=",
      min: 0,
      max: 0,
      unit: "",
      what: { text: word, span: what },
      who: null,
      per: null,
    });
  }
  return found;
}
