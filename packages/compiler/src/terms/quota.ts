import type { Quota } from "../model/quota.ts";
import type { Span } from "../source/span.ts";
import { clauseFrame } from "./clause-frame.ts";
import { readQuantities } from "./quantity.ts";
import { readBound } from "./quota-bound.ts";
import { evidence } from "./quota-evidence.ts";
import { quotaObject } from "./quota-object.ts";
import { quotaPerformer, quotaPeriod } from "./quota-subject.ts";

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
    const object = quotaObject(text, frame, bound, found);
    quotas.push({
      span: object.span,
      op: bound.op,
      min: bound.min,
      max: bound.max,
      unit: quantity.unit,
      what: object.what,
      who: quotaPerformer(text, at, frame, bound.start),
      per: found.kind === "limit" ? null : quotaPeriod(text, frame, bound.start),
      ...(bound.approximate ? { approximate: true as const } : {}),
    });
  }
  return quotas;
}
