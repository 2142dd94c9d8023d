import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { makeDiagnostic } from "../../diagnostics/make-diagnostic.ts";
import { characterSet, inSet } from "../../lexicon/character-set.ts";
import { WRONG_WORDS, type WrongWord } from "../../lexicon/wrong-words.ts";
import { type Span, span } from "../../source/span.ts";
import { groupBy } from "../group-by.ts";
import type { RuleContext } from "../rule.ts";

const BY_FIRST: ReadonlyMap<string, readonly WrongWord[]> = groupBy(WRONG_WORDS, ({ wrong }) =>
  wrong.charAt(0),
);

const FIRST = characterSet(BY_FIRST.keys());

/** Words of the table; each spelling once, with its further places beside it. */
export function findWrongWords({ text, passages }: RuleContext): readonly Diagnostic[] {
  const places = new Map<WrongWord, Span[]>();
  for (const { span: at } of passages) {
    for (let i = at.start; i < at.end; i++) {
      if (!inSet(FIRST, text.charCodeAt(i))) continue;
      const word = BY_FIRST.get(text.charAt(i))?.find((entry) => stands(text, entry, i, at));
      if (word === undefined) continue;
      const found = places.get(word) ?? [];
      found.push(span(i, i + word.wrong.length));
      places.set(word, found);
      i += word.wrong.length - 1;
    }
  }
  return [...places].map(([word, found]) => report(word, found));
}

function stands(text: string, word: WrongWord, start: number, at: Span): boolean {
  const end = start + word.wrong.length;
  if (end > at.end || !text.startsWith(word.wrong, start)) return false;
  const before = start === at.start ? "^" : text.charAt(start - 1);
  const behind = end === at.end ? "$" : text.charAt(end);
  if (word.notAfter?.includes(before) === true || word.notBefore?.includes(behind) === true)
    return false;
  if (word.after !== undefined && !word.after.includes(before)) return false;
  return word.before === undefined || word.before.includes(behind);
}

function report({ wrong, right }: WrongWord, found: readonly Span[]): Diagnostic {
  const [first = span(0, 0), ...others] = found;
  return makeDiagnostic("typo", {
    span: first,
    variant: "word",
    args: { text: wrong, right },
    related: others.map((at) => ({ label: "again", span: at, args: {} })),
    suggestions: [
      {
        title: "replace",
        args: { text: right },
        edits: found.map((at) => ({ span: at, text: right })),
      },
    ],
  });
}
