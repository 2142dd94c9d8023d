import { readFileSync } from "node:fs";
import { openDocument } from "@luoshi/documents";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compile } from "../compile.ts";
import { editedSource, keyedParagraphs } from "./edited-source.ts";

const sample = (name: string) =>
  openDocument(readFileSync(new URL(`../../../../samples/${name}/input.docx`, import.meta.url)))
    .source;

describe("a document with paragraphs retyped", () => {
  test("is itself where nothing was", () => {
    const source = sample("work-safety");
    expect(editedSource(source, {})).toBe(source);
  });

  test("has every other paragraph as it was, in its place", () => {
    const source = sample("work-safety");
    const before = keyedParagraphs(source);
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.nat(before.length - 1).map((n) => `p${n}`),
          fc.string({ unit: fc.constantFrom("改", "一", " ", "\n", "x"), maxLength: 12 }),
          { maxKeys: 6 },
        ),
        (texts) => {
          const edited = editedSource(source, texts);
          const after = keyedParagraphs(edited);
          expect(after.length).toBe(before.length);
          after.forEach(({ key, paragraph: { span } }, i) => {
            const was = before[i]?.paragraph.span ?? { start: 0, end: 0 };
            expect(edited.text.slice(span.start, span.end)).toBe(
              texts[key] ?? source.text.slice(was.start, was.end),
            );
          });
          // What stands between paragraphs (line ends, tabs of cells) is untouched.
          const rest = (s: typeof source) =>
            keyedParagraphs(s).reduceRight(
              (text, { paragraph: { span } }) => text.slice(0, span.start) + text.slice(span.end),
              s.text,
            );
          expect(rest(edited)).toBe(rest(source));
        },
      ),
    );
  });

  test("compiles to what the same words in a fresh document compile to", () => {
    const source = sample("planted-defects");
    const fault = compile(source).diagnostics.find(({ code }) => code === "impossible-date");
    const at = fault?.span ?? { start: 0, end: 0 };
    const held = keyedParagraphs(source).find(
      ({ paragraph: { span } }) => span.start <= at.start && at.end <= span.end,
    );
    const { start, end } = held?.paragraph.span ?? { start: 0, end: 0 };
    const text = source.text.slice(start, at.start) + "4月底前" + source.text.slice(at.end, end);
    const edited = editedSource(source, { [held?.key ?? ""]: text });
    const codes = compile(edited).diagnostics.map(({ code }) => code);
    expect(codes).not.toContain("impossible-date");
    expect(compile(edited).plan.tasks.length).toBe(compile(source).plan.tasks.length);
  });
});
