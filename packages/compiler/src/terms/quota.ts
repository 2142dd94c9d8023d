import type { Quota } from "../model/quota.ts";
import type { Span } from "../source/span.ts";
import { clauseFrame } from "./clause-frame.ts";
import { readQuantities } from "./quantity.ts";
import { readBound } from "./quota-bound.ts";
import { evidence } from "./quota-evidence.ts";
import { quotaObject } from "./quota-object.ts";
import { batchPerformer, quotaPerformer, quotaPeriod } from "./quota-subject.ts";
import { readZeros } from "./zero.ts";

/**
 * Counted obligations of one task's own text (Readings 9): `各支部每季度⟦至少开展1次主题活动⟧` is at least 1 次 per 季度.
 * Numbers that only describe, permit or name are none.
 */
export function readQuotas(text: string, at: Span): Quota[] {
  const quotas: Quota[] = [];
  let previous: { end: number; sentence: number } | null = null;
  for (const quantity of readQuantities(text, at)) {
    const frame = clauseFrame(text, at, quantity.span);
    const bound = readBound(text, frame.clause, quantity);
    const previousEnd: number | null =
      previous?.sentence === frame.sentence.start ? previous.end : null;
    const found = evidence({ text, frame, quantity, bound, previousEnd });
    if (!found) continue;
    previous = { end: bound.end, sentence: frame.sentence.start };
    const who =
      (found.kind === "batch" ? batchPerformer(text, frame, bound.end) : null) ??
      quotaPerformer(text, at, frame, bound.start, previousEnd ?? 0, found.kind === "rate");
    // A yearly rhythm earlier in the sentence governs counts, not shares and amounts.
    const own = quantity.kind === "share" || quantity.kind === "money";
    const periodFrom = own ? frame.clause.start : frame.sentence.start;
    const per = found.kind === "limit" ? null : quotaPeriod(text, periodFrom, frame, bound);
    const before = (end: number | undefined): number =>
      end !== undefined && end <= bound.start ? end : 0;
    const floor = Math.max(before(who?.span.end), before(per?.span.end), previousEnd ?? 0);
    const object = quotaObject(text, frame, bound, found, floor);
    const { op, min, max } = bound;
    const quota: Quota = {
      span: object.span,
      op,
      min,
      max,
      unit: quantity.unit,
      what: object.what,
      who,
      per,
    };
    quotas.push(bound.approximate ? { ...quota, approximate: true } : quota);
  }
  return merge(quotas, readZeros(text, at));
}

function merge(quotas: readonly Quota[], zeros: readonly Quota[]): Quota[] {
  if (zeros.length === 0) return [...quotas];
  return [...quotas, ...zeros].sort((a, b) => a.span.start - b.span.start);
}
