import { ONE_GO } from "../lexicon/number-idiom.ts";
import {
  DELIVERING,
  FIGURATIVE,
  SINGLE_MEASURES,
  SINGLE_WORK,
} from "../lexicon/quota-material-words.ts";
import { CLASS_MEASURES } from "../lexicon/quota-signs.ts";
import { FILLER } from "../lexicon/quota-verb.ts";
import { findWord, wordAt, wordBefore } from "../lexicon/word-table.ts";
import { endsPhrase, isBareOne, type QuotaCase } from "./quota-case.ts";
import { verbOfTail } from "./quota-governor.ts";

/**
 * Where the verb begins that makes or delivers one single thing: `⟦做⟧一张贺卡`, `⟦上传⟧班级合影一张`; null where 一 is only
 * the article (打造一支队伍) or the thing a figure of speech (交出一份满意答卷).
 */
export function deliversOne(c: QuotaCase): number | null {
  const { text, frame, quantity, bound } = c;
  if (!isBareOne(c) || (quantity.kind !== "item" && quantity.kind !== "event")) return null;
  const { end } = frame.clause;
  if (endsPhrase(text, bound.end, end))
    return CLASS_MEASURES.includes(quantity.unit) ? null : verbOfTail(c);
  let phrase = bound.end + 1;
  while (!endsPhrase(text, phrase, end)) phrase++;
  if (findWord(text, bound.end, phrase, FIGURATIVE) >= 0) return null;
  if (quantity.kind === "event" && wordAt(text, bound.end, end, ONE_GO) !== null) return null;
  if (quantity.kind === "item" && !SINGLE_MEASURES.has(quantity.unit))
    if (findWord(text, bound.end, phrase, SINGLE_WORK) < 0) return null;
  const filler = wordBefore(text, frame.clause.start, bound.left, FILLER);
  for (const at of [bound.left, bound.left - (filler?.length ?? 0)]) {
    const verb = wordBefore(text, frame.clause.start, at, DELIVERING);
    if (verb !== null) return at - verb.length;
  }
  return null;
}
