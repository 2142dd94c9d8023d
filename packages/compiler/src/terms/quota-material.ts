import {
  ENCLOSED,
  LENGTH_NOUN,
  MATERIAL,
  PLAYING_UNITS,
  WORDS_UNIT,
} from "../lexicon/quota-material-words.ts";
import { OF, OPENERS } from "../lexicon/quota-signs.ts";
import { findWord, wordBefore } from "../lexicon/word-table.ts";
import { oneOf } from "./character.ts";
import { endsPhrase, type QuotaCase } from "./quota-case.ts";
import { nounEnd } from "./quota-governor.ts";

/** Fewer characters than this are a saying (八字方针), not the length of a text. */
const SHORTEST_TEXT = 20;
/** How far behind its limit the limited thing may stand: 3分钟以内的⟦宣传短视频⟧. */
const ATTRIBUTE_REACH = 12;

/**
 * Limits on what is handed in, with no verb to bind them: `材料（⟦2000字以内⟧、照片3-5张）`, `作品时长⟦5-8分钟⟧`,
 * `300字以内的简介`.
 */
export function limitsMaterial(c: QuotaCase): boolean {
  const { text, frame, quantity, bound } = c;
  const { clause } = frame;
  const bounded = bound.force !== "none" || bound.approximate || quantity.min !== quantity.max;
  const named = wordBefore(text, clause.start, nounEnd(c), LENGTH_NOUN) !== null;
  const ends = endsPhrase(text, bound.end, clause.end);
  if (quantity.unit === WORDS_UNIT && quantity.max >= SHORTEST_TEXT)
    return (bounded && (ends || text.charAt(bound.end) === OF)) || (named && ends);
  if (PLAYING_UNITS.has(quantity.unit)) {
    if (named && ends) return true;
    if (bounded && ofMaterial(c)) return true;
  }
  if (!ends || !isCountable(c)) return false;
  return (bounded && followsMaterial(c)) || isEnclosed(c);
}

/** Whether the limit is the attribute of what is handed in: 3分钟以内的微视频. */
function ofMaterial({ text, frame, bound }: QuotaCase): boolean {
  if (text.charAt(bound.end) !== OF) return false;
  const end = Math.min(frame.clause.end, bound.end + ATTRIBUTE_REACH);
  return findWord(text, bound.end, end, MATERIAL) >= 0;
}

/** Whether the limit stands in brackets behind what is handed in: 视频（5分钟以内）. */
function followsMaterial({ text, frame }: QuotaCase): boolean {
  const open = frame.sentence.start - 1;
  return (
    oneOf(text, open, OPENERS) && wordBefore(text, Math.max(0, open - 4), open, MATERIAL) !== null
  );
}

/** 附免冠照片2张. */
function isEnclosed({ text, frame, bound }: QuotaCase): boolean {
  const noun = wordBefore(text, frame.clause.start, bound.left, MATERIAL);
  return noun !== null && text.slice(frame.clause.start, bound.left).includes(ENCLOSED);
}

function isCountable({ quantity }: QuotaCase): boolean {
  return quantity.kind === "item" || PLAYING_UNITS.has(quantity.unit);
}
