import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { makeDiagnostic } from "../../diagnostics/make-diagnostic.ts";
import type { Phrase } from "../../model/phrase.ts";
import { overlaps } from "../../source/span.ts";
import type { RuleContext } from "../rule.ts";

/** Share of the pairs of characters that two titles of one paper have in common even when one is wrong. */
const LEAST_ALIKE = 0.5;

/** A paper under one title where it is announced (关于印发《…》的通知, 附件：1.…) and under another where it stands. */
export function findDocumentTitles(context: RuleContext): readonly Diagnostic[] {
  return [...coverAndMain(context), ...listAndAnnex(context)];
}

function coverAndMain({ layout: { parts } }: RuleContext): readonly Diagnostic[] {
  const cover = parts.find(({ kind }) => kind === "cover")?.title ?? null;
  const main = parts.find(({ kind }) => kind === "main")?.title ?? null;
  const [open, close] = [cover?.text.indexOf("《") ?? -1, cover?.text.lastIndexOf("》") ?? -1];
  if (cover === null || main === null || open < 0 || close < open) return [];
  const announced = { text: cover.text.slice(open + 1, close), span: cover.span };
  return differ(main, announced) ? [report(main, announced)] : [];
}

function listAndAnnex({ layout: { parts, attachments } }: RuleContext): readonly Diagnostic[] {
  return parts.flatMap(({ kind, no, title }) => {
    const listed = attachments.find((entry) => entry.no === no)?.title;
    if (kind !== "annex" || title === null || listed === undefined) return [];
    // Without a heading of its own an annex bears the title of the list.
    if (overlaps(title.span, listed.span) || !differ(title, listed)) return [];
    return [report(title, listed)];
  });
}

/** A title that leaves out the issuer or the year is a short form; one that says other words is another title. */
function differ(a: Phrase, b: Phrase): boolean {
  const [x, y] = [fold(a.text), fold(b.text)];
  return !x.includes(y) && !y.includes(x) && alike(x, y) >= LEAST_ALIKE;
}

function fold(title: string): string {
  return title.normalize("NFKC").replace(/[\s《》〈〉<>“”"·—–-]/g, "");
}

/** Dice's coefficient of the pairs of characters. */
function alike(a: string, b: string): number {
  const [x, y] = [pairsOf(a), pairsOf(b)];
  const shared = [...x].filter((pair) => y.has(pair)).length;
  return (2 * shared) / (x.size + y.size || 1);
}

function pairsOf(words: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < words.length; i++) pairs.add(words.slice(i, i + 2));
  return pairs;
}

function report(here: Phrase, there: Phrase): Diagnostic {
  return makeDiagnostic("name-mismatch", {
    span: here.span,
    variant: "title",
    args: { name: here.text, other: there.text },
    related: [{ label: "other", span: there.span, args: { other: there.text } }],
  });
}
