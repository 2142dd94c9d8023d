import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { makeDiagnostic } from "../../diagnostics/make-diagnostic.ts";
import { span } from "../../source/span.ts";
import type { RuleContext } from "../rule.ts";
import { wordCursor } from "../word-cursor.ts";

/** Verbs of one character that take a complement: 树得不牢, 抓得不紧. */
const VERBS = "树抓做学管查改想看用落贯";
const COMPLEMENTS: readonly string[] = [
  "牢",
  "紧",
  "够",
  "实",
  "深",
  "透",
  "细",
  "严",
  "到位",
  "彻底",
];

/** `新发展理念树的不牢`: before a complement the particle is 得. */
export function findDegreeParticles({ text, passages }: RuleContext): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const next = wordCursor(text, "的不");
  for (const { span: at } of passages) {
    for (let i = next(at.start); i >= 0 && i < at.end; i = next(i + 1)) {
      if (i === at.start) continue;
      if (!VERBS.includes(text.charAt(i - 1))) continue;
      const complement = COMPLEMENTS.find((word) => text.startsWith(word, i + 2));
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
