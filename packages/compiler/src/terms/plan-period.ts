import type { Period } from "../model/deadline.ts";
import type { Span } from "../source/span.ts";
import { readDates } from "./date.ts";
import type { DateContext } from "./resolve-date.ts";
import { resolveDate, resolveStart } from "./resolve-date.ts";

/**
 * Reads the span that a title gives to its plan, inside 《》 too: `…三年行动方案（2024—2026年）` runs from 2024-01-01 to
 * 2026-12-31. Null where the title names no range.
 */
export function readPlanPeriod(text: string, at: Span, context: DateContext): Period | null {
  for (const term of readDates(text, at, { titles: true })) {
    if (term.kind !== "range") continue;
    const start = resolveStart(term, context).date;
    const end = resolveDate(term, context).date;
    if (start !== null && end !== null) return { start, end, span: term.span };
  }
  return null;
}
