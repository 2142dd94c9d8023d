import { CLOSE_BRACKETS, OPEN_BRACKETS } from "../lexicon/calendar-signs.ts";
import { STAGE_NAME_EDGES } from "../lexicon/deadline-words.ts";
import type { Span } from "../source/span.ts";
import { trimSpan } from "../source/span.ts";
import type { DateTerm } from "./date.ts";
import { readDates } from "./date.ts";
import { skipSpaces } from "./spaces.ts";

/** A time that opens a line or heads a stage. */
export interface SchedulePrefix {
  readonly term: DateTerm;
  /** The time, with its brackets or stage words and the colon after it. */
  readonly span: Span;
  /** What is left: the work itself. */
  readonly rest: Span;
}

/**
 * Reads the time that a schedule line begins with: `3-4月：组织开展…`, `2023年7月—9月，…`, `第一阶段（2024年3月1日至4月15日）：…`.
 * `at` begins after the item's number. Null where the line begins with something else.
 */
export function readSchedulePrefix(text: string, at: Span): SchedulePrefix | null {
  const body = trimSpan(text, at);
  const line = text.indexOf("\n", body.start);
  const end = line < 0 ? body.end : Math.min(line, body.end);
  const head = { start: body.start, end: Math.min(end, body.start + HEAD_LENGTH) };
  for (const term of readDates(text, head)) {
    const opened = openingBracket(text, head, term);
    if (term.outer.start !== body.start && opened === null) return null;
    const closed = skipClosing(text, term.outer.end, end);
    return {
      term,
      span: { start: body.start, end: closed },
      rest: trimSpan(text, { start: closed, end: body.end }),
    };
  }
  return null;
}

// A stage's name and its time fit into so many characters.
const HEAD_LENGTH = 60;

// 第一阶段：动员部署（2024年3月）: the time is all that the bracket holds.
function openingBracket(text: string, head: Span, term: DateTerm): number | null {
  const open = term.outer.start - 1;
  if (open < head.start || !OPEN_BRACKETS.includes(text.charAt(open))) return null;
  const close = skipSpaces(text, term.outer.end, head.end);
  if (!CLOSE_BRACKETS.includes(text.charAt(close))) return null;
  for (let i = head.start; i < open; i++)
    if (STAGE_NAME_EDGES.includes(text.charAt(i))) return null;
  return open;
}

function skipClosing(text: string, start: number, end: number): number {
  let at = skipSpaces(text, start, end);
  if (at < end && CLOSE_BRACKETS.includes(text.charAt(at))) at = skipSpaces(text, at + 1, end);
  return at < end && "：:，,。".includes(text.charAt(at)) ? at + 1 : at;
}
