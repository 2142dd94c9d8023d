import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { makeDiagnostic } from "../../diagnostics/make-diagnostic.ts";
import { BOUND_MEASURES, BOUND_PAIRS } from "../../lexicon/bound-pairs.ts";
import { readNumeral } from "../../lexicon/numeral.ts";
import { isSign, signBit, signBitsOf } from "../../lexicon/sign-bits.ts";
import { standsAt } from "../../lexicon/word-index.ts";
import { span } from "../../source/span.ts";
import type { RuleContext } from "../rule.ts";

/** `至少讲1次以上`: the same bound said twice. */
export function findLeastAndMost({ text, passages }: RuleContext): readonly Diagnostic[] {
  const places = placesOf(text);
  return BOUND_PAIRS.flatMap(([least, most]) => {
    const found: Diagnostic[] = [];
    let passage = 0;
    // The passages lie in the order of the text.
    for (const i of places) {
      if (!standsAt(text, least, i)) continue;
      while (passage < passages.length && (passages[passage]?.span.end ?? 0) <= i) passage++;
      const at = passages[passage]?.span;
      if (at === undefined) break;
      if (i < at.start) continue;
      const end = boundEnd(text, i + least.length, most);
      if (end >= 0 && end <= at.end) found.push(saidTwice(i, end, least, most));
    }
    return found;
  });
}

const FIRST = signBit(BOUND_PAIRS.map(([least]) => least.charAt(0)));

/** Where a bound may begin: one walk over the text for all pairs. */
function placesOf(text: string): readonly number[] {
  const bits = signBitsOf(text);
  const places: number[] = [];
  for (let i = 0; i < text.length; i++) if (isSign(bits, i, FIRST)) places.push(i);
  return places;
}

function saidTwice(start: number, end: number, least: string, most: string): Diagnostic {
  return makeDiagnostic("typo", {
    span: span(start, end),
    variant: "twice",
    args: { least, most },
    suggestions: [
      { title: "remove", args: { text: most }, edits: [{ span: span(end - 2, end), text: "" }] },
      {
        title: "remove",
        args: { text: least },
        edits: [{ span: span(start, start + least.length), text: "" }],
      },
    ],
  });
}

/** Reads `讲1次以上`: at most four characters, one number, one measure word, the bound; -1 where it reads otherwise. */
function boundEnd(text: string, start: number, most: string): number {
  for (let i = start; i <= start + 4; i++) {
    const numeral = readNumeral(text, i);
    if (numeral === null) {
      if ("，。；、（）\n".includes(text.charAt(i))) return -1;
      continue;
    }
    const measure = text.charAt(numeral.end);
    if (!BOUND_MEASURES.includes(measure)) return -1;
    return text.startsWith(most, numeral.end + 1) ? numeral.end + 1 + most.length : -1;
  }
  return -1;
}
