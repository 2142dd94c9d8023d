import { characterSet, inSet } from "../lexicon/character-set.ts";
import { IDIOM_TAIL, NUMBER_IDIOM, STILL_NAMES } from "../lexicon/number-idiom.ts";
import { REGARD, RULE_MAKING, RULE_MEASURES, RULE_NOUN } from "../lexicon/quota-name-words.ts";
import {
  APIECE,
  BEFORE,
  CAMPAIGN_MEASURES,
  COLONS,
  COMMAS,
  DATE_TAILS,
  EACH,
  IN_COPIES,
  NUMBER_SPOILERS,
  ONE,
  PERIOD_HEADS,
  QUOTATION_ENDS,
  QUOTATION_START,
  RATIO_SIGNS,
  SENTENCE_ENDS,
  TITLE_CLOSE,
  TITLE_OPEN,
} from "../lexicon/quota-signs.ts";
import { PREDICATE } from "../lexicon/quota-verb.ts";
import { CAMPAIGN_LEAD, CAMPAIGN_NOUN } from "../lexicon/short-name-words.ts";
import { findWord, wordAt, wordBefore } from "../lexicon/word-table.ts";
import { digitAt, oneOf } from "./character.ts";
import { endsPhrase, isBareOne, type QuotaCase } from "./quota-case.ts";
import { deliversOne } from "./quota-single.ts";
import { insideShortName } from "./short-name.ts";

/** The longest name in quotation marks that may end with its number: “百校千企30条”. */
const LONGEST_QUOTATION = 20;
/** The longest noun of rules behind its number: 12条⟦安全生产硬措施⟧. */
const LONGEST_RULE = 14;
const CLOSES_TITLE = TITLE_CLOSE.charCodeAt(0);
const OPENS_TITLE = TITLE_OPEN.charCodeAt(0);
const OPENS_QUOTATION = QUOTATION_START.charCodeAt(0);
const DEALERS = characterSet(EACH + APIECE);
const QUOTATION_STOPS = characterSet(QUOTATION_ENDS);
const CLAUSE_ENDS = characterSet(SENTENCE_ENDS + COMMAS);

/** Ordinals, fixed words, quoted names, titles, ratios, known rules: “四个意识”, 前三名, 7×24小时, 一人一策, 落实12条措施. */
export function isName(c: QuotaCase): boolean {
  const { text, frame, quantity } = c;
  const { start, end } = quantity.span;
  if (oneOf(text, start - 1, NUMBER_SPOILERS)) return true;
  if (oneOf(text, start - 1, COLONS) && digitAt(text, start - 2)) return true;
  if (oneOf(text, end, RATIO_SIGNS) && digitAt(text, end + 1)) return true;
  if (text.charAt(start - 1) === BEFORE && !oneOf(text, start - 2, DATE_TAILS)) return true;
  if (text.startsWith(IN_COPIES, start - 2)) return true;
  const idiom = wordAt(text, start, frame.sentence.end, NUMBER_IDIOM);
  if (idiom !== null && idiom.length >= end - start && !countsAfterAll(c, idiom)) return true;
  if (quantity.spoken && wordBefore(text, frame.sentence.start, end, IDIOM_TAIL) !== null)
    return true;
  if (isBareOne(c) && isPaired(c)) return true;
  if (insideShortName(text, c.names, start, end) || isCampaign(c)) return true;
  return insideTitle(text, frame.sentence.start, start) || endsQuotation(c) || isKnownRule(c);
}

/** 参与三项工程, 三项工程数据专区: a campaign that is known by its number, before or behind another word. */
function isCampaign({ text, frame, quantity, bound }: QuotaCase): boolean {
  if (!quantity.spoken || !CAMPAIGN_MEASURES.includes(quantity.unit)) return false;
  if (bound.force !== "none" || inSet(DEALERS, text.charCodeAt(bound.left - 1))) return false;
  const { clause } = frame;
  const noun = wordAt(text, bound.end, clause.end, CAMPAIGN_NOUN);
  if (noun === null) return false;
  if (wordBefore(text, clause.start, bound.left, CAMPAIGN_LEAD) !== null) return true;
  const after = bound.end + noun.length;
  const predicate = wordAt(text, after, clause.end, PREDICATE);
  return !endsPhrase(text, after, clause.end) && predicate === null;
}

/** 至少一户, 每人一件: the short fixed words of 一 give way to a word that counts. */
function countsAfterAll(c: QuotaCase, idiom: string): boolean {
  const { text, bound, quantity } = c;
  if (idiom.length > 2 || STILL_NAMES.words.has(idiom)) return false;
  const { start } = quantity.span;
  if (bound.force === "must" || deliversOne(c) !== null) return true;
  if (quantity.kind === "time" || text.charAt(start - 1) === APIECE) return true;
  for (let at = start - 1; at >= start - 6 && !inSet(CLAUSE_ENDS, text.charCodeAt(at)); at--)
    if (text.charAt(at) === EACH) return true;
  return false;
}

/** 一企一策, 一户一档; but 一月一次 counts. */
function isPaired({ text, quantity }: QuotaCase): boolean {
  const { start, end } = quantity.span;
  if (text.charAt(end) === ONE) return true;
  const rhythm = quantity.kind === "event" && oneOf(text, start - 1, PERIOD_HEADS);
  return text.charAt(start - 2) === ONE && !rhythm;
}

function insideTitle(text: string, start: number, end: number): boolean {
  for (let at = end - 1; at >= start; at--) {
    const code = text.charCodeAt(at);
    if (code === CLOSES_TITLE) return false;
    if (code === OPENS_TITLE) return true;
  }
  return false;
}

/** “六查20改”, “惠企21条”: a name in quotation marks whose number no word binds. */
function endsQuotation({ text, frame, quantity, bound }: QuotaCase): boolean {
  if (bound.force === "must" || bound.force === "reach") return false;
  const low = Math.max(frame.sentence.start, quantity.span.start - LONGEST_QUOTATION);
  for (let at = quantity.span.start - 1; at >= low; at--) {
    if (inSet(QUOTATION_STOPS, text.charCodeAt(at))) return false;
    if (text.charCodeAt(at) === OPENS_QUOTATION) return true;
  }
  return false;
}

/** 落实安委会15条硬措施, 执行八项规定: how many rules there are. 出台15条措施 makes them. */
function isKnownRule({ text, frame, quantity, bound }: QuotaCase): boolean {
  if (bound.force === "must" || bound.force === "reach" || !RULE_MEASURES.has(quantity.unit))
    return false;
  const { clause } = frame;
  if (wordBefore(text, clause.start, bound.left, RULE_MAKING) !== null) return false;
  if (findWord(text, clause.start, bound.left, REGARD) < 0) return false;
  const end = Math.min(clause.end, bound.end + LONGEST_RULE);
  for (let at = bound.end; at < end && !endsPhrase(text, at, clause.end); at++)
    if (wordAt(text, at, end, RULE_NOUN) !== null) return true;
  return false;
}
