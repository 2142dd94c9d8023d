import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { makeDiagnostic } from "../diagnostics/make-diagnostic.ts";
import { quoteOf } from "../source/span.ts";
import { type AnnexReference, annexReferences } from "./annex-reference.ts";
import type { Rule, RuleContext } from "./rule.ts";

/** `（见附件）` in a document without annexes, `附件6` where five are listed; each number once. */
export const attachmentUnlisted: Rule = (context) => {
  const known = new Set(context.plan.attachments.map(({ no }) => no));
  const seen = new Set<number | null>();
  return annexReferences(context).flatMap((reference) => {
    const { no } = reference;
    if (seen.has(no) || (known.size > 0 && (no === null || known.has(no)))) return [];
    seen.add(no);
    return [report(context, reference)];
  });
};

function report({ text, plan }: RuleContext, { span, no }: AnnexReference): Diagnostic {
  const quote = quoteOf(text, span);
  const [list] = plan.attachments;
  if (list === undefined || no === null) {
    return makeDiagnostic("attachment-unlisted", { span, variant: "none", args: { text: quote } });
  }
  return makeDiagnostic("attachment-unlisted", {
    span,
    variant: "number",
    args: { text: quote, no },
    related: [{ label: "list", span: list.span, args: {} }],
  });
}
