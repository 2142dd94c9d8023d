import type { Span } from "@luoshi/compiler";
import { firstEndingAfter, type OriginMap, type OriginSegment } from "../origin/origin-map.ts";
import type { RefusalReason } from "./edit-plan.ts";

/** The segments a span covers, all of one part, or why it cannot be edited. */
export function segmentsOf(
  map: OriginMap,
  { start, end }: Span,
): readonly OriginSegment[] | RefusalReason {
  const found: OriginSegment[] = [];
  let at = start;
  for (let n = firstEndingAfter(map.segments, start); at < end; n++) {
    const segment = map.segments[n];
    // What no segment covers was put between blocks or cells by us.
    if (segment === undefined || segment.start > at) return "crosses-blocks";
    if (found.length > 0 && found[0]?.part !== segment.part) return "crosses-blocks";
    const reason = refusal(segment);
    if (reason !== undefined) return reason;
    found.push(segment);
    at = segment.end;
  }
  return found;
}

/** Why a segment cannot be edited. */
export function refusal(segment: OriginSegment): RefusalReason | undefined {
  switch (segment.kind) {
    case "number":
      return "generated-number";
    case "field":
      return "field";
    case "fixed":
      return "fixed";
    case "plain":
    case "escaped":
    case "mark":
      return undefined;
  }
}

/**
 * The segment that takes text put in at `offset`: the one that ends there, so that the new text looks
 * like what it follows, else the one that begins there. `undefined` where neither takes text.
 */
export function insertionSegment(
  map: OriginMap,
  offset: number,
): { readonly segment: OriginSegment; readonly atEnd: boolean } | RefusalReason | undefined {
  const next = map.segments[firstEndingAfter(map.segments, offset)];
  const before = map.segments[firstEndingAfter(map.segments, offset - 1)];
  if (next !== undefined && next.start < offset) {
    return refusal(next) ?? { segment: next, atEnd: false };
  }
  const ending = before?.end === offset ? before : undefined;
  const starting = next?.start === offset ? next : undefined;
  if (ending !== undefined && refusal(ending) === undefined)
    return { segment: ending, atEnd: true };
  if (starting !== undefined) return refusal(starting) ?? { segment: starting, atEnd: false };
  if (ending === undefined || ending.kind === "number") return undefined;
  return refusal(ending);
}
