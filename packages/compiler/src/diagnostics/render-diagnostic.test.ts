import { expect, test } from "vitest";
import { sourceFromLines } from "../source/source-text.ts";
import { span } from "../source/span.ts";
import { makeDiagnostic } from "./make-diagnostic.ts";
import { renderDiagnostic } from "./render-diagnostic.ts";

const source = sourceFromLines("一、主要安排\n各科室于2027年13月底前报送。\n");

const diagnostic = makeDiagnostic("impossible-date", {
  span: span(11, 19),
  variant: "month",
  args: { quote: "2027年13月底前", month: 13 },
  suggestions: [{ title: "month", args: { month: 3 }, edits: [{ span: span(16, 18), text: "3" }] }],
});

test("renders message, place, help and choices in Chinese", () => {
  expect(renderDiagnostic(diagnostic, source, "zh")).toMatchObject({
    code: "impossible-date",
    severity: "error",
    title: "不存在的日期",
    message: "“2027年13月底前”不是有效日期：没有13月",
    docs: "docs/diagnostics/impossible-date.md",
    quote: "2027年13月",
    start: { line: 2, column: 5 },
    end: { line: 2, column: 13 },
    suggestions: [{ title: "改为3月", edits: [{ span: { start: 16, end: 18 }, text: "3" }] }],
  });
});

test("renders the same in English", () => {
  expect(renderDiagnostic(diagnostic, source, "en").message).toBe(
    "“2027年13月底前” is no real date: there is no month 13",
  );
});
