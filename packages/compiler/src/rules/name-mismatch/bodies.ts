import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { makeDiagnostic } from "../../diagnostics/make-diagnostic.ts";
import { BODY_ENDINGS } from "../../lexicon/name-words.ts";
import type { Span } from "../../source/span.ts";
import type { RuleContext } from "../rule.ts";
import { type NameUse, oddOne } from "./odd-one.ts";

/** Characters before the ending that must agree for two names to be one body's. */
const STEM = 6;

/** 安全生产委员会 in the text, 安全生产管理委员会 under it; 有限公司 and 有限责任公司. */
export function findBodies(context: RuleContext): readonly Diagnostic[] {
  return BODY_ENDINGS.flatMap(([ending, inserts]) => findEnding(context, ending, inserts));
}

function findEnding(
  context: RuleContext,
  ending: string,
  inserts: readonly string[],
): readonly Diagnostic[] {
  const { text } = context;
  const plain = new Map<string, Span[]>();
  const extended = new Map<string, Span[]>();
  for (let at = text.indexOf(ending); at >= 0; at = text.indexOf(ending, at + 1)) {
    const insert = inserts.find((word) => text.startsWith(word, at - word.length));
    const end = at - (insert?.length ?? 0);
    const stem = text.slice(Math.max(0, end - STEM), end);
    if (!/^[一-鿿]{6}$/.test(stem)) continue;
    add(insert === undefined ? plain : extended, stem, {
      start: nameStart(text, end),
      end: at + ending.length,
    });
  }
  return [...plain].flatMap(([stem, spans]) => {
    const others = extended.get(stem);
    return others === undefined ? [] : [report(context, use(text, spans), use(text, others))];
  });
}

function add(places: Map<string, Span[]>, stem: string, span: Span): void {
  const known = places.get(stem);
  if (known === undefined) places.set(stem, [span]);
  else known.push(span);
}

const LONGEST_NAME = 24;

/** Where the name begins: after the last stop, at most some 24 characters before its ending. */
function nameStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < LONGEST_NAME && /[一-鿿]/.test(text.charAt(start - 1))) start--;
  return start;
}

function use(text: string, spans: readonly Span[]): NameUse {
  const [first = { start: 0, end: 0 }] = spans;
  return { name: text.slice(first.start, first.end), spans };
}

function report(context: RuleContext, a: NameUse, b: NameUse): Diagnostic {
  const [odd, other] = oddOne(context, a, b);
  const [at = { start: 0, end: 0 }] = odd.spans;
  const [there = at] = other.spans;
  return makeDiagnostic("name-mismatch", {
    span: at,
    variant: "unit",
    args: { name: odd.name, other: other.name, count: other.spans.length },
    related: [{ label: "other", span: there, args: { other: other.name } }],
  });
}
