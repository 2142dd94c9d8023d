import { HALVES, YEAR_PARTS } from "../lexicon/calendar.ts";
import { FIRST_QUARTERS, ORDINAL, QUARTER, QUARTER_SHORT } from "../lexicon/calendar-signs.ts";
import { matchAt } from "../lexicon/word-map.ts";
import type { DateDraft } from "./date-draft.ts";
import { readPart, readSmall } from "./date-draft.ts";
import type { DateParts } from "./date-parts.ts";
import { isEach } from "./month-day.ts";
import { skipSpaces } from "./spaces.ts";

/** Reads `上半年`, `下半年末` at `start`. */
export function readHalf(
  text: string,
  start: number,
  end: number,
  parts: DateParts,
): DateDraft | null {
  const half = matchAt(HALVES, text, start, end);
  if (half === null) return null;
  return withEdge(text, half.end, end, { ...parts, half: half.value });
}

/** Reads `三季度`, `第三季度末`, `前三季度`, `第3季` at `start`. */
export function readQuarter(
  text: string,
  start: number,
  end: number,
  parts: DateParts,
): DateDraft | null {
  let at = start;
  const led = text.charAt(at) === ORDINAL || text.charAt(at) === FIRST_QUARTERS;
  if (led) at = skipSpaces(text, at + 1, end);
  const n = readSmall(text, at);
  if (n === null || n.value < 1 || n.value > 4) return null;
  const sign = skipSpaces(text, n.end, end);
  if (text.startsWith(QUARTER, sign) && sign + 2 <= end) {
    const draft = withEdge(text, sign + 2, end, { ...parts, quarter: n.value });
    return !led && isEach(text, draft, end) ? null : draft;
  }
  if (text.charAt(start) === ORDINAL && text.charAt(sign) === QUARTER_SHORT && sign < end)
    return withEdge(text, sign + 1, end, { ...parts, quarter: n.value });
  return null;
}

// The edge of a quarter or half: 第三季度末, 上半年底.
function withEdge(text: string, at: number, end: number, parts: DateParts): DateDraft {
  const edge = readPart(YEAR_PARTS, text, at, end);
  if (edge === null || edge.end - at !== 1) return { parts, end: at };
  return { parts: { ...parts, part: edge.value }, end: edge.end };
}
