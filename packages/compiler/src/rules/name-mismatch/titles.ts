import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { makeDiagnostic } from "../../diagnostics/make-diagnostic.ts";
import { EDITION_WORDS } from "../../lexicon/name-words.ts";
import { quoteOf, type Span, span } from "../../source/span.ts";
import { groupBy } from "../group-by.ts";
import type { RuleContext } from "../rule.ts";
import { changedCharacter, insertedWord, type NameUse, oddOne } from "./odd-one.ts";

/** Shorter titles differ by one word on purpose: 《安全法》, 《安全管理法》. */
const LEAST_LENGTH = 12;
const LONGEST_TITLE = 120;
/** Characters at the beginning that must agree for two titles to be compared. */
const BEGINNING = 6;

/** One document cited under two titles that differ by a character or two: （2024-2026） and （2024-2026年）. */
export function findTitles(context: RuleContext): readonly Diagnostic[] {
  const titles = groupBy(readTitles(context.text), (at) => fold(quoteOf(context.text, at)));
  const uses = [...titles]
    .filter(([folded]) => folded.length >= LEAST_LENGTH)
    .map(([folded, spans]) => ({ name: folded, spans }));
  return [...groupBy(uses, ({ name }) => name.slice(0, BEGINNING)).values()].flatMap((alike) => {
    const sorted = [...alike].sort((a, b) => a.name.length - b.name.length).slice(0, 40);
    return sorted.flatMap((short, i) =>
      sorted
        .slice(i + 1)
        .filter((long) => isSlip(short, long))
        .map((long) => report(context, short, long)),
    );
  });
}

const LINE_END = 0x0a;
const OPEN = "《".charCodeAt(0);
const CLOSE = "》".charCodeAt(0);

/** Titles in 《》, marks included, an inner 《》 belonging to the outer. */
function readTitles(text: string): readonly Span[] {
  const titles: Span[] = [];
  let depth = 0;
  let start = 0;
  const first = text.indexOf("《");
  for (let i = first < 0 ? text.length : first; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === LINE_END && depth > 0 && i - start > LONGEST_TITLE) depth = 0;
    if (code === OPEN && depth++ === 0) start = i;
    if (code !== CLOSE || depth === 0) continue;
    depth--;
    if (depth === 0 && i - start <= LONGEST_TITLE) titles.push(span(start, i + 1));
  }
  return titles;
}

function fold(title: string): string {
  return title.normalize("NFKC").replace(/[\s《》〈〉<>“”"·—–-]/g, "");
}

function isSlip(short: NameUse, long: NameUse): boolean {
  if (short.name.length === long.name.length) {
    // One character for another may make another paper (办法, 做法): it takes a usual title and one that is met once.
    const [few, many] = [short.spans.length, long.spans.length].sort((a, b) => a - b);
    return few === 1 && (many ?? 0) > 1 && changedCharacter(short.name, long.name) > 0;
  }
  const inserted = insertedWord(short.name, long.name);
  if (inserted === null || inserted.at === 0 || inserted.word.length > 2) return false;
  return !EDITION_WORDS.test(inserted.word);
}

function report(context: RuleContext, a: NameUse, b: NameUse): Diagnostic {
  const [odd, other] = oddOne(context, a, b);
  const [at = span(0, 0)] = odd.spans;
  const [there = at] = other.spans;
  const [name, right] = [quoteOf(context.text, at), quoteOf(context.text, there)];
  return makeDiagnostic("name-mismatch", {
    span: at,
    variant: "title",
    args: { name, other: right },
    related: [{ label: "other", span: there, args: { other: right } }],
    suggestions: [
      {
        title: "replace",
        args: { text: right },
        edits: odd.spans.map((each) => ({ span: each, text: right })),
      },
    ],
  });
}
