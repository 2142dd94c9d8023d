import {
  ATTRIBUTE_TAILS,
  COMPOUND_HEAD,
  COMPOUND_TAILS,
  COMPOUNDING,
  LIST_STOPS,
  PARTICIPATING,
  SECOND_VERB,
} from "../lexicon/object-noun-words.ts";
import { NO_NAME, PERFORMER_TAIL } from "../lexicon/performer.ts";
import { IN_NAME_OF, JOINTS, LIST_MARK, NOUN_LEAD } from "../lexicon/quota-signs.ts";
import { DOING, MANNER } from "../lexicon/quota-verb.ts";
import { wordAt, wordBefore } from "../lexicon/word-table.ts";
import { type Span, span } from "../source/span.ts";
import { oneOf } from "./character.ts";
import { agencyAt } from "./performer-name.ts";

/** The most verbs that stand before one object: 新建、改扩建. */
const MOST_VERBS = 4;
/** The longest item of a list of objects. */
const LONGEST_ITEM = 12;

/**
 * A phrase past the verbs that govern its noun: 公开招聘⟦教师⟧, 更新改造⟦老旧燃气管道⟧, 新建、改扩建⟦中小学校⟧.
 * A verb that is part of a compound stays: 培训学时, 服务窗口单位, 检查组. `governed`: a verb already stands before `at`.
 */
export function withoutVerb(text: string, at: Span, governed = false): Span {
  let from = at.start;
  for (let steps = 0; steps < MOST_VERBS; steps++) {
    const joint = (governed || from > at.start) && oneOf(text, from, JOINTS) ? 1 : 0;
    const manner = wordAt(text, from + joint, at.end, MANNER)?.length ?? 0;
    const verb = from + joint + manner;
    const rest = pastVerb(text, verb, at.end);
    if (rest === null) break;
    // 新增上市企业: most verbs behind a verb are part of its object.
    if ((governed || from > at.start) && wordAt(text, verb, at.end, SECOND_VERB) === null) break;
    from = rest;
  }
  return span(from, at.end);
}

/** Where the object of a verb at `start` begins; null where none stands or the verb is part of a compound. */
function pastVerb(text: string, start: number, end: number): number | null {
  const verb = wordAt(text, start, end, DOING);
  if (verb === null || verb.length === 1) return null;
  const rest = start + verb.length;
  if (end - rest < 2 || DOING.words.has(text.slice(rest, end))) return null;
  // 演练参加人数: a verb behind a verb belongs to the noun, but for 更新改造 and its kin.
  const next = wordAt(text, rest, end, DOING);
  if (next !== null && next.length > 1 && wordAt(text, rest, end, SECOND_VERB) === null)
    return null;
  const compound =
    COMPOUNDING.words.has(verb) ||
    oneOf(text, rest, COMPOUND_TAILS) ||
    compoundHeadAt(text, rest, end) ||
    agencyAt(text, rest, end) ||
    // 参与青年 are those who take part, 参与满意度测评 is what they do.
    (PARTICIPATING.words.has(verb) &&
      (end - rest === 2 || wordBefore(text, rest, end, PERFORMER_TAIL) !== null));
  return compound ? null : rest;
}

/** 标准 of 建设标准, not of 标准化便民服务站. */
function compoundHeadAt(text: string, at: number, end: number): boolean {
  const head = wordAt(text, at, end, COMPOUND_HEAD);
  return head !== null && !oneOf(text, at + head.length, ATTRIBUTE_TAILS);
}

/**
 * The list of nouns that `noun` closes, back to `floor`: ⟦体育、音乐、美术教师⟧不少于40名. `noun` itself where what stands
 * before the 、 is no noun (加强宣传、…).
 */
export function wholeList(text: string, floor: number, noun: Span): Span {
  let start = noun.start;
  while (start > floor && text.charAt(start - 1) === LIST_MARK) {
    let item = start - 1;
    while (item > floor && start - item <= LONGEST_ITEM && !oneOf(text, item - 1, LIST_STOPS))
      item--;
    if (item === start - 1 || start - item > LONGEST_ITEM) break;
    start = item;
  }
  if (start === noun.start) return noun;
  start += wordAt(text, start, noun.start, NOUN_LEAD)?.length ?? 0;
  const found = withoutVerb(text, span(start, noun.end));
  return isNounList(text, span(found.start, noun.start)) ? found : noun;
}

function isNounList(text: string, at: Span): boolean {
  let opens = true;
  for (let here = at.start; here < at.end; here++) {
    if (opens && pastVerb(text, here, at.end) !== null && here > at.start) return false;
    const verb = wordAt(text, here, at.end, NO_NAME);
    if (verb !== null && text.charAt(here) !== IN_NAME_OF) return false;
    opens = text.charAt(here) === LIST_MARK;
  }
  return true;
}
