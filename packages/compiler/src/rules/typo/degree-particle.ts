import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { makeDiagnostic } from "../../diagnostics/make-diagnostic.ts";
import { DEGREE_VERBS, DEGREES } from "../../lexicon/degree-words.ts";
import { span } from "../../source/span.ts";
import type { RuleContext } from "../rule.ts";
import { wordCursor } from "../word-cursor.ts";

/** `新发展理念树的不牢`: before a complement the particle is 得. */
export function findDegreeParticles({ text, passages }: RuleContext): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const next = wordCursor(text, "的不");
  for (const { span: at } of passages) {
    for (let i = next(at.start); i >= 0 && i < at.end; i = next(i + 1)) {
      if (i === at.start) continue;
      if (!DEGREE_VERBS.includes(text.charAt(i - 1))) continue;
      const complement = DEGREES.find((word) => text.startsWith(word, i + 2));
      if (complement === undefined) continue;
      const place = span(i - 1, i + 2 + complement.length);
      const right = `${text.charAt(i - 1)}得不${complement}`;
      found.push(
        makeDiagnostic("typo", {
          span: place,
          variant: "word",
          args: { text: text.slice(place.start, place.end), right },
          suggestions: [
            {
              title: "replace",
              args: { text: right },
              edits: [{ span: span(i, i + 1), text: "得" }],
            },
          ],
        }),
      );
    }
  }
  return found;
}
