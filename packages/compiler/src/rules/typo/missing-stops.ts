import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { makeDiagnostic } from "../../diagnostics/make-diagnostic.ts";
import { span } from "../../source/span.ts";
import { unitKind } from "../../terms/unit-name.ts";
import type { RuleContext } from "../rule.ts";

/** A subject before a date is short (各乡镇2027年底前，…); a longer piece is a sentence that lost its stop. */
const LONGEST_SUBJECT = 14;
const STOPS = '。，、；：,;:（(“"\n\t';

/** `落实激励政策2027年底前，打造…`: a date with a comma behind it begins a sentence, and nothing ends the one before. */
export function findMissingStops({ text, dates }: RuleContext): readonly Diagnostic[] {
  return dates.flatMap((date) => {
    if (date.kind !== "point" || date.parts.year === null || date.relation !== "by") return [];
    if (text.charAt(date.outer.end) !== "，") return [];
    let start = date.span.start;
    while (start > 0 && !STOPS.includes(text.charAt(start - 1))) start--;
    const before = text.slice(start, date.span.start);
    // With 于, 到, 力争 and the like before it the date belongs to its sentence.
    if (before.length <= LONGEST_SUBJECT || /[于在到至自从争保将并的前求划是]$/.test(before))
      return [];
    if (unitKind(before.slice(-6)) !== null) return [];
    const at = span(date.span.start - 4, date.outer.end);
    return [
      makeDiagnostic("typo", {
        span: at,
        variant: "missing",
        args: { text: text.slice(date.span.start, date.outer.end) },
        suggestions: [
          {
            title: "insert",
            args: { text: "。" },
            edits: [{ span: span(date.span.start, date.span.start), text: "。" }],
          },
        ],
      }),
    ];
  });
}
