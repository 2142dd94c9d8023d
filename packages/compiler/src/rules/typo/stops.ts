import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { makeDiagnostic } from "../../diagnostics/make-diagnostic.ts";
import { isSign, signBit, signBitsOf } from "../../lexicon/sign-bits.ts";
import { type Span, span } from "../../source/span.ts";
import { findIn } from "../find-in.ts";
import type { RuleContext } from "../rule.ts";

const STOPS = signBit("。，、；：,;");
/** Which of two stops in a row stays: the stronger. */
const STRENGTH = "、,，:：;；。";

/** Two stops in a row (`调研。。`, `，。`), and a sentence that runs into its closing bracket by a comma (`圈，（6月底完成）`). */
export function findStopSlips({ text, passages }: RuleContext): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const bits = signBitsOf(text);
  for (const { span: at } of passages) {
    for (let i = at.start; i + 1 < at.end; i++) {
      if (!isSign(bits, i, STOPS)) continue;
      let end = i + 1;
      while (end < at.end && isSign(bits, end, STOPS)) end++;
      if (end - i === 1) {
        const comma = commaBeforeBracket(text, i, at);
        if (comma !== null) found.push(comma);
      } else found.push(doubled(text, span(i, end)));
      i = end - 1;
    }
  }
  return found;
}

function doubled(text: string, at: Span): Diagnostic {
  const stops = text.slice(at.start, at.end);
  const strongest = [...stops].reduce((a, b) =>
    STRENGTH.indexOf(b) > STRENGTH.indexOf(a) ? b : a,
  );
  const same = [...stops].every((c) => c === stops.charAt(0));
  const edits = [{ span: at, text: strongest }];
  // A few characters before it, so that the place can be found again on paper.
  const shown = span(Math.max(0, text.lastIndexOf("\n", at.start - 1) + 1, at.start - 4), at.end);
  return makeDiagnostic("typo", {
    span: shown,
    variant: "stops",
    args: { text: stops },
    // 。。 can only be 。; of ，。 either may have been meant.
    ...(same
      ? { fix: edits }
      : { suggestions: [{ title: "replace", args: { text: strongest }, edits }] }),
  });
}

function commaBeforeBracket(text: string, at: number, passage: Span): Diagnostic | null {
  const comma = text.charAt(at);
  if (comma !== "，" || text.charAt(at + 1) !== "（") return null;
  const close = findIn(text, "）", passage, at + 1);
  if (close < 0) return null;
  const behind = text.slice(close + 1, passage.end);
  if (behind !== "" && behind !== "。") return null;
  return makeDiagnostic("typo", {
    span: span(Math.max(passage.start, at - 4), at + 2),
    variant: "stop",
    args: { text: comma },
    suggestions: [
      { title: "replace", args: { text: "。" }, edits: [{ span: span(at, at + 1), text: "。" }] },
    ],
  });
}
