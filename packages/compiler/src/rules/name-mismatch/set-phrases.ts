import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { makeDiagnostic } from "../../diagnostics/make-diagnostic.ts";
import { SET_PHRASES } from "../../lexicon/name-words.ts";
import type { RuleContext } from "../rule.ts";
import { placesOf } from "./odd-one.ts";

/** A set phrase of official papers in a form that is not in use, beside the right one. */
export function findSetPhrases({ text }: RuleContext): readonly Diagnostic[] {
  return SET_PHRASES.flatMap(([right, wrong]) => {
    const [places, others] = [placesOf(text, wrong), placesOf(text, right)];
    const [at] = places;
    const [there] = others;
    if (at === undefined || there === undefined) return [];
    return [
      makeDiagnostic("name-mismatch", {
        span: at,
        variant: "slogan",
        args: { name: wrong, other: right },
        related: [{ label: "other", span: there, args: { other: right } }],
        suggestions: [
          {
            title: "replace",
            args: { text: right },
            edits: places.map((span) => ({ span, text: right })),
          },
        ],
      }),
    ];
  });
}
