import type { Period } from "../model/deadline.ts";
import type { OutlineClause } from "../outline/outline.ts";
import type { Layout } from "../outline/read-parts.ts";
import type { Span } from "../source/span.ts";
import { readDates } from "../terms/date.ts";
import { readPlanPeriod } from "../terms/plan-period.ts";
import type { DateContext } from "../terms/resolve-date.ts";
import { resolveDate, resolveStart } from "../terms/resolve-date.ts";
import { titleEnd } from "../terms/title-end.ts";

/** Years of a campaign, `（2024—2026年）`, in the title or before the first clause: what N年内 ends with. */
export function readPeriod(text: string, layout: Layout, bodyStart: number): Period | null {
  const titles = layout.parts.flatMap((p) =>
    p.kind !== "annex" && p.title !== null ? [p.title.span] : [],
  );
  return (
    first(titles, (at) => readPlanPeriod(text, at, NO_YEARS)) ??
    // 《…规划（2026—2030年）》 in the preamble is the period of another plan.
    first(outsideTitles(text, preamble(bodyStart)), (at) =>
      wholeYears(readPlanPeriod(text, at, NO_YEARS)),
    )
  );
}

/** A title says its years itself. */
const NO_YEARS: DateContext = { issued: null, years: [] };

/** In running text only years make a plan's period; months are those of a stage or of what is told. */
function wholeYears(period: Period | null): Period | null {
  return period?.start?.endsWith("-01-01") && period.end?.endsWith("-12-31") ? period : null;
}

/**
 * The span of a campaign that running text gives: `决定，2027年3月至11月在全市开展…` before the first clause, or
 * `活动从2027年3月开始，至11月底结束` in a section's own words. The span of a stage stands in its heading and counts for it.
 */
export function readCampaign(
  text: string,
  clauses: readonly OutlineClause[],
  context: DateContext,
): Period | null {
  const sections = clauses.filter((c) => c.parent === null && c.part === null);
  const before = preamble(clauses[0]?.span.start ?? text.length);
  const bodies = sections.map((c) => ({ start: c.headSpan.end, end: c.own.end }));
  return first([before, ...bodies], (at) => campaignIn(text, at, context));
}

function campaignIn(text: string, at: Span, context: DateContext): Period | null {
  if (at.end <= at.start) return null;
  for (const term of readDates(text, at)) {
    if (term.kind !== "range" || term.first.year === null) continue;
    // 在2027至2029年建设的基础上: years that lie behind.
    if (term.first.month === null && !"从自：:".includes(text.charAt(term.span.start - 1)))
      continue;
    const start = resolveStart(term, context).date;
    const end = resolveDate(term, context).date;
    // What is over by the day of issue is told, not planned.
    if (start === null || end === null || (context.issued !== null && end < context.issued))
      continue;
    return { start, end, span: term.span };
  }
  return null;
}

const TITLE_OPEN = 0x300a; // 《

/** A preamble is never longer than this. */
const LONGEST_PREAMBLE = 4000;

function preamble(bodyStart: number): Span {
  return { start: 0, end: Math.min(bodyStart, LONGEST_PREAMBLE) };
}

/** The pieces of a slice between its 《titles》. */
function outsideTitles(text: string, at: Span): Span[] {
  const pieces: Span[] = [];
  let start = at.start;
  for (let i = at.start; i < at.end; i++) {
    if (text.charCodeAt(i) !== TITLE_OPEN) continue;
    pieces.push({ start, end: i });
    start = titleEnd(text, i);
    i = start - 1;
  }
  if (start < at.end) pieces.push({ start, end: at.end });
  return pieces;
}

function first<T>(pieces: readonly Span[], read: (at: Span) => T | null): T | null {
  for (const at of pieces) {
    const found = read(at);
    if (found !== null) return found;
  }
  return null;
}
