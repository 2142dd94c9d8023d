import { printChineseNumeral, readChineseNumeral, readDigits } from "../lexicon/numeral.ts";
import type { Line } from "../lines/line.ts";
import type { OutlineClause } from "../outline/outline.ts";
import { isBlank, type Span, span } from "../source/span.ts";
import { groupBy } from "./group-by.ts";
import type { CompiledDocument } from "./rule.ts";

/** A step in the numbering that breaks it: which clause, and what stands before it. */
export interface NumberFault {
  readonly kind: "duplicate" | "gap";
  readonly clause: OutlineClause;
  /** The clause of the same kind of number that it should follow. */
  readonly before: OutlineClause;
  /** The clauses of the same run behind it. */
  readonly following: readonly OutlineClause[];
}

/** Clauses behind a fault that are looked at to put it right. */
const MOST_FOLLOWING = 200;
/** Lines between two numbers that are searched for the lost one. */
const MOST_BETWEEN = 400;

/** Longer jumps are another way of counting (years, codes), no lost item. */
const LONGEST_GAP = 3;

/**
 * Where the numbers of clauses break off. Legitimate are: a new run from 1 under another heading, a run that goes on
 * across headings (（四） under 三 after （三） under 二), a second list from 1 under the same heading.
 */
export function readNumberFaults(document: CompiledDocument): readonly NumberFault[] {
  const own = document.outline.filter(({ runIn, family }) => !runIn && family !== "decimal");
  const runs = groupBy(own, ({ partIndex, family }) => `${partIndex} ${family}`);
  return [...runs.values()].flatMap((run) => readRun(document, run));
}

/** `run`: all clauses of one part with one kind of number, in order. */
function readRun(
  document: CompiledDocument,
  run: readonly OutlineClause[],
): readonly NumberFault[] {
  const faults: NumberFault[] = [];
  const lastUnder = new Map<string | null, OutlineClause>();
  const repeated = new Set<OutlineClause>();
  run.forEach((clause, i) => {
    const previous = run[i - 1];
    const sibling = lastUnder.get(clause.parent);
    lastUnder.set(clause.parent, clause);
    const before = sibling ?? previous;
    if (before === undefined || follows(clause, before)) return;
    // （二）（二）（四）: one slip, the second （二）; what comes behind it is right.
    if (repeated.has(before) && clause.value === before.value + 2) return;
    const kind = faultKind(clause, before, run[i + 1]);
    if (kind === null || isExplained(document, kind, clause, before)) return;
    const following = run
      .slice(i + 1, i + 1 + MOST_FOLLOWING)
      .filter(({ parent }) => parent === clause.parent);
    if (kind === "duplicate") repeated.add(clause);
    faults.push({ kind, clause, before, following });
  });
  return faults;
}

function follows({ value, parent }: OutlineClause, before: OutlineClause): boolean {
  if (value === before.value + 1) return true;
  // A new run from 1, unless it stands directly behind another 1 under the same heading.
  return value === 1 && !(before.value === 1 && before.parent === parent);
}

function faultKind(
  clause: OutlineClause,
  before: OutlineClause,
  next: OutlineClause | undefined,
): NumberFault["kind"] | null {
  const step = clause.value - before.value;
  if (step === 0) {
    // 1. and 1.: only the 2. behind shows that the second should have been counted on.
    if (clause.value > 1) return "duplicate";
    return next !== undefined && next.value === 2 && next.parent === clause.parent
      ? "duplicate"
      : null;
  }
  if (step > 1 && step <= LONGEST_GAP + 1) return "gap";
  return null;
}

/** Something between the two clauses shows that the number is right after all. */
function isExplained(
  { source: { text }, layout }: CompiledDocument,
  kind: NumberFault["kind"],
  clause: OutlineClause,
  before: OutlineClause,
): boolean {
  const between = linesBetween(layout.lines, before.span.start, clause.span.start);
  if (kind === "duplicate") {
    // An unnumbered heading between two 1. begins another list.
    return clause.value === 1 && between.some((line) => line.kind === "text");
  }
  return between.some((line) =>
    looksNumbered(text, line.content, before.value + 1, clause.value - 1),
  );
}

/** The lines that begin strictly between two offsets. */
function linesBetween(lines: readonly Line[], from: number, to: number): readonly Line[] {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.content.start ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  const between: Line[] = [];
  for (let i = low; i < Math.min(lines.length, low + MOST_BETWEEN); i++) {
    const line = lines[i];
    if (line === undefined || line.content.start >= to) break;
    if (line.kind !== "blank") between.push(line);
  }
  return between;
}

/** Whether a line begins with one of the missing numbers in a shape that was not read as one: `四，奖励`. */
function looksNumbered(text: string, at: Span, first: number, last: number): boolean {
  let start = at.start;
  while (start < at.end && "（(第".includes(text.charAt(start))) start++;
  const numeral = readDigits(text, start) ?? readChineseNumeral(text, start);
  return numeral !== null && numeral.value >= first && numeral.value <= last;
}

/** Where the numeral itself stands in a printed number: 三 of `（三）`. */
export function numeralSpan(text: string, clause: OutlineClause): Span | null {
  for (let i = clause.numberSpan.start; i < clause.numberSpan.end; i++) {
    if (isBlank(text.charCodeAt(i))) continue;
    const numeral = readDigits(text, i) ?? readChineseNumeral(text, i);
    if (numeral !== null) return span(i, numeral.end);
  }
  return null;
}

/** Writes a value as the clause's own number is written. */
export function printLike(text: string, at: Span, value: number): string {
  return readDigits(text, at.start) === null ? printChineseNumeral(value) : String(value);
}

/** The clause's number with another value, in its normal form: `（六）`. */
export function numberLike(clause: OutlineClause, value: number): string {
  const digits = /\d+/.exec(clause.no);
  if (digits !== null) return clause.no.replace(/\d+/, String(value));
  if (clause.family === "circle") return String.fromCharCode(0x245f + value);
  return clause.no.replace(/[一二三四五六七八九十百零]+/, printChineseNumeral(value));
}
