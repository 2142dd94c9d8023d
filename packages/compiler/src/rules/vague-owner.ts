import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { makeDiagnostic } from "../diagnostics/make-diagnostic.ts";
import { VAGUE_OWNERS } from "../lexicon/vague-words.ts";
import type { Rule } from "./rule.ts";

/** `责任单位：相关部门`: responsible, but who? A hint, as such lists are usual beside named units. */
export const vagueOwner: Rule = ({ plan }) => {
  const found = new Map<number, Diagnostic>();
  for (const { owners } of plan.tasks) {
    // Beside a named lead 相关部门 are only the rest.
    if (owners.some(({ name }) => !VAGUE_OWNERS.includes(name))) continue;
    for (const { name, span, certainty } of owners) {
      if (certainty !== "stated") continue;
      found.set(
        span.start,
        makeDiagnostic("vague-owner", { span, variant: "default", args: { text: name } }),
      );
    }
  }
  return [...found.values()];
};
