import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { makeDiagnostic } from "../../diagnostics/make-diagnostic.ts";
import type { OutlineClause } from "../../outline/outline.ts";
import { span } from "../../source/span.ts";
import { groupBy } from "../group-by.ts";
import type { RuleContext } from "../rule.ts";

/** Characters that siblings must share at their beginning before an odd one counts. */
const PREFIX = 4;

/** `（五）入学习领会…` among siblings that all begin 深入学习: the first character was lost. */
export function findSiblingSlips({ text, outline }: RuleContext): readonly Diagnostic[] {
  const families = groupBy(outline, (clause) => `${clause.partIndex} ${clause.parent ?? ""}`);
  return [...families.values()].flatMap((siblings) => readSiblings(text, siblings));
}

function readSiblings(text: string, siblings: readonly OutlineClause[]): readonly Diagnostic[] {
  if (siblings.length < 4) return [];
  const beginnings = groupBy(siblings, ({ head }) => head.slice(0, PREFIX));
  const [prefix, common] = [...beginnings].reduce((a, b) => (b[1].length > a[1].length ? b : a));
  if (common.length < 3 || prefix.length < PREFIX) return [];
  return siblings.flatMap((clause) => {
    if (!clause.head.startsWith(prefix.slice(1)) || clause.head.startsWith(prefix)) return [];
    const { start } = clause.headSpan;
    const lost = prefix.charAt(0);
    const rest = prefix.slice(1);
    // 学习学习… would be no loss but another word.
    if (text.charAt(start - 1) === lost) return [];
    return [
      makeDiagnostic("typo", {
        span: span(start, start + rest.length),
        variant: "word",
        args: { text: rest, right: prefix },
        related: common.slice(0, 1).map((other) => ({
          label: "sibling" as const,
          span: span(other.headSpan.start, other.headSpan.start + PREFIX),
          args: {},
        })),
        suggestions: [
          {
            title: "replace",
            args: { text: prefix },
            edits: [{ span: span(start, start), text: lost }],
          },
        ],
      }),
    ];
  });
}
