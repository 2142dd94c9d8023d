import { anchorsOf, anchorTable, kindsAt } from "../lexicon/anchor-table.ts";
import { TITLE_OPEN } from "../lexicon/calendar-signs.ts";
import {
  LISTED_LEADS,
  PERIODIC_WORK,
  QUARTERLY,
  QUARTERLY_SPOILERS,
  RHYTHM_STARTS,
  RHYTHM_UNITS,
  RHYTHM_WORDS,
  SHORT_UNIT_SPOILERS,
  SHORT_UNITS,
  VAGUE_RHYTHMS,
  VAGUE_SPOILERS,
  WORK_SPOILERS,
  YEARLY_LEADS,
  YEARLY_LINKS,
  YEARLY_PARTNERS,
  YEARLY_WORD,
} from "../lexicon/rhythm-words.ts";
import { isSign, signBit, signBitsOf } from "../lexicon/sign-bits.ts";
import { matchAt, matchBefore } from "../lexicon/word-map.ts";
import type { Recurrence } from "../model/recurrence.ts";
import type { Span } from "../source/span.ts";
import { readByUnit, readEvery, readTimesPer, rhythm } from "./rhythm-every.ts";
import { titleEnd } from "./title-end.ts";

const TITLE = TITLE_OPEN.charCodeAt(0);

/**
 * Reads every rhythm of the slice, in order: `每半月`, `每年度`, `月度`, `周报`, `按季度`, `一月一调度`, and the vague
 * `定期`, `常态化` with `unit` null. Titles in 《》 are passed over.
 */
export function readRecurrences(text: string, at: Span): Recurrence[] {
  // Cut at the end, so that no reader looks past it; offsets stay absolute.
  const body = text.slice(0, at.end);
  const bits = signBitsOf(text);
  const found: Recurrence[] = [];
  for (let i = at.start; i < body.length; i++) {
    if (!isSign(bits, i, RHYTHM_SIGNS)) continue;
    const code = body.charCodeAt(i);
    const kinds = kindsAt(ANCHORS, code);
    if (kinds === 0) {
      if (code === TITLE) i = titleEnd(body, i) - 1;
      continue;
    }
    const next = readRhythm(body, i, at.start, kinds);
    if (next === null) continue;
    found.push(next);
    i = next.span.end - 1;
  }
  return found;
}

/** Chooses a task's rhythm: the first with a length, else the first; the others keep their order. */
export function chooseRecurrence(found: readonly Recurrence[]): {
  readonly recurrence: Recurrence | null;
  readonly otherRecurrences: readonly Recurrence[];
} {
  if (found.length === 0) return { recurrence: null, otherRecurrences: found };
  const recurrence = found.find((r) => r.unit !== null) ?? found[0] ?? null;
  return { recurrence, otherRecurrences: found.filter((r) => r !== recurrence) };
}

// What each kind of rhythm can begin with: 每, 按, 逐 or a number, or a word.
const LED = 1;
const WORDED = 2;
const ANCHORS = anchorTable([
  [LED, Array.from(RHYTHM_STARTS)],
  [WORDED, RHYTHM_WORDS.values.keys()],
  [WORDED, SHORT_UNITS.values.keys()],
  [WORDED, VAGUE_RHYTHMS.values.keys()],
  [WORDED, [QUARTERLY, YEARLY_WORD]],
]);

const RHYTHM_SIGNS = signBit([...anchorsOf(ANCHORS), TITLE_OPEN]);

function readRhythm(text: string, at: number, from: number, kinds: number): Recurrence | null {
  const led = (kinds & LED) === 0 ? null : readLed(text, at, from);
  if (led !== null || (kinds & WORDED) === 0) return led;
  return readWord(text, at, from) ?? readShortCompound(text, at, from) ?? readVague(text, at, from);
}

function readLed(text: string, at: number, from: number): Recurrence | null {
  const every = readEvery(text, at, text.length) ?? readByUnit(text, at, text.length);
  if (every !== null || !startsNumber(text, at, from)) return every;
  return readTimesPer(text, at, text.length);
}

// 月度, 半年度, 双周, and 季度, 年度 where they are rhythms.
function readWord(text: string, at: number, from: number): Recurrence | null {
  const before = at > from ? text.charAt(at - 1) : "";
  const word = matchAt(RHYTHM_WORDS, text, at, text.length);
  if (word !== null)
    return SHORT_UNIT_SPOILERS.includes(before) && before !== ""
      ? null
      : rhythm(at, word.end, word, 1);
  if (text.startsWith(QUARTERLY, at)) {
    if (before !== "" && QUARTERLY_SPOILERS.includes(before)) return null;
    const unit = matchAt(RHYTHM_UNITS, text, at, text.length);
    return unit === null ? null : rhythm(at, at + QUARTERLY.length, unit, 1);
  }
  return text.startsWith(YEARLY_WORD, at) ? readYearly(text, at, from) : null;
}

function readYearly(text: string, at: number, from: number): Recurrence | null {
  const unit = matchAt(RHYTHM_UNITS, text, at, text.length);
  if (unit === null) return null;
  const led = matchBefore(YEARLY_LEADS, text, from, at) !== null;
  const after = unit.end + 1;
  const paired =
    YEARLY_LINKS.includes(text.charAt(unit.end)) &&
    matchAt(YEARLY_PARTNERS, text, after, text.length) !== null;
  return led || paired ? rhythm(at, unit.end, unit, 1) : null;
}

// 月调度, 周报, 季通报; 日 only where it cannot be the end of 节假日, 工作日.
function readShortCompound(text: string, at: number, from: number): Recurrence | null {
  const unit = matchAt(SHORT_UNITS, text, at, text.length);
  if (unit === null) return null;
  const before = at > from ? text.charAt(at - 1) : "";
  if (before !== "") {
    // 节假日检查, 工作日报告, 青年会: these two end too many other words.
    const listed = unit.value.unit === "day" || unit.value.unit === "year";
    if (listed && !LISTED_LEADS.includes(before)) return null;
    if (SHORT_UNIT_SPOILERS.includes(before)) return null;
  }
  const work = matchAt(PERIODIC_WORK, text, unit.end, text.length);
  if (work === null) return null;
  const next = text.charAt(work.end);
  if (next !== "" && WORK_SPOILERS[text.charAt(work.end - 1)]?.includes(next) === true) return null;
  return rhythm(at, work.end, unit, 1);
}

function readVague(text: string, at: number, from: number): Recurrence | null {
  const word = matchAt(VAGUE_RHYTHMS, text, at, text.length);
  if (word === null) return null;
  const spoilers = VAGUE_SPOILERS[text.slice(at, word.end)];
  const before = at > from ? text.charAt(at - 1) : "";
  const after = text.charAt(word.end);
  if (before !== "" && spoilers?.before.includes(before) === true) return null;
  if (after !== "" && spoilers?.after.includes(after) === true) return null;
  return { span: { start: at, end: word.end }, unit: null, interval: 1, certainty: "stated" };
}

// Not inside a longer number or an ordinal: 第一年, 十一月.
function startsNumber(text: string, at: number, from: number): boolean {
  if (at <= from) return true;
  return !"0123456789一二三四五六七八九十第几每.".includes(text.charAt(at - 1));
}
