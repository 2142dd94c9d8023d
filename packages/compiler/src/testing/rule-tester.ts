import { describe, expect, test } from "vitest";
import { compile } from "../compile.ts";
import type { DiagnosticCode } from "../diagnostics/catalogue.ts";
import type { Diagnostic, Edit } from "../diagnostics/diagnostic.ts";
import { renderDiagnostic } from "../diagnostics/render-diagnostic.ts";
import type { SourceText } from "../source/source-text.ts";
import type { Span } from "../source/span.ts";
import { tableSource } from "./table-source.ts";

/** A text with a fault at each ⟦…⟧; ⟪…⟫ are the other places it points to, where the case cares for them. */
export interface InvalidCase {
  readonly text: string;
  /** Which of the code's messages, for every fault of the text. */
  readonly variant?: string;
  /** The Chinese message of the first fault. */
  readonly message?: string;
  /** Titles of the first fault's suggestions, in Chinese. */
  readonly choices?: readonly string[];
  /** The text after the fixes of all faults. */
  readonly fixed?: string;
  /** The text after the first fault's first suggestion. */
  readonly chosen?: string;
}

/** What a rule must find and what it must leave alone. Lines with tabs are rows of a table. */
export interface RuleCases {
  readonly valid: readonly string[];
  readonly invalid: readonly InvalidCase[];
}

/** Runs a rule over marked texts: the faults must lie exactly at the marks, and nowhere else. */
export function testRule(code: DiagnosticCode, { valid, invalid }: RuleCases): void {
  describe(code, () => {
    test.each(valid)("leaves alone: %s", (text) => {
      expect(marked(text, diagnosticsOf(code, text), [])).toBe(text);
    });
    test.each(invalid.map((each) => [each.text, each] as const))("finds: %s", (_, each) => {
      const { text, related } = readMarks(each.text);
      const found = diagnosticsOf(code, text);
      const places = found.flatMap((diagnostic) => diagnostic.related.map(({ span }) => span));
      expect(marked(text, found, related.length > 0 ? places : [])).toBe(each.text);
      checkDetails(text, found, each);
    });
  });
}

/** The diagnostics of one code for a text. */
export function diagnosticsOf(code: DiagnosticCode, text: string): readonly Diagnostic[] {
  return compile(sourceFromPlain(text)).diagnostics.filter(
    (diagnostic) => diagnostic.code === code,
  );
}

function checkDetails(text: string, found: readonly Diagnostic[], each: InvalidCase): void {
  const [first] = found;
  if (first === undefined) throw new Error("a case without a fault");
  const rendered = renderDiagnostic(first, sourceFromPlain(text), "zh");
  if (each.variant !== undefined) {
    expect(found.map(({ variant }) => variant)).toEqual(found.map(() => each.variant));
  }
  if (each.message !== undefined) expect(rendered.message).toBe(each.message);
  if (each.choices !== undefined) {
    expect(rendered.suggestions.map(({ title }) => title)).toEqual(each.choices);
  }
  if (each.fixed !== undefined) {
    expect(
      applyEdits(
        text,
        found.flatMap(({ fix }) => fix ?? []),
      ),
    ).toBe(each.fixed);
  }
  if (each.chosen !== undefined) {
    expect(applyEdits(text, first.suggestions[0]?.edits ?? [])).toBe(each.chosen);
  }
  // No message, label or title may show a place that got no value.
  const texts = [
    rendered.message,
    rendered.help,
    ...rendered.related.map(({ message }) => message),
  ];
  for (const words of [...texts, ...rendered.suggestions.map(({ title }) => title)]) {
    expect(words).not.toMatch(/[{}]/);
    expect(words).not.toBe("");
  }
}

/** The text with edits made, from the end, so that offsets stay true. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((a, b) => b.span.start - a.span.start);
  return sorted.reduce(
    (out, { span, text: words }) => out.slice(0, span.start) + words + out.slice(span.end),
    text,
  );
}

/** Takes ⟦…⟧ and ⟪…⟫ out of a text and keeps their places. */
export function readMarks(marks: string): {
  readonly text: string;
  readonly primary: readonly Span[];
  readonly related: readonly Span[];
} {
  let text = "";
  const open = { "⟧": -1, "⟫": -1 };
  const primary: Span[] = [];
  const related: Span[] = [];
  for (const c of marks) {
    if (c === "⟦") open["⟧"] = text.length;
    else if (c === "⟪") open["⟫"] = text.length;
    else if (c === "⟧") primary.push({ start: open[c], end: text.length });
    else if (c === "⟫") related.push({ start: open[c], end: text.length });
    else text += c;
  }
  return { text, primary, related };
}

/** Writes the marks of what was found, so that a failure shows both texts side by side. */
function marked(text: string, found: readonly Diagnostic[], related: readonly Span[]): string {
  const marks = [
    ...found.flatMap(({ span }) => [
      { at: span.start, mark: "⟦", order: 2 },
      { at: span.end, mark: "⟧", order: 0 },
    ]),
    ...related.flatMap((span) => [
      { at: span.start, mark: "⟪", order: 3 },
      { at: span.end, mark: "⟫", order: 1 },
    ]),
  ];
  marks.sort((a, b) => b.at - a.at || b.order - a.order);
  return marks.reduce((out, { at, mark }) => out.slice(0, at) + mark + out.slice(at), text);
}

/** A paragraph a line; lines with a tab, one below the other, are a table. */
export function sourceFromPlain(text: string): SourceText {
  const parts: (string | string[][])[] = [];
  for (const line of text.split("\n")) {
    const last = parts[parts.length - 1];
    if (!line.includes("\t")) parts.push(line);
    else if (Array.isArray(last)) last.push(line.split("\t"));
    else parts.push([line.split("\t")]);
  }
  // The text ends without a line end; the source closes every block with one.
  return tableSource(parts);
}
