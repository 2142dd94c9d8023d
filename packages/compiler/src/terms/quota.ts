import { OPENERS, SENTENCE_ENDS } from "../lexicon/quota-signs.ts";
import type { Quota } from "../model/quota.ts";
import type { Span } from "../source/span.ts";
import { oneOf } from "./character.ts";
import { clauseFrame } from "./clause-frame.ts";
import { readQuantities } from "./quantity.ts";
import { type Bound, readBound, sharedBound } from "./quota-bound.ts";
import { endsPhrase, type QuotaCase } from "./quota-case.ts";
import { evidence } from "./quota-evidence.ts";
import type { Evidence } from "./quota-ground.ts";
import { quotaObject } from "./quota-object.ts";
import { batchPerformer, quotaPerformer } from "./quota-performer.ts";
import { quotaPeriod } from "./quota-period.ts";
import { readZeros } from "./zero.ts";

/** How far behind an obligation a bracket may open that goes on about it. */
const ASIDE_REACH = 12;

/**
 * Counted obligations of one task's own text (Readings 9): `各支部每季度⟦至少开展1次主题活动⟧` is at least 1 次 per 季度.
 * Numbers that only describe, permit or name are none. In the order of the text. `names`: the document's short names
 * with a number in them (readShortNames).
 */
export function readQuotas(text: string, at: Span, names: readonly string[] = []): Quota[] {
  const quotas: Quota[] = [];
  let previousEnd = -1;
  let previous: Bound | null = null;
  for (const quantity of readQuantities(text, at)) {
    const frame = clauseFrame(text, at, quantity.span);
    const own = readBound(text, frame.clause, quantity);
    const bound: Bound = previous ? sharedBound(text, previous, own, quantity) : own;
    const before = previousEnd >= frame.sentence.start ? previousEnd : null;
    const c = { text, frame, quantity, bound, previousEnd: before, names };
    const found = evidence(c);
    if (!found) continue;
    previousEnd = bound.end;
    previous = bound;
    const quota = quotaOf(c, at, found);
    const last = quotas[quotas.length - 1];
    quotas.push(
      quota.who === null && last && sumsUp(c, last) ? { ...quota, who: last.who } : quota,
    );
  }
  return merge(quotas, readZeros(text, at));
}

/** 每班至少2件（横向拍摄，共8件以上）: a bracket without a performer of its own goes on about the one before it. */
function sumsUp({ text, frame }: QuotaCase, last: Quota): boolean {
  const open = frame.sentence.start - 1;
  if (!oneOf(text, open, OPENERS) || last.span.end > open || open - last.span.end > ASIDE_REACH)
    return false;
  for (let at = last.span.end; at < open; at++) if (oneOf(text, at, SENTENCE_ENDS)) return false;
  return true;
}

function quotaOf(c: QuotaCase, at: Span, found: Evidence): Quota {
  const { text, frame, quantity, bound } = c;
  const previousEnd = c.previousEnd ?? 0;
  // 参训人员不少于80人次: nothing but the name before the number can be what is counted.
  const bare = bound.left === bound.start && endsPhrase(text, bound.end, frame.clause.end);
  const people = quantity.kind === "person" && bare;
  const search = { start: bound.start, previousEnd, rate: found.kind === "rate", people };
  const who =
    (found.kind === "batch" ? batchPerformer(text, frame, bound.end) : null) ??
    quotaPerformer(text, at, frame, search);
  // A rhythm earlier in the sentence governs counts, not shares and amounts; a limit of time has none.
  const own = quantity.kind === "share" || quantity.kind === "money" || bound.force === "reach";
  const from = own ? frame.clause.start : frame.sentence.start;
  const per = found.kind === "limit" ? null : quotaPeriod(text, from, frame, bound);
  const ends = [previousEnd, who?.span.end ?? 0, per?.span.end ?? 0].filter(
    (end) => end <= bound.start,
  );
  const object = quotaObject(text, frame, bound, found, Math.max(...ends, 0));
  const { op, min, max, approximate } = bound;
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
  return approximate ? { ...quota, approximate } : quota;
}

function merge(quotas: Quota[], zeros: readonly Quota[]): Quota[] {
  if (zeros.length === 0) return quotas;
  return [...quotas, ...zeros].sort((a, b) => a.span.start - b.span.start);
}
