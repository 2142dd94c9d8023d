import { describe, expect, it } from "vitest";
import type { DateExpression } from "../testing/date-expressions.ts";
import {
  dayExpressions,
  EXPRESSION_ISSUED,
  monthExpressions,
  rangeExpressions,
  yearlessExpressions,
  yearPartExpressions,
} from "../testing/date-expressions.ts";
import { markSpans } from "../testing/marked-text.ts";
import { readDates } from "./date.ts";
import { resolveDate, resolveStart } from "./resolve-date.ts";

const CONTEXT = { issued: EXPRESSION_ISSUED, years: [2024] };

// Text around the expression, and the particles that belong to it.
const CARRIERS: readonly (readonly [string, string, string, string])[] = [
  ["各街道要压实责任，", "", "前", "完成摸排建档。"],
  ["请各科室", "于", "", "报送自查报告，联系电话8123456。"],
  ["完成时限：", "", "", "）"],
  ["（责任单位：办公室，", "不迟于", "", "）"],
  ["开展3轮检查，", "", "之前", "整改率达到95%以上"],
  ["1.", "", "止", "，共4项"],
];

function check(expression: DateExpression, carrier: number): string | null {
  const [lead, prefix, suffix, rest] = CARRIERS[carrier % CARRIERS.length] ?? ["", "", "", ""];
  const { written, last, first } = expression;
  // A number before a number is another number; a carrier must not make one.
  const text = `${lead}${prefix}${written}${suffix}${rest}`;
  const start = lead.length + prefix.length;
  const terms = readDates(text, { start: 0, end: text.length });
  const want = markSpans(text, [{ start, end: start + written.length }]);
  const have = markSpans(
    text,
    terms.map((t) => t.span),
  );
  if (want !== have) return `${want} read as ${have}`;
  const [term] = terms;
  if (term === undefined) return `${want} not read`;
  const outer = { start: lead.length, end: start + written.length + suffix.length };
  if (term.outer.start !== outer.start || term.outer.end !== outer.end)
    return `${markSpans(text, [outer])} has particles ${markSpans(text, [term.outer])}`;
  const day = resolveDate(term, CONTEXT).date;
  if (day !== last) return `${want} is ${last}, read as ${day}`;
  if (first === undefined) return null;
  const from = resolveStart(term, CONTEXT).date;
  return from === first ? null : `${want} starts ${first}, read as ${from}`;
}

const GENERATORS: readonly (readonly [string, () => Generator<DateExpression>, number])[] = [
  ["months", monthExpressions, 7000],
  ["days", dayExpressions, 10000],
  ["parts of a year", yearPartExpressions, 200],
  ["dates without a year", yearlessExpressions, 280],
  ["ranges", rangeExpressions, 2900],
];

describe("printed dates are read back", () => {
  it.each(GENERATORS)("%s", (_, generate, atLeast) => {
    const failures: string[] = [];
    let count = 0;
    for (const expression of generate()) {
      const failure = check(expression, count++);
      if (failure !== null) failures.push(failure);
    }
    expect(failures.slice(0, 20)).toEqual([]);
    expect(count).toBeGreaterThanOrEqual(atLeast);
  });
});
