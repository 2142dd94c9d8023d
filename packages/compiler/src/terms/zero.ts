import { ZERO_NOUN } from "../lexicon/quota-noun.ts";
import { QUOTE_CLOSERS, QUOTE_OPENERS, ZERO } from "../lexicon/quota-signs.ts";
import { AIMING } from "../lexicon/quota-verb.ts";
import { isSign, signBit, signBitsOf } from "../lexicon/sign-bits.ts";
import { findWord, wordAt } from "../lexicon/word-table.ts";
import type { Quota } from "../model/quota.ts";
import { type Span, span } from "../source/span.ts";
import { oneOf } from "./character.ts";
import { clauseFrame } from "./clause-frame.ts";
import { phraseAt } from "./phrase-at.ts";

const ZERO_SIGN = signBit(ZERO);

/** Events whose number is to be zero: 实现“⟦零⟧”事故, 确保⟦零伤亡⟧. 零距离 and 零容忍 are manners of working, not numbers. */
export function readZeros(text: string, at: Span): Quota[] {
  const found: Quota[] = [];
  const bits = signBitsOf(text);
  for (let here = at.start; here < at.end; here++) {
    if (!isSign(bits, here, ZERO_SIGN)) continue;
    const quoted = oneOf(text, here - 1, QUOTE_OPENERS) && oneOf(text, here + 1, QUOTE_CLOSERS);
    const start = quoted ? here - 1 : here;
    const noun = quoted ? here + 2 : here + 1;
    const word = wordAt(text, noun, at.end, ZERO_NOUN);
    if (word === null) continue;
    const { clause } = clauseFrame(text, at, span(start, noun));
    if (findWord(text, clause.start, start, AIMING) < 0) continue;
    const what = phraseAt(text, span(noun, noun + word.length));
    const whole = span(start, what.span.end);
    found.push({ span: whole, op: "=", min: 0, max: 0, unit: "", what, who: null, per: null });
  }
  return found;
}
