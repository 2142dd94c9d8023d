import { CUTS } from "../lexicon/quota-signs.ts";
import type { Quota, Target } from "../model/quota.ts";
import { type Span, span, trimSpan } from "../source/span.ts";
import { digitAt, oneOf } from "./character.ts";
import { readDates } from "./date.ts";
import { readQuotas } from "./quota.ts";

/** Fewer characters than this behind a date are no goal. */
const SHORTEST = 5;

/**
 * What a goal section wants reached, one entry per comma clause that names a number or begins with a day:
 * `到2026年底，⟦培育示范村50个⟧，⟦2027年底前基本消除内涝点⟧`.
 */
export function readTargets(text: string, at: Span, names: readonly string[] = []): Target[] {
  const quotas = readQuotas(text, at, names);
  const heads = new Set(datedHeads(text, at));
  const targets: Target[] = [];
  let next = 0;
  let dated = false;
  for (const clause of commaClauses(text, at)) {
    const own: Quota[] = [];
    for (let quota = quotas[next]; quota && quota.span.start < clause.end; quota = quotas[++next])
      own.push(quota);
    const onlyDate =
      heads.has(clause.start) && clause.end - clause.start < SHORTEST + 6 && own.length === 0;
    if (own.length > 0 || (heads.has(clause.start) && !onlyDate) || dated)
      targets.push({ span: clause, quotas: own });
    dated = onlyDate;
  }
  return targets;
}

/** Where clauses begin that open with a day: 到2026年底, 2027年底前. */
function datedHeads(text: string, at: Span): number[] {
  const starts: number[] = [];
  for (const term of readDates(text, at))
    if (
      term.kind === "point" &&
      !term.quoted &&
      (term.relation === "by" || term.relation === "until")
    )
      starts.push(term.outer.start);
  return starts;
}

/** The slice cut at commas, stops and line ends, white space and item numbers off. */
function commaClauses(text: string, at: Span): Span[] {
  const clauses: Span[] = [];
  let start = at.start;
  for (let here = at.start; here <= at.end; here++) {
    const ends =
      here === at.end ||
      (oneOf(text, here, CUTS) && !(digitAt(text, here - 1) && digitAt(text, here + 1)));
    if (!ends) continue;
    const clause = trimSpan(text, span(start, here));
    if (clause.end > clause.start) clauses.push(clause);
    start = here + 1;
  }
  return clauses;
}
