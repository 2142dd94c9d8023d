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
import { type Span, trimSpan } from "../source/span.ts";
import { closingOf, step } from "./brackets.ts";

const LONGEST_NAME = 48;
const STOPS = "，,。；;：:！？\n\t、";

/** The ending that makes a phrase a group's name (`领导小组`, `专班`, `组`), or null. */
export function groupEnding(name: string): string | null {
  return GROUP_ENDINGS.find((ending) => name.endsWith(ending)) ?? null;
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
  let end = -1;
  for (let i = start; i < limit; ) {
    if (STOPS.includes(text.charAt(i))) break;
    const ending = GROUP_ENDINGS.find(
      (word) => text.startsWith(word, i) && i + word.length <= limit,
    );
    if (ending !== undefined && !continuesWord(text, i, ending)) {
      end = i + ending.length;
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
function continuesWord(text: string, at: number, ending: string): boolean {
  return ending === TEAM && TEAM_WORDS.includes(text.charAt(at + 1)) && at + 1 < text.length;
}

const LONGEST_REST = 12;

// 党小组建设工作领导小组 goes on behind its first ending; 领导小组下设办公室 and 工作组负责… do not.
function namesOn(text: string, from: number, limit: number): boolean {
  for (let i = from; i < Math.min(limit, from + LONGEST_REST); i++) {
    const c = text.charAt(i);
    if (NUMERALS.includes(c) && COUNTERS.includes(text.charAt(i + 1))) return false; // …组三个工作组
    if (
      STOPS.includes(c) ||
      NAME_STOPS.includes(c) ||
      SET_UP_ENDINGS.some((word) => text.startsWith(word, i))
    )
      return false;
    if (GROUP_ENDINGS.some((word) => text.startsWith(word, i) && !continuesWord(text, i, word)))
      return true;
  }
  return false;
}
