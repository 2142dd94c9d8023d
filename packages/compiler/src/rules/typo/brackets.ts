import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { makeDiagnostic } from "../../diagnostics/make-diagnostic.ts";
import { isSign, signBit, signBitsOf } from "../../lexicon/sign-bits.ts";
import { type Span, span } from "../../source/span.ts";
import type { Passage } from "../passage.ts";
import type { RuleContext } from "../rule.ts";

const FULL_WIDTH: Readonly<Record<string, string>> = { "(": "（", ")": "）" };
const CLOSER: Readonly<Record<string, string>> = {
  "（": "）",
  "(": "）",
  "《": "》",
  "〔": "〕",
  "【": "】",
};
const OPENER: Readonly<Record<string, string>> = {
  "）": "（",
  ")": "（",
  "》": "《",
  "〕": "〔",
  "】": "【",
};

const BRACKETS = signBit([...Object.keys(CLOSER), ...Object.keys(OPENER)]);

/** Pairs that are half-width on one side (`(三）`), and book title marks without their other half. */
export function findBracketSlips(context: RuleContext): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const bits = signBitsOf(context.text);
  for (const passage of context.passages) readPassage(context.text, bits, passage, found);
  return found;
}

function readPassage(
  text: string,
  bits: Int32Array,
  { span: at }: Passage,
  found: Diagnostic[],
): void {
  let open: number[] | null = null;
  for (let i = at.start; i < at.end; i++) {
    if (!isSign(bits, i, BRACKETS)) continue;
    open ??= [];
    const c = text.charAt(i);
    if (CLOSER[c] !== undefined) open.push(i);
    const opener = OPENER[c];
    if (opener === undefined) continue;
    const last = open[open.length - 1];
    const partner = last === undefined ? "" : text.charAt(last);
    // 1）, a）: a closing bracket alone ends a number.
    if (last === undefined || (FULL_WIDTH[partner] ?? partner) !== opener) continue;
    open.pop();
    if (isMixed(partner, c)) found.push(mixed(text, span(last, i + 1)));
  }
  for (const start of open ?? []) {
    const title = text.charAt(start) === "《" ? unclosedTitle(text, start, at) : null;
    if (title !== null) found.push(title);
  }
}

function isMixed(open: string, close: string): boolean {
  return (open === "(" && close === "）") || (open === "（" && close === ")");
}

/** Longest pair that is underlined as a whole; of a longer one only the odd half is. */
const LONGEST_PAIR = 12;

function mixed(text: string, pair: Span): Diagnostic {
  const halfAtStart = text.charAt(pair.start) === "(";
  const odd = halfAtStart ? span(pair.start, pair.start + 1) : span(pair.end - 1, pair.end);
  const other = halfAtStart ? span(pair.end - 1, pair.end) : span(pair.start, pair.start + 1);
  const char = text.charAt(odd.start);
  const right = FULL_WIDTH[char] ?? char;
  const short = pair.end - pair.start <= LONGEST_PAIR;
  return makeDiagnostic("typo", {
    span: short ? pair : odd,
    variant: "bracket",
    args: { text: char, right },
    related: short ? [] : [{ label: "pair", span: other, args: {} }],
    fix: [{ span: odd, text: right }],
  });
}

/** How far into the next line a broken title may close. */
const NEXT_LINE = 80;

/** A title that never closes in its own paragraph; one that ends on the next line was only broken. */
function unclosedTitle(text: string, start: number, at: Span): Diagnostic | null {
  const behind = text.slice(at.end, at.end + NEXT_LINE);
  const close = behind.indexOf("》");
  const open = behind.indexOf("《");
  if (close >= 0 && (open < 0 || close < open)) return null;
  return makeDiagnostic("typo", {
    span: span(start, Math.min(at.end, start + 8)),
    variant: "unclosed",
    args: { text: "《", right: "》" },
  });
}
