import { describe, expect, it } from "vitest";
import {
  countExpressions,
  limitExpressions,
  type QuotaExpression,
  rateExpressions,
} from "../testing/quota-expressions.ts";
import { readQuotas } from "./quota.ts";

// Sentences around the obligation that oblige nobody by a number.
const CARRIERS: readonly (readonly [string, string])[] = [
  ["", "。"],
  ["1.压实责任。", "；"],
  ["（三）完善机制。坚持一企一策，", "。（责任单位：办公室，完成时限：6月底前）"],
  ["2026年，", "，并留存记录。"],
  ["\t", "\t2026年12月底前"],
];

function fault(e: QuotaExpression, index: number): string | null {
  const [lead, rest] = CARRIERS[index % CARRIERS.length] ?? ["", ""];
  const text = lead + e.written + rest;
  const quotas = readQuotas(text, { start: 0, end: text.length });
  const have = quotas.map((q) => [
    q.op,
    q.min,
    q.max,
    q.unit,
    q.what?.text ?? null,
    q.who?.text ?? null,
    q.per?.text ?? null,
  ]);
  const want = [[e.op, e.min, e.max, e.unit, e.what, e.who, e.per]];
  if (JSON.stringify(have) !== JSON.stringify(want))
    return `${text}: ${JSON.stringify(have)} for ${JSON.stringify(want)}`;
  const [q] = quotas;
  const inside =
    q !== undefined && q.span.start >= lead.length && q.span.end <= lead.length + e.written.length;
  const spelt = [q?.what, q?.who, q?.per].every(
    (p) => !p || text.slice(p.span.start, p.span.end) === p.text,
  );
  return inside && spelt ? null : `${text}: spans`;
}

describe("printed obligations come back", () => {
  it.each([
    // Every fifth of some thirty thousand; the step shares no factor with the loops that print them.
    ["counts", countExpressions().filter((_e, i) => i % 5 === 0), 6_000],
    ["rates", rateExpressions(), 500],
    ["limits of time", limitExpressions(), 450],
  ] as const)("%s", (_, expressions, least) => {
    expect(expressions.length).toBeGreaterThan(least);
    const faults = expressions.map(fault).filter((f) => f !== null);
    expect([
      faults.length,
      ...faults.filter((_f, i) => i % Math.ceil(faults.length / 25) === 0),
    ]).toEqual([0]);
  });
});
