import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { makeDiagnostic } from "../../diagnostics/make-diagnostic.ts";
import { SAYING_LABELS } from "../../lexicon/name-words.ts";
import { quoteOf, type Span, span } from "../../source/span.ts";
import { findIn } from "../find-in.ts";
import type { RuleContext } from "../rule.ts";
import { changedCharacter, type NameUse, oddOne, placesOf } from "./odd-one.ts";

/** A saying of three or more parts in quotation marks: “争先进、比成绩、树形象”. */
interface Saying {
  /** Between the marks. */
  readonly span: Span;
  readonly parts: readonly string[];
}

/** Sayings that differ in one part, and two sayings under one label (总要求是“…”, “…”的总要求). */
export function findSayings(context: RuleContext): readonly Diagnostic[] {
  const sayings = readSayings(context.text);
  return [
    ...differInOne(context, sayings),
    ...labelled(context, sayings),
    ...changedQuotes(context),
  ];
}

const LONGEST_SAYING = 60;
/** Each report looks through the whole text for its places. */
const MOST_REPORTED = 50;

function readSayings(text: string): readonly Saying[] {
  const sayings: Saying[] = [];
  for (let open = text.indexOf("“"); open >= 0; open = text.indexOf("“", open + 1)) {
    const close = findIn(text, "”", span(open, open + LONGEST_SAYING));
    if (close < 0) continue;
    const at = span(open + 1, close);
    const parts = quoteOf(text, at).split(/[、，]/);
    if (parts.length >= 3 && parts.every((part) => part.length >= 2 && part.length <= 8)) {
      sayings.push({ span: at, parts });
    }
  }
  return sayings;
}

/** Two sayings with all parts but one alike. */
function differInOne(context: RuleContext, sayings: readonly Saying[]): readonly Diagnostic[] {
  const { text } = context;
  // Of two sayings that differ in one part of three or more, the first parts or the last ones agree.
  const known = new Map<string, Saying>();
  const found: Diagnostic[] = [];
  const reported = new Set<string>();
  for (const saying of sayings) {
    const words = quoteOf(text, saying.span);
    const [first = "", last = ""] = [saying.parts[0], saying.parts[saying.parts.length - 1]];
    for (const key of [`${saying.parts.length} < ${first}`, `${saying.parts.length} > ${last}`]) {
      const other = known.get(key);
      if (other === undefined) known.set(key, saying);
      else if (isSlip(saying, other)) {
        const otherWords = quoteOf(text, other.span);
        const pair = [words, otherWords].sort().join(" ");
        if (reported.has(pair) || reported.size >= MOST_REPORTED) continue;
        reported.add(pair);
        found.push(report(context, useOf(text, words), useOf(text, otherWords)));
      }
    }
  }
  return found;
}

function isSlip(a: Saying, b: Saying): boolean {
  return a.parts.filter((part, i) => part !== b.parts[i]).length === 1;
}

function useOf(text: string, words: string): NameUse {
  return { name: `“${words}”`, spans: placesOf(text, `“${words}”`) };
}

/** Two sayings under one label: the one that the label defines (总要求是“…”) rules. */
function labelled(context: RuleContext, sayings: readonly Saying[]): readonly Diagnostic[] {
  const { text } = context;
  return SAYING_LABELS.flatMap((label) => {
    const defined = sayings.find(({ span: at }) => {
      const before = text.slice(Math.max(0, at.start - label.length - 3), at.start - 1);
      return [`${label}是`, `${label}为`, `${label}：`].some((words) => before.endsWith(words));
    });
    if (defined === undefined) return [];
    const wording = quoteOf(text, defined.span);
    const odd = sayings.filter(({ span: at }) => {
      const behind = text.slice(at.end + 1, at.end + 2 + label.length);
      return quoteOf(text, at) !== wording && behind.startsWith(`的${label}`);
    });
    const [first] = odd;
    if (first === undefined) return [];
    return [
      report(
        context,
        useOf(text, quoteOf(text, first.span)),
        useOf(text, wording),
        span(first.span.start - 1, first.span.end + 2 + label.length),
        span(defined.span.start - 1, defined.span.end + 1),
      ),
    ];
  });
}

const SHORTEST_QUOTE = 5;
const LONGEST_QUOTE = 16;
/** A quote that is met so often is how the thing is called. */
const USUAL = 3;

/** `“一线工作日”` once where it is `“一线工作法”` everywhere else. */
function changedQuotes(context: RuleContext): readonly Diagnostic[] {
  const uses = quotesOf(context.text);
  const usual = [...uses.values()].filter(({ spans }) => spans.length >= USUAL);
  if (usual.length === 0 || usual.length > MOST_REPORTED) return [];
  const rare = [...uses.values()].filter(({ spans }) => spans.length === 1);
  return rare.flatMap((odd) => {
    const other = usual.find(({ name }) => changedCharacter(odd.name, name) > 0);
    const [at] = odd.spans;
    return other === undefined || at === undefined ? [] : [report(context, odd, other, at)];
  });
}

/** Plain quotes of a few characters, marks included, with their places. */
function quotesOf(text: string): ReadonlyMap<string, NameUse & { readonly spans: Span[] }> {
  const uses = new Map<string, { name: string; spans: Span[] }>();
  for (let open = text.indexOf("“"); open >= 0; open = text.indexOf("“", open + 1)) {
    const close = findIn(text, "”", span(open, open + LONGEST_QUOTE + 2));
    if (close < 0 || close - open - 1 < SHORTEST_QUOTE) continue;
    const at = span(open, close + 1);
    const name = quoteOf(text, at);
    const known = uses.get(name);
    if (known === undefined) uses.set(name, { name, spans: [at] });
    else known.spans.push(at);
  }
  return uses;
}

function report(context: RuleContext, a: NameUse, b: NameUse, at?: Span, there?: Span): Diagnostic {
  const [odd, other] = at === undefined ? oddOne(context, a, b) : [a, b];
  const place = at ?? odd.spans[0] ?? span(0, 0);
  return makeDiagnostic("name-mismatch", {
    span: place,
    variant: "slogan",
    args: { name: unquoted(odd.name), other: unquoted(other.name) },
    related: [
      {
        label: "other",
        span: there ?? other.spans[0] ?? place,
        args: { other: unquoted(other.name) },
      },
    ],
    suggestions: [
      {
        title: "replace",
        args: { text: unquoted(other.name) },
        edits: odd.spans.map((each) => ({ span: each, text: other.name })),
      },
    ],
  });
}

function unquoted(name: string): string {
  return name.slice(1, -1);
}
