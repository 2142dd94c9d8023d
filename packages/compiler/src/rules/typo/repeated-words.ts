import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { makeDiagnostic } from "../../diagnostics/make-diagnostic.ts";
import { isSign, signBit, signBitsOf } from "../../lexicon/sign-bits.ts";
import { REPEATABLE_WORDS, REPEATED_CHARACTERS } from "../../lexicon/wrong-words.ts";
import { type Span, span } from "../../source/span.ts";
import { groupBy } from "../group-by.ts";
import type { RuleContext } from "../rule.ts";

const BY_FIRST: ReadonlyMap<string, readonly string[]> = groupBy(REPEATABLE_WORDS, (word) =>
  word.charAt(0),
);

/** What can stand twice begins with one of these. */
const FIRST = signBit([
  ...REPEATABLE_WORDS.map((word) => word.charAt(0)),
  ...REPEATED_CHARACTERS.keys(),
]);

const LONGEST = Math.max(...REPEATABLE_WORDS.map((word) => word.length));

/** `开展开展`, `通过通过`, `的的`: a word written twice. */
export function findRepeatedWords({ text, passages }: RuleContext): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const bits = signBitsOf(text);
  for (const { span: at } of passages) {
    for (let i = at.start; i < at.end; i++) {
      // What stands twice has its first character again so far on: nearly every place is done with here.
      if (!isSign(bits, i, FIRST) || !comesAgain(text, i)) continue;
      const length = repeatedLength(text, i, at);
      if (length === 0) continue;
      found.push(report(text, span(i, i + 2 * length)));
      i += 2 * length - 1;
    }
  }
  return found;
}

function comesAgain(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  for (let k = 1; k <= LONGEST; k++) if (text.charCodeAt(at + k) === code) return true;
  return false;
}

function repeatedLength(text: string, start: number, at: Span): number {
  const c = text.charAt(start);
  for (const word of BY_FIRST.get(c) ?? []) {
    const end = start + 2 * word.length;
    if (end <= at.end && text.startsWith(word + word, start)) return word.length;
  }
  const rule = REPEATED_CHARACTERS.get(c);
  if (rule === undefined || text.charAt(start + 1) !== c || start + 2 > at.end) return 0;
  const [before, behind] = [text.charAt(start - 1), text.charAt(start + 2)];
  return rule.notAfter.includes(before) || rule.notBefore.includes(behind) ? 0 : 1;
}

function report(text: string, at: Span): Diagnostic {
  const middle = (at.start + at.end) / 2;
  const word = text.slice(middle, at.end);
  return makeDiagnostic("typo", {
    span: at,
    variant: "repeated",
    args: { text: word },
    suggestions: [
      { title: "remove", args: { text: word }, edits: [{ span: span(middle, at.end), text: "" }] },
    ],
  });
}
