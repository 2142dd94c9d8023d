import type { Task } from "../model/task.ts";
import { cover, type Span } from "../source/span.ts";

/** Where a task's deadlines, owners, quotas and rhythms stand: what is reported as values, not as wording. */
export function valueSpans(task: Task): Span[] {
  const values = [
    task.deadline,
    task.start,
    task.recurrence,
    ...task.otherDeadlines,
    ...task.otherRecurrences,
    ...task.quotas,
    ...task.owners,
    ...task.assignments,
  ];
  return values.flatMap((value) => (value === null ? [] : [value.span]));
}

/** The spans in order, those that touch made one. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged[merged.length - 1];
    if (last !== undefined && span.start <= last.end) merged[merged.length - 1] = cover(last, span);
    else merged.push(span);
  }
  return merged;
}

/** The characters of `at` that none of the merged spans covers. */
export function textOutside(text: string, at: Span, merged: readonly Span[]): string {
  // First span that ends behind the start.
  let low = 0;
  let high = merged.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((merged[middle] as Span).end <= at.start) low = middle + 1;
    else high = middle;
  }
  let out = "";
  let from = at.start;
  for (let i = low; i < merged.length; i++) {
    const hole = merged[i] as Span;
    if (hole.start >= at.end) break;
    out += text.slice(from, Math.max(from, hole.start));
    from = Math.max(from, hole.end);
  }
  return out + text.slice(Math.min(from, at.end), at.end);
}
