import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { makeDiagnostic } from "../../diagnostics/make-diagnostic.ts";
import { isSign, signBit, signBitsOf } from "../../lexicon/sign-bits.ts";
import { standsAt } from "../../lexicon/word-index.ts";
import { WRONG_WORDS, type WrongWord } from "../../lexicon/wrong-words.ts";
import { type Span, span } from "../../source/span.ts";
import { groupBy } from "../group-by.ts";
import type { RuleContext } from "../rule.ts";

const BY_FIRST: ReadonlyMap<number, readonly WrongWord[]> = groupBy(WRONG_WORDS, ({ wrong }) =>
  wrong.charCodeAt(0),
);

const FIRST = signBit(WRONG_WORDS.map(({ wrong }) => wrong.charAt(0)));
const SECOND = signBit(WRONG_WORDS.map(({ wrong }) => wrong.charAt(1)));

/** Words of the table; each spelling once, with its further places beside it. */
export function findWrongWords({ text, passages }: RuleContext): readonly Diagnostic[] {
  const places = new Map<WrongWord, Span[]>();
  const bits = signBitsOf(text);
  for (const { span: at } of passages) {
    for (let i = at.start; i < at.end; i++) {
      // Their first characters are common ones (的, 开): most are turned away at the second.
      if (!isSign(bits, i, FIRST) || !isSign(bits, i + 1, SECOND)) continue;
      const word = wrongWordAt(text, i, at);
      if (word === null) continue;
      const found = places.get(word) ?? [];
      found.push(span(i, i + word.wrong.length));
      places.set(word, found);
      i += word.wrong.length - 1;
    }
  }
  return [...places].map(([word, found]) => report(word, found));
}

function wrongWordAt(text: string, start: number, at: Span): WrongWord | null {
  for (const word of BY_FIRST.get(text.charCodeAt(start)) ?? [])
    if (standsAt(text, word.wrong, start) && isWrong(text, word, start, at)) return word;
  return null;
}

function isWrong(text: string, word: WrongWord, start: number, at: Span): boolean {
  const end = start + word.wrong.length;
  if (end > at.end) return false;
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
