import { RHYTHM_LEADS, TOUCHING_PERIODS } from "../lexicon/period-word.ts";
import {
  COMMAS,
  EACH,
  EACH_HAPPENING,
  ONE,
  ONE_SPOILERS,
  PERIOD_HEADS,
  PERIOD_SPOILERS,
  SLASHES,
  WHOLE,
  WITHIN_YEAR,
  YEAR,
} from "../lexicon/quota-signs.ts";
import type { Phrase } from "../model/phrase.ts";
import { oneOf } from "./character.ts";
import type { ClauseFrame } from "./clause-frame.ts";
import { endsDate } from "./date-end.ts";
import { periodAt } from "./period-at.ts";
import type { Bound } from "./quota-bound.ts";

const EACH_CODE = EACH.charCodeAt(0);
const ONE_CODE = ONE.charCodeAt(0);

/**
 * The period an obligation recurs in: 每季度 gives 季度, 全年 gives 年, 每两周 gives 两周, 一年至少2次 gives 年.
 * The nearest one between `from` and the number, else one behind a slash (2次/年); null where none is named.
 */
export function quotaPeriod(
  text: string,
  from: number,
  frame: ClauseFrame,
  bound: Bound,
): Phrase | null {
  let parted = false;
  for (let at = bound.start - 1; at >= from; at--) {
    const each = text.charCodeAt(at) === EACH_CODE;
    // 每季度检查1次，年内创建3所; 每天锻炼2小时，每校配备1名: a day or a performer of its own ends the rhythm before it.
    if (parted && oneOf(text, at, COMMAS)) return null;
    if (each && oneOf(text, at + 1, EACH_HAPPENING)) return null; // 每次, 每期: no period of the calendar
    const leads =
      oneOf(text, at, RHYTHM_LEADS) ||
      text.startsWith(WHOLE + YEAR, at) ||
      leadsPeriod(text, at, from);
    const named = leads ? periodAt(text, at + 1, bound.start, each) : null;
    if (named) return named;
    if (each || text.startsWith(WITHIN_YEAR, at) || endsDate(text, at)) parted = true;
  }
  for (const period of TOUCHING_PERIODS) {
    const start = bound.start - period.length;
    if (start >= from && text.startsWith(period, start))
      return periodAt(text, start, bound.start, false);
  }
  return oneOf(text, bound.end, SLASHES)
    ? periodAt(text, bound.end + 1, frame.sentence.end, false)
    : null;
}

/** 一年不少于4次: 一 before a period; 一季度 is the first quarter, 一年内 a deadline, 一年级 a form. */
function leadsPeriod(text: string, at: number, from: number): boolean {
  if (text.charCodeAt(at) !== ONE_CODE || (at > from && oneOf(text, at - 1, ONE_SPOILERS)))
    return false;
  return oneOf(text, at + 1, PERIOD_HEADS) && !oneOf(text, at + 2, PERIOD_SPOILERS);
}
