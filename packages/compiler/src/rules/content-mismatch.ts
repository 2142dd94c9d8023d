import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { makeDiagnostic } from "../diagnostics/make-diagnostic.ts";
import type { Quota } from "../model/quota.ts";
import { quoteOf } from "../source/span.ts";
import type { Rule } from "./rule.ts";

/** One task with two counts for the same thing: `至少2次` in the body, `至少1次` in the annex. */
export const contentMismatch: Rule = (context) => {
  const { text } = context;
  const found: Diagnostic[] = [];
  for (const { body, annex, mark, row } of context.pairs) {
    // What both say with the same numbers is settled; only then are two numbers of one thing a contradiction.
    const left = body.quotas.filter((quota) => !annex.quotas.some((there) => agrees(quota, there)));
    for (const there of annex.quotas) {
      const here = left.find((quota) => countsSame(quota, there));
      if (here === undefined || body.quotas.some((quota) => agrees(quota, there))) continue;
      const args = { here: quoteOf(text, here.span), there: quoteOf(text, there.span) };
      found.push(
        makeDiagnostic("content-mismatch", {
          span: here.span,
          variant: "number",
          args: { ...args, annex: mark, row },
          related: [{ label: "other", span: there.span, args: { there: args.there } }],
        }),
      );
    }
  }
  return found;
};

function agrees(a: Quota, b: Quota): boolean {
  return countsSame(a, b) && a.min === b.min && a.max === b.max;
}

/** The same unit of the same object; two counts of one task may well be of different things. */
function countsSame(a: Quota, b: Quota): boolean {
  return a.unit === b.unit && a.what !== null && b.what !== null && a.what.text === b.what.text;
}
