import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { makeDiagnostic } from "../../diagnostics/make-diagnostic.ts";
import { readNumeral } from "../../lexicon/numeral.ts";
import { span } from "../../source/span.ts";
import type { RuleContext } from "../rule.ts";

const PAIRS: readonly (readonly [least: string, most: string])[] = [
  ["至少", "以上"],
  ["最少", "以上"],
  ["不少于", "以上"],
  ["不低于", "以上"],
  ["不超过", "以内"],
  ["不超过", "以下"],
  ["不多于", "以内"],
  ["最多", "以内"],
];

/** Measure words that stand between the number and 以上; 年, 岁, 级 make 以上 say something else (50岁以上). */
const MEASURES = "次个名篇件份项场条家户处节例堂期人天%％";

/** `至少讲1次以上`: the same bound said twice. */
export function findLeastAndMost({ text, passages }: RuleContext): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const { span: at } of passages) {
    for (const [least, most] of PAIRS) {
      for (
        let i = text.indexOf(least, at.start);
        i >= 0 && i < at.end;
        i = text.indexOf(least, i + 1)
      ) {
        const end = boundEnd(text, i + least.length, most);
        if (end < 0 || end > at.end) continue;
        found.push(
          makeDiagnostic("typo", {
            span: span(i, end),
            variant: "twice",
            args: { least, most },
            suggestions: [
              {
                title: "remove",
                args: { text: most },
                edits: [{ span: span(end - 2, end), text: "" }],
              },
              {
                title: "remove",
                args: { text: least },
                edits: [{ span: span(i, i + least.length), text: "" }],
              },
            ],
          }),
        );
      }
    }
  }
  return found;
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
    if (!MEASURES.includes(measure)) return -1;
    return text.startsWith(most, numeral.end + 1) ? numeral.end + 1 + most.length : -1;
  }
  return -1;
}
