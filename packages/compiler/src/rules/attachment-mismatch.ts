import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { makeDiagnostic } from "../diagnostics/make-diagnostic.ts";
import { COMMON_TITLE_WORDS } from "../lexicon/annex-words.ts";
import type { Attachment } from "../model/attachment.ts";
import { type Span, span } from "../source/span.ts";
import { type AnnexReference, annexReferences } from "./annex-reference.ts";
import type { Rule, RuleContext } from "./rule.ts";

/**
 * A reference whose words belong to another annex: `为群众办实事事项（附件4）` where 附件5 is 办实事征集表; and an annex
 * without its mark among annexes that bear theirs.
 */
export const attachmentMismatch: Rule = (context) => [
  ...wrongNumbers(context),
  ...missingMarks(context),
];

function wrongNumbers(context: RuleContext): readonly Diagnostic[] {
  const { attachments } = context.plan;
  if (attachments.length < 2) return [];
  const titles = distinctivePairs(attachments);
  return annexReferences(context).flatMap((reference) => {
    const own = attachments.find(({ no }) => no === reference.no);
    if (own === undefined) return [];
    const words = pairsOf(wordsBefore(context.text, reference.span));
    if (shared(words, titles.get(own)) > 0) return [];
    const likely = attachments.filter((other) => shared(words, titles.get(other)) >= LEAST_SHARED);
    const [expected] = likely;
    return expected === undefined || likely.length > 1 ? [] : [report(reference, own, expected)];
  });
}

/** Pairs of characters that must point to the other annex, when none points to the one named. */
const LEAST_SHARED = 2;
const CONTEXT = 16;

function wordsBefore(text: string, at: Span): string {
  const least = Math.max(0, at.start - CONTEXT);
  let start = at.start;
  while (start > least && !"。；\n\t".includes(text.charAt(start - 1))) start--;
  return text.slice(start, at.start);
}

/** The pairs of characters of each title that no other title has. */
function distinctivePairs(
  attachments: readonly Attachment[],
): ReadonlyMap<Attachment, ReadonlySet<string>> {
  const counts = new Map<string, number>();
  const own = attachments.map((attachment) => [attachment, pairsOf(attachment.title)] as const);
  for (const [, pairs] of own)
    for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return new Map(
    own.map(([attachment, pairs]) => [
      attachment,
      new Set([...pairs].filter((pair) => counts.get(pair) === 1)),
    ]),
  );
}

function pairsOf(words: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  const telling = COMMON_TITLE_WORDS.reduce((rest, word) => rest.split(word).join(" "), words);
  for (const piece of telling.split(/[^一-鿿]+/)) {
    for (let i = 0; i + 1 < piece.length; i++) pairs.add(piece.slice(i, i + 2));
  }
  return pairs;
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string> | undefined): number {
  let count = 0;
  for (const pair of a) if (b?.has(pair) === true) count++;
  return count;
}

function report(
  { span: at, no, digits }: AnnexReference,
  own: Attachment,
  expected: Attachment,
): Diagnostic {
  return makeDiagnostic("attachment-mismatch", {
    span: at,
    variant: "number",
    args: { no: no ?? own.no, expected: expected.no, title: expected.title },
    related: [
      {
        label: "title",
        span: expected.span,
        args: { expected: expected.no, title: expected.title },
      },
    ],
    suggestions:
      digits === null
        ? []
        : [
            {
              title: "number",
              args: { no: expected.no },
              edits: [{ span: digits, text: String(expected.no) }],
            },
          ],
  });
}

/** An annex found by its title only, where at least two others print 附件N above theirs. */
function missingMarks({ layout: { parts } }: RuleContext): readonly Diagnostic[] {
  const annexes = parts.filter(({ kind }) => kind === "annex");
  if (annexes.filter(({ printed }) => printed !== null).length < 2) return [];
  return annexes.flatMap(({ printed, title, no }) => {
    if (printed !== null || title === null || no === null) return [];
    const at = span(title.span.start, title.span.end);
    const args = { title: title.text, expected: no };
    return [makeDiagnostic("attachment-mismatch", { span: at, variant: "mark", args })];
  });
}
