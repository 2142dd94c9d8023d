import { PREDICATE } from "../lexicon/quota-verb.ts";
import { wordAt } from "../lexicon/word-table.ts";
import type { Phrase } from "../model/phrase.ts";
import { isBlank, type Span, span, trimSpan } from "../source/span.ts";
import type { ClauseFrame } from "./clause-frame.ts";
import type { Bound } from "./quota-bound.ts";
import { type Evidence, endsPhrase } from "./quota-evidence.ts";

/** The longest object phrase that is still worth printing. */
const LONGEST = 24;

/** The words that carry the count, and what they count: `⟦撰写1篇学习心得⟧`, 学习心得. */
export function quotaObject(
  text: string,
  frame: ClauseFrame,
  bound: Bound,
  found: Evidence,
): { span: Span; what: Phrase | null } {
  const start = Math.min(found.start, bound.start);
  const closed = found.kind === "batch" || (found.kind === "rate" && bound.force !== "none");
  const after = closed ? null : objectAfter(text, frame, bound);
  if (after) {
    return { span: trimSpan(text, span(start, after.end)), what: phrase(text, after) };
  }
  const before = trimSpan(text, span(start, bound.start));
  const what = before.end > before.start && found.kind !== "verb" ? phrase(text, before) : null;
  return { span: trimSpan(text, span(start, bound.end)), what };
}

/** The phrase behind the number: up to a stop, a conjunction or a predicate. */
function objectAfter(text: string, frame: ClauseFrame, bound: Bound): Span | null {
  let at = bound.end;
  if (text.charAt(at) === "的") at++;
  if (endsPhrase(text, at, frame.clause.end)) return null;
  const start = at;
  while (at < frame.clause.end && at - start <= LONGEST) {
    if (endsPhrase(text, at, frame.clause.end)) break;
    if (at > start && wordAt(text, at, frame.clause.end, PREDICATE) !== null) break;
    at++;
  }
  return at - start > LONGEST || at === start ? null : span(start, at);
}

function phrase(text: string, at: Span): Phrase {
  let out = "";
  for (let i = at.start; i < at.end; i++) if (!isBlank(text.charCodeAt(i))) out += text.charAt(i);
  return { text: out, span: at };
}
