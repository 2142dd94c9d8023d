import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { makeDiagnostic } from "../../diagnostics/make-diagnostic.ts";
import type { RuleContext } from "../rule.ts";
import { type NameUse, oddOne } from "./odd-one.ts";

/** Two names of one unit: the odd one is reported, with the other put in its place everywhere. */
export function reportTwoUnits(context: RuleContext, a: NameUse, b: NameUse): Diagnostic {
  const [odd, other] = oddOne(context, a, b);
  const [at] = odd.spans;
  const [there] = other.spans;
  if (at === undefined || there === undefined) throw new Error("a name without a place");
  return makeDiagnostic("name-mismatch", {
    span: at,
    variant: "unit",
    args: { name: odd.name, other: other.name, count: other.spans.length },
    related: [{ label: "other", span: there, args: { other: other.name } }],
    suggestions: [
      {
        title: "replace",
        args: { text: other.name },
        edits: odd.spans.map((span) => ({ span, text: other.name })),
      },
    ],
  });
}
