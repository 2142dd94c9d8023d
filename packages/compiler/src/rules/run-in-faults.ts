import { printChineseNumeral, readChineseNumeral } from "../lexicon/numeral.ts";
import { type Span, span } from "../source/span.ts";
import type { Passage } from "./passage.ts";
import { wordCursor } from "./word-cursor.ts";

/** A break in the numbers inside a paragraph: `一是…；二是…；四是…`. */
export interface RunInFault {
  readonly kind: "duplicate" | "gap";
  /** `四是`. */
  readonly at: Span;
  readonly value: number;
  /** `二是`. */
  readonly before: Span;
}

interface LastItem {
  readonly value: number;
  readonly span: Span;
  /** Items of its run so far. */
  readonly length: number;
}

const STOPS = "。；;：:，,、）)”\n";

/** Where 一是, 二是, 三是 break off inside a paragraph; a run counts from its second item on. */
export function readRunInFaults(text: string, passages: readonly Passage[]): readonly RunInFault[] {
  const faults: RunInFault[] = [];
  const next = wordCursor(text, "是");
  for (const { span: at } of passages) {
    let last = null as LastItem | null;
    for (let i = next(at.start); i >= 0 && i < at.end; i = next(i + 1)) {
      const item = itemAt(text, i, at);
      if (item === null) continue;
      const value: number = item.value;
      if (last !== null && last.length >= 2) {
        if (value === last.value)
          faults.push({ kind: "duplicate", at: item.span, value, before: last.span });
        if (value === last.value + 2)
          faults.push({ kind: "gap", at: item.span, value, before: last.span });
      }
      last = { value, span: item.span, length: value === 1 ? 1 : (last?.length ?? 0) + 1 };
    }
  }
  return faults;
}

/** The item whose 是 stands at an offset: a number of one or two characters behind a stop. */
function itemAt(
  text: string,
  end: number,
  at: Span,
): { readonly value: number; readonly span: Span } | null {
  for (let start = Math.max(at.start, end - 2); start < end; start++) {
    const numeral = readChineseNumeral(text, start);
    if (numeral === null || numeral.end !== end || numeral.value === 0 || numeral.value > 20)
      continue;
    if (start > at.start && !STOPS.includes(text.charAt(start - 1))) continue;
    return { value: numeral.value, span: span(start, end + 1) };
  }
  return null;
}

/** `三是`. */
export function printItem(value: number): string {
  return `${printChineseNumeral(value)}是`;
}
