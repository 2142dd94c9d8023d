import type { Plan } from "../model/plan.ts";
import type { Span } from "../source/span.ts";

interface Place {
  readonly span: Span;
  readonly path: string;
}

/**
 * Finds the path of the innermost clause or table row at an offset, as waivers write it: `二/（四）/1.`,
 * `附件1/row 3`; empty outside of both. The places are sorted on the first question, most documents ask none.
 */
export function clauseFinder(plan: Plan): (offset: number) => string {
  let places: readonly Place[] | null = null;
  return (offset) => {
    places ??= readPlaces(plan);
    // Places nest: of those that begin before the offset, the last that still covers it is the innermost.
    for (let i = lastBefore(places, offset); i >= 0; i--) {
      const place = places[i];
      if (place !== undefined && offset < place.span.end) return place.path;
    }
    return "";
  };
}

function readPlaces({ clauses, tasks }: Plan): readonly Place[] {
  const rows = tasks.filter((task) => task.row !== null);
  return [...clauses, ...rows]
    .map(({ span, path }) => ({ span, path: path.join("/") }))
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

function lastBefore(places: readonly Place[], offset: number): number {
  let low = -1;
  let high = places.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((places[middle]?.span.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
