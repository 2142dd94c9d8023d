import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { makeDiagnostic } from "../diagnostics/make-diagnostic.ts";
import { COUNTED_MEASURES, COUNTED_NOUNS, LISTING_WORDS } from "../lexicon/counted-words.ts";
import { printChineseNumeral, readDigits, readNumeral } from "../lexicon/numeral.ts";
import { isSign, signBit, signBitsOf } from "../lexicon/sign-bits.ts";
import type { OutlineClause } from "../outline/outline.ts";
import type { Part } from "../outline/part.ts";
import { quoteOf, type Span, span } from "../source/span.ts";
import { groupBy } from "./group-by.ts";
import type { Rule, RuleContext } from "./rule.ts";

/** A count with what is counted: `六大攻坚任务`. */
interface Count {
  readonly value: number;
  readonly span: Span;
  readonly number: Span;
  /** `大` of 六大攻坚任务. */
  readonly measure: string;
  /** `攻坚任务`. */
  readonly noun: string;
}

/** A paragraph or cell with the counts in it. */
interface CountedPassage {
  readonly at: Span;
  readonly part: Part | null;
  readonly counts: readonly Count[];
}

/**
 * A number that is not the number of things listed: `以下五项措施：` over four items, `六大行动` over five headings that
 * end in 行动, `六大攻坚任务、五大基础任务` over sections that hold other numbers of items.
 */
export const countMismatch: Rule = (context) => {
  const childrenOf = (clause: OutlineClause): readonly OutlineClause[] =>
    clause.children.length === 0
      ? []
      : clause.children.flatMap((id) => context.clausesById.get(id) ?? []);
  const listing = context.outline.filter(({ children }) => children.length >= 2);
  const counts = context.passages.map(({ span: at, part }) => {
    return { at, part, counts: readCounts(context.text, at) };
  });
  return [
    ...listing.flatMap((clause) => announced(context, clause, childrenOf(clause))),
    ...listing.flatMap((clause) => parallel(context, clause, childrenOf)),
    ...namedHeadings(context, counts),
    ...listedBefore(context, counts),
  ];
};

/** `…做好以下五项工作：` at the end of a clause's own words, over its items. */
function announced(
  { text }: RuleContext,
  clause: OutlineClause,
  children: readonly OutlineClause[],
): readonly Diagnostic[] {
  if (children.length < 2) return [];
  const end = clause.own.end;
  const colon = text.charAt(end - 1);
  if (colon !== "：" && colon !== ":" && colon !== "。") return [];
  let start = end - 1;
  while (start > clause.own.start && !"。；\n".includes(text.charAt(start - 1))) start--;
  const at = span(start, end);
  if (!LISTING_WORDS.some((word) => quoteOf(text, at).includes(word))) return [];
  const counts = readCounts(text, at).filter(({ measure }) => measure !== "大");
  const [count] = counts;
  if (counts.length !== 1 || count === undefined || count.value === children.length) return [];
  // Only items of one kind, from 1 on, are the list that was announced.
  const uniform = children.every(
    (child, i) => child.value === i + 1 && child.family === children[0]?.family,
  );
  return uniform ? [report(text, count, children)] : [];
}

/** `六大攻坚任务、五大基础任务、四大提升任务` over three sections: each counts the items of its own section. */
function parallel(
  { text }: RuleContext,
  clause: OutlineClause,
  childrenOf: (clause: OutlineClause) => readonly OutlineClause[],
): readonly Diagnostic[] {
  const children = childrenOf(clause);
  if (children.length < 2) return [];
  const counts = joinedRun(text, readCounts(text, clause.own), children.length);
  if (counts === null) return [];
  const sections = children.map((child, i) => ({
    child,
    count: counts[i] as Count,
    items: childrenOf(child),
  }));
  const fit = sections.every(({ child, count, items }) => {
    return items.length >= 2 && sharesWord(count.noun, child.head);
  });
  if (!fit) return [];
  return sections
    .filter(({ count, items }) => count.value !== items.length)
    .map(({ count, items }) => report(text, count, items));
}

/** The counts that follow each other with only 、 or ， between, where there are as many as asked for. */
function joinedRun(
  text: string,
  counts: readonly Count[],
  length: number,
): readonly Count[] | null {
  let run: Count[] = [];
  for (const count of counts) {
    const last = run[run.length - 1];
    const joined =
      last !== undefined && "、，和".includes(text.slice(last.span.end, count.span.start) || "-");
    run = joined ? [...run, count] : [count];
    if (run.length === length) return run;
  }
  return null;
}

function sharesWord(noun: string, head: string): boolean {
  for (let i = 0; i + 2 <= noun.length; i++) {
    const pair = noun.slice(i, i + 2);
    if (head.includes(pair) && !COUNTED_NOUNS.includes(pair)) return true;
  }
  return false;
}

/** `“九大活动”` where the one run of headings that all end in 活动 has eight. */
function namedHeadings(
  { text, outline }: RuleContext,
  passages: readonly CountedPassage[],
): readonly Diagnostic[] {
  if (!passages.some(({ counts }) => counts.some(({ measure }) => measure === "大"))) return [];
  const families = groupBy(
    outline,
    ({ partIndex, parent, family }) => `${partIndex} ${parent ?? ""} ${family}`,
  );
  const runs = [...families.values()]
    .filter((run) => run.length >= 3 && run.every((clause, i) => clause.value === i + 1))
    .map((run) => ({ run, heads: run.map(bareHead) }));
  const found: Diagnostic[] = [];
  for (const noun of COUNTED_NOUNS) {
    const fitting = runs.filter(({ heads }) => heads.every((head) => head.endsWith(noun)));
    const run = fitting[0]?.run;
    if (run === undefined || fitting.length !== 1) continue;
    for (const { part, counts } of passages) {
      if (part?.kind === "annex") continue;
      for (const count of counts) {
        if (count.measure !== "大" || count.noun !== noun || count.value === run.length) continue;
        found.push(report(text, count, run));
      }
    }
  }
  return found;
}

/** `抓好排查、整改三个环节`: fewer words than the number says, even when every word between two stops is counted. */
function listedBefore(
  { text }: RuleContext,
  passages: readonly CountedPassage[],
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const { at, counts } of passages) {
    for (const count of counts) {
      if (!COUNTED_NOUNS.includes(count.noun) || count.value > MOST_LISTED) continue;
      const start = sentenceStart(text, count.span.start, at.start);
      const words = text.slice(start, count.span.start);
      const last = words.slice(words.lastIndexOf("、") + 1);
      if (!words.includes("、") || last.length > LONGEST_ITEM || last.length < 2) continue;
      if (last.endsWith("等") || /[的把将抓好做开展推进实施坚持突出]$/.test(last)) continue;
      const listed = words.split(/、|和|与|及|以及/).length;
      if (listed < count.value) found.push(shortList(text, count, listed));
    }
  }
  return found;
}

const MOST_LISTED = 10;
const LONGEST_ITEM = 6;
const LONGEST_SENTENCE = 80;

function sentenceStart(text: string, at: number, least: number): number {
  const from = Math.max(least, at - LONGEST_SENTENCE);
  let start = at;
  while (start > from && !"。，；：,;:（(“".includes(text.charAt(start - 1))) start--;
  return start;
}

/** Before a measure word 2 is 两. */
function printCount(value: number, measure: string): string {
  return value === 2 && COUNTED_MEASURES.includes(measure) ? "两" : printChineseNumeral(value);
}

function shortList(text: string, count: Count, listed: number): Diagnostic {
  const said = quoteOf(text, count.span);
  const digits = readDigits(text, count.number.start) !== null;
  const right = digits ? String(listed) : printCount(listed, count.measure);
  return makeDiagnostic("count-mismatch", {
    span: count.span,
    variant: "default",
    args: { said, count: listed },
    suggestions: [
      {
        title: "count",
        args: { text: right + said.slice(count.number.end - count.number.start) },
        edits: [{ span: count.number, text: right }],
      },
    ],
  });
}

/** A heading without the bracket behind it. */
function bareHead({ head }: OutlineClause): string {
  return head.replace(/[（(][^（）()]{0,20}[）)]$/, "");
}

const LONGEST_NOUN = 12;
/** What a count can begin with. */
const COUNT_STARTS = signBit("二两三四五六七八九十123456789");

/** Counts of listed things, in order: a number, a measure word, and up to the counted noun. */
function readCounts(text: string, at: Span): readonly Count[] {
  const counts: Count[] = [];
  const bits = signBitsOf(text);
  for (let i = at.start; i < at.end; i++) {
    if (!isSign(bits, i, COUNT_STARTS)) continue;
    const before = text.charAt(i - 1);
    const numeral = readNumeral(text, i);
    if (numeral === null) continue;
    const measure = text.charAt(numeral.end);
    // 第三项, 两个以上: an ordinal, a bound.
    if (
      before !== "第" &&
      COUNTED_MEASURES.includes(measure) &&
      numeral.value >= 2 &&
      numeral.value <= 30
    ) {
      const noun = nounBehind(text, numeral.end + 1, at.end);
      if (noun !== null) {
        const number = span(i, numeral.end);
        const place = span(i, numeral.end + 1 + noun.length);
        counts.push({ value: numeral.value, span: place, number, measure, noun });
        i = place.end - 1;
        continue;
      }
    }
    i = numeral.end - 1;
  }
  return counts;
}

/** The words up to the first counted noun, without a stop or 的 between. */
function nounBehind(text: string, start: number, end: number): string | null {
  const words = text.slice(start, Math.min(end, start + LONGEST_NOUN));
  const stop = words.search(/[，。、；：:,;“”"（）()\n\t的]/);
  const inner = stop < 0 ? words : words.slice(0, stop);
  let best = -1;
  for (const noun of COUNTED_NOUNS) {
    const at = inner.indexOf(noun);
    if (at >= 0) best = Math.max(best, at + noun.length);
  }
  return best < 0 ? null : inner.slice(0, best);
}

function report(text: string, count: Count, items: readonly OutlineClause[]): Diagnostic {
  const [first, last] = [items[0], items[items.length - 1]];
  const digits = readDigits(text, count.number.start) !== null;
  const right = digits ? String(items.length) : printCount(items.length, count.measure);
  const said = quoteOf(text, count.span);
  return makeDiagnostic("count-mismatch", {
    span: count.span,
    variant: "default",
    args: { said, count: items.length },
    related: [
      ...(first === undefined
        ? []
        : [{ label: "first" as const, span: first.numberSpan, args: {} }]),
      ...(last === undefined ? [] : [{ label: "last" as const, span: last.numberSpan, args: {} }]),
    ],
    suggestions: [
      {
        title: "count",
        args: { text: right + said.slice(count.number.end - count.number.start) },
        edits: [{ span: count.number, text: right }],
      },
    ],
  });
}
