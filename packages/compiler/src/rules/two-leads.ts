import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { makeDiagnostic } from "../diagnostics/make-diagnostic.ts";
import { cover } from "../source/span.ts";
import type { Rule } from "./rule.ts";

/** `（市商务局、市文旅局牵头）`: when two lead, neither does. 分别牵头 shares the work out and is no such case. */
export const twoLeads: Rule = ({ text, plan }) => {
  const found = new Map<number, Diagnostic>();
  for (const { assignments } of plan.tasks) {
    for (const { lead, span: formula } of assignments) {
      const [first, second] = lead;
      if (first === undefined || second === undefined) continue;
      if (text.slice(formula.start, formula.end).includes("分别")) continue;
      const place = lead.reduce((all, { span }) => cover(all, span), first.span);
      const units = lead.map(({ name }) => name).join("、");
      found.set(
        place.start,
        makeDiagnostic("two-leads", {
          span: place,
          variant: "default",
          args: { count: lead.length, units },
        }),
      );
    }
  }
  return [...found.values()];
};
