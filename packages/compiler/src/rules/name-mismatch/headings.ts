import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { makeDiagnostic } from "../../diagnostics/make-diagnostic.ts";
import { characterSet, inSet } from "../../lexicon/character-set.ts";
import { COUNTED_MEASURES } from "../../lexicon/counted-words.ts";
import { readNumeral } from "../../lexicon/numeral.ts";
import type { Phrase } from "../../model/phrase.ts";
import type { OutlineClause } from "../../outline/outline.ts";
import { type Span, span } from "../../source/span.ts";
import { groupBy } from "../group-by.ts";
import type { RuleContext } from "../rule.ts";

/** Names that a list and the headings behind it, or the body and its annex, give in the same order. */
export function findHeadings(context: RuleContext): readonly Diagnostic[] {
  return [...annexGroups(context), ...listedSections(context)];
}

/** Groups of an annex table (九、比贡献活动) against the run of headings they stand for (（九）…创先争优活动). */
function annexGroups(context: RuleContext): readonly Diagnostic[] {
  const groups = groupNames(context);
  if (groups.length < 3) return [];
  const runs = groupBy(
    context.outline.filter(({ part, runIn }) => part === null && !runIn),
    ({ partIndex, parent, family }) => `${partIndex} ${parent ?? ""} ${family}`,
  );
  return [...runs.values()].flatMap((run) => {
    if (run.length !== groups.length) return [];
    const odd = groups.flatMap((group, i) => {
      const heading = run[i];
      return heading === undefined || fold(heading.head).includes(fold(group.text))
        ? []
        : [{ group, heading }];
    });
    // Nearly all agree in order, so the lists are the same and the rest is a slip.
    if (odd.length === 0 || odd.length > 2 || groups.length - odd.length < 2) return [];
    return odd.map(({ group, heading }) => {
      const other = headingName(context.text, heading);
      return makeDiagnostic("name-mismatch", {
        span: group.span,
        variant: "activity",
        args: { name: group.text, other: other.text },
        related: [{ label: "other", span: other.span, args: { other: other.text } }],
        suggestions: [
          {
            title: "replace",
            args: { text: other.text },
            edits: [{ span: group.span, text: other.text }],
          },
        ],
      });
    });
  });
}

/** The distinct groups of the rows, without their numbers. */
function groupNames({ text, plan }: RuleContext): readonly Phrase[] {
  const groups = new Map<number, Phrase>();
  for (const { group, row } of plan.tasks) {
    if (group === null || row === null) continue;
    const start = afterNumber(text, group.span);
    const words = text.slice(start, group.span.end).trim();
    if (words !== "") groups.set(start, { text: words, span: span(start, start + words.length) });
  }
  return [...groups.values()];
}

function afterNumber(text: string, at: Span): number {
  let start = at.start;
  while (start < at.end && "（( ".includes(text.charAt(start))) start++;
  const numeral = readNumeral(text, start);
  if (numeral === null) return at.start;
  let end = numeral.end;
  while (end < at.end && "、.．）) ".includes(text.charAt(end))) end++;
  return end === numeral.end ? at.start : end;
}

/** What a heading is called: the words behind its last middle dot, else all of it. */
function headingName(text: string, { headSpan }: OutlineClause): Phrase {
  const words = text.slice(headSpan.start, headSpan.end);
  const dot = Math.max(words.lastIndexOf("·"), words.lastIndexOf("•"));
  const start = headSpan.start + dot + 1;
  return { text: text.slice(start, headSpan.end), span: span(start, headSpan.end) };
}

function fold(words: string): string {
  return words.replace(/[\s“”"·•，、]/g, "");
}

/** `隐患攻坚、强基固本、效能提升三大工作` over headings of which one says 能效提升. */
function listedSections({ text, outline, clausesById }: RuleContext): readonly Diagnostic[] {
  return outline.flatMap((clause) => {
    if (clause.children.length < 3) return [];
    const children = clause.children.flatMap((id) => clausesById.get(id) ?? []);
    if (children.length < 3) return [];
    const names = listedNames(text, clause.own, children.length);
    if (names === null) return [];
    const odd = children.flatMap((child, i) => {
      const name = names[i];
      return name === undefined || child.head.includes(name.text) ? [] : [{ child, name }];
    });
    const [slip] = odd;
    if (slip === undefined || odd.length > 1) return [];
    const place = nearestWindow(text, slip.child.headSpan, slip.name.text);
    if (place === null) return [];
    const name = text.slice(place.start, place.end);
    return [
      makeDiagnostic("name-mismatch", {
        span: place,
        variant: "activity",
        args: { name, other: slip.name.text },
        related: [{ label: "other", span: slip.name.span, args: { other: slip.name.text } }],
        suggestions: [
          {
            title: "replace",
            args: { text: slip.name.text },
            edits: [{ span: place, text: slip.name.text }],
          },
        ],
      }),
    ];
  });
}

/** What a count of three or more can begin with. */
const COUNT_STARTS = characterSet("三四五六七八九十3456789");

/** The items of `甲、乙、丙三大…`: exactly as many as the number says, each of 2 to 8 characters. */
function listedNames(text: string, at: Span, count: number): readonly Phrase[] | null {
  for (let i = at.start; i < at.end; i++) {
    if (!inSet(COUNT_STARTS, text.charCodeAt(i))) continue;
    const numeral = readNumeral(text, i);
    if (numeral === null || numeral.value !== count) continue;
    if (!COUNTED_MEASURES.includes(text.charAt(numeral.end))) continue;
    const names = namesBefore(text, i, at.start, count);
    if (names !== null) return names;
  }
  return null;
}

const LONGEST_NAME = 8;

function namesBefore(
  text: string,
  end: number,
  least: number,
  count: number,
): readonly Phrase[] | null {
  const names: Phrase[] = [];
  let stop = end;
  while (names.length < count - 1) {
    const comma = text.lastIndexOf("、", stop - 1);
    if (comma < least || stop - comma - 1 < 2 || stop - comma - 1 > LONGEST_NAME) return null;
    names.unshift({ text: text.slice(comma + 1, stop), span: span(comma + 1, stop) });
    stop = comma;
  }
  // The first name has no mark before it; it is as long as its neighbour.
  const length = names[0]?.text.length ?? 0;
  const start = stop - length;
  if (start < least || !/^[一-鿿]+$/.test(text.slice(start, stop))) return null;
  return [{ text: text.slice(start, stop), span: span(start, stop) }, ...names];
}

/** The place in a heading that looks most like a name: all but one of its characters, in whatever order. */
function nearestWindow(text: string, head: Span, name: string): Span | null {
  let best: Span | null = null;
  let most = Math.max(2, name.length - 1) - 1;
  for (let start = head.start; start + name.length <= head.end; start++) {
    const words = text.slice(start, start + name.length).split("");
    let common = 0;
    for (const c of name) {
      const at = words.indexOf(c);
      if (at < 0) continue;
      words.splice(at, 1);
      common++;
    }
    if (common > most) {
      most = common;
      best = span(start, start + name.length);
    }
  }
  return best;
}
