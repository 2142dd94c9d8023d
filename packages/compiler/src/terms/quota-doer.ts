import { PERFORMER_TAIL } from "../lexicon/performer.ts";
import { ATTAINING, DATE_LEAD, DOER_LEAD, DOER_MEASURES } from "../lexicon/quota-material-words.ts";
import { FACT } from "../lexicon/quota-noun.ts";
import { PERFECT } from "../lexicon/quota-signs.ts";
import { findWord, wordAt, wordBefore } from "../lexicon/word-table.ts";
import { digitAt } from "./character.ts";
import { nameBracketStart } from "./name-bracket.ts";
import type { QuotaCase } from "./quota-case.ts";

/** The longest subject with its date between number and predicate: 18所⟦学校年底前⟧完成. */
const LONGEST = 26;

/** Whether the number says how many must do it: `⟦12家⟧景区全部完成改造`, `甲院、乙院等⟦8家⟧医院实现联网结算`. */
export function countsDoers({ text, frame, quantity, bound }: QuotaCase): boolean {
  if (quantity.spoken || bound.force !== "none" || !DOER_MEASURES.has(quantity.unit)) return false;
  const { clause } = frame;
  if (bound.left > clause.start && wordBefore(text, clause.start, bound.left, DOER_LEAD) === null)
    return false;
  const end = Math.min(clause.end, bound.end + LONGEST);
  const predicate = findWord(text, bound.end + 1, end, ATTAINING);
  if (predicate < 0 || findWord(text, clause.start, predicate, FACT) >= 0) return false;
  const verb = wordAt(text, predicate, clause.end, ATTAINING) ?? "";
  if (text.charAt(predicate + verb.length) === PERFECT) return false;
  return endsInDoer(text, bound.end, predicate);
}

/** A unit, post or place right before the predicate, or before the date that leads it: 学校年底前. */
function endsInDoer(text: string, start: number, end: number): boolean {
  for (let at = start + 1; at <= end; at++) {
    const name = nameBracketStart(text, at);
    if (wordBefore(text, start, name, PERFORMER_TAIL) === null) continue;
    if (at === end || digitAt(text, at) || wordAt(text, at, end, DATE_LEAD) !== null) return true;
  }
  return false;
}
