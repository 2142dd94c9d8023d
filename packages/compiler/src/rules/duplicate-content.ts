import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { makeDiagnostic } from "../diagnostics/make-diagnostic.ts";
import { characterSet } from "../lexicon/character-set.ts";
import { dropCharacters, WHITE_SPACE } from "../lexicon/drop-characters.ts";
import type { Span } from "../source/span.ts";
import type { Rule, RuleContext } from "./rule.ts";

const STOPS_AND_BLANKS = characterSet(`${WHITE_SPACE}，。、；：:;,“”"`);

/** Shorter texts may well stand twice: 加强组织领导. */
const LEAST_LENGTH = 16;

/** A clause, a row or a paragraph that says over again what another of the same part says. */
export const duplicateContent: Rule = (context) => {
  const seen = new Map<string, { readonly span: Span; readonly no: string }>();
  return entries(context).flatMap(({ part, words, span, no }) => {
    const folded = dropCharacters(words, STOPS_AND_BLANKS);
    if (folded.length < LEAST_LENGTH) return [];
    const key = `${part} ${folded}`;
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, { span, no });
      return [];
    }
    return [report(span, first)];
  });
};

interface Entry {
  readonly part: string;
  readonly words: string;
  readonly span: Span;
  readonly no: string;
}

/** Clauses without items below them, by their words without number; and rows by their text. */
function entries({ text, outline, plan }: RuleContext): readonly Entry[] {
  const clauses = outline
    .filter(({ children }) => children.length === 0)
    .map(({ partIndex, numberSpan, span, no }) => ({
      part: `${partIndex}`,
      words: text.slice(numberSpan.end, span.end),
      span: { start: span.start, end: Math.min(span.end, span.start + SHOWN) },
      no,
    }));
  const rows = plan.tasks
    .filter(({ row }) => row !== null && row.table !== null)
    .map(({ text: words, quote, row, path }) => ({
      part: path.slice(0, -1).join("/"),
      words,
      span: { start: quote.start, end: Math.min(quote.end, quote.start + SHOWN) },
      no: row?.printed ?? `${row?.row ?? ""}`,
    }));
  return [...clauses, ...rows];
}

const SHOWN = 20;

function report(span: Span, first: { readonly span: Span; readonly no: string }): Diagnostic {
  return makeDiagnostic("duplicate-content", {
    span,
    variant: "default",
    args: { no: first.no },
    related: [{ label: "first", span: first.span, args: {} }],
  });
}
