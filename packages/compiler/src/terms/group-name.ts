import { characterSet, inSet } from "../lexicon/character-set.ts";
import {
  COUNTERS,
  GROUP_ENDINGS,
  NAME_STOPS,
  NOT_IN_NAME,
  NUMBERED_TEAM,
  NUMERALS,
  OF,
  OFFICE,
  SET_UP_ENDINGS,
  TEAM,
  TEAM_WORDS,
} from "../lexicon/group-words.ts";
import { isSign, signBit, signBitsOf } from "../lexicon/sign-bits.ts";
import { firstStanding } from "../lexicon/word-index.ts";
import { matchAt, matchBefore } from "../lexicon/word-map.ts";
import { type Span, trimSpan } from "../source/span.ts";
import { closingOf, OPENING_SIGNS, step } from "./brackets.ts";
import { oneOf } from "./character.ts";

const LONGEST_NAME = 48;
const STOP_SIGNS = "，,。；;：:！？\n\t、";
const STOPS = characterSet(STOP_SIGNS);
/** What may end a group's name, or open a bracket in it. */
const NAME_SIGNS = signBit([
  STOP_SIGNS,
  OPENING_SIGNS,
  ...[...GROUP_ENDINGS.values.keys()].map((word) => word.charAt(0)),
]);
const NAME_ENDS = characterSet(NAME_STOPS);
const NUMERAL_SIGNS = characterSet(NUMERALS);

/** The ending that makes a phrase a group's name (`领导小组`, `专班`, `组`), or null. */
export function groupEnding(name: string): string | null {
  const found = matchBefore(GROUP_ENDINGS, name, 0, name.length);
  return found === null ? null : name.slice(found.start);
}

/**
 * Reads a group's name at `at.start`: the longest stretch before the next stop that ends like one
 * (`安全生产专项整治工作领导小组负责…` gives 安全生产专项整治工作领导小组); null where none does.
 */
export function readGroupName(text: string, at: Span): Span | null {
  const start = trimSpan(text, at).start;
  const limit = Math.min(at.end, start + LONGEST_NAME);
  // 成立了“安全工作领导小组”: the whole name in quotation marks.
  const quote = "“「".includes(text.charAt(start)) ? closingOf(text, start, limit) : -1;
  if (quote > 0 && groupEnding(text.slice(start + 1, quote)) !== null)
    return { start: start + 1, end: quote };
  const bits = signBitsOf(text);
  let end = -1;
  for (let i = start; i < limit; ) {
    if (!isSign(bits, i, NAME_SIGNS)) {
      i++;
      continue;
    }
    if (inSet(STOPS, text.charCodeAt(i))) break;
    const ending = matchAt(GROUP_ENDINGS, text, i, limit);
    if (ending !== null && !continuesWord(text, ending)) {
      end = ending.end;
      i = end;
      // 领导小组办公室 goes on, 领导小组负责… does not.
      if (!text.startsWith(OFFICE, end) && !namesOn(text, end, limit)) break;
      continue;
    }
    i = step(text, i, limit);
  }
  if (end < 0 || end - start < 2) return null;
  const name = text.slice(start, end);
  if (NUMBERED_TEAM.test(name)) return null; // 第一组, 3个工作组 are counted, not named
  // 强有力的领导小组: what stands before 的 describes.
  const of = name.lastIndexOf(OF);
  return NOT_IN_NAME.some((word) => name.includes(word)) ? null : { start: start + of + 1, end };
}

// 组 opens 组织, 组成, 组长; 委员会 may be the first half of 委员会工作组.
function continuesWord(text: string, { start, end }: Span): boolean {
  return (
    end - start === TEAM.length && text.startsWith(TEAM, start) && oneOf(text, end, TEAM_WORDS)
  );
}

const LONGEST_REST = 12;

// 党小组建设工作领导小组 goes on behind its first ending; 领导小组下设办公室 and 工作组负责… do not.
function namesOn(text: string, from: number, limit: number): boolean {
  for (let i = from; i < Math.min(limit, from + LONGEST_REST); i++) {
    const code = text.charCodeAt(i);
    if (inSet(NUMERAL_SIGNS, code) && COUNTERS.includes(text.charAt(i + 1))) return false; // …组三个工作组
    if (
      inSet(STOPS, code) ||
      inSet(NAME_ENDS, code) ||
      firstStanding(SET_UP_ENDINGS, text, i) !== undefined
    )
      return false;
    const ending = matchAt(GROUP_ENDINGS, text, i, text.length);
    if (ending !== null && !continuesWord(text, ending)) return true;
  }
  return false;
}
