import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { makeDiagnostic } from "../../diagnostics/make-diagnostic.ts";
import { span } from "../../source/span.ts";
import { dateAt } from "../../terms/dates-in.ts";
import type { RuleContext } from "../rule.ts";

/** `2月15日底前`: months and years have an end (底), days have none. */
export function findDayEnds({ text, dates }: RuleContext): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (let at = text.indexOf("日底"); at >= 0; at = text.indexOf("日底", at + 2)) {
    const start = text.slice(Math.max(0, at - 2), at).search(/\d/);
    if (start < 0) continue;
    const from = Math.max(0, at - 2) + start;
    const end = text.charAt(at + 2) === "前" ? at + 3 : at + 2;
    const place = span(from, end);
    // 23月15日底前 is written anew in any case: the month is reported, not the 底.
    const date = dateAt(dates, place);
    if (date !== null && "impossible" in date && date.impossible !== null) continue;
    found.push(
      makeDiagnostic("typo", {
        span: place,
        variant: "end",
        args: { text: text.slice(from, end) },
        fix: [{ span: span(at + 1, at + 2), text: "" }],
      }),
    );
  }
  return found;
}
