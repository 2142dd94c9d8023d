import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { excerptOf, type Mark } from "./excerpt.ts";
import { plainPaint } from "./paint.ts";
import { underline } from "./underline.ts";
import { type AmbiguousWidth, displayWidth } from "./width.ts";

/** Takes ⟦…⟧ out of a text and makes them marks, the first one primary; each is told by its order. */
function marked(text: string): { readonly plain: string; readonly marks: readonly Mark[] } {
  const marks: Mark[] = [];
  let plain = "";
  let start = 0;
  for (const character of text) {
    if (character === "⟦") start = plain.length;
    else if (character === "⟧")
      marks.push({
        span: { start, end: plain.length },
        kind: marks.length === 0 ? "primary" : "secondary",
        text: `label ${marks.length + 1}`,
      });
    else plain += character;
  }
  return { plain, marks };
}

/** The excerpt of a marked line with what is drawn under it. */
function drawn(text: string, width = 60, ambiguous: AmbiguousWidth = 1): readonly string[] {
  const { plain, marks } = marked(text);
  const line = { start: 0, end: plain.length };
  const excerpt = excerptOf(plain, line, marks, { width, ambiguous });
  const shown = excerpt.pieces.map((piece) => piece.text).join("");
  return [shown, ...underline(excerpt.marks, "error", plainPaint)];
}

describe("a line that fits", () => {
  test("is shown whole, carets under the exact characters", () => {
    expect(drawn("3.走访活动⟦2023年23月底前⟧完成。")).toEqual([
      "3.走访活动2023年23月底前完成。",
      "          ^^^^^^^^^^^^^^ label 1",
    ]);
  });

  test("keeps its columns after quotes, full-width and combining characters", () => {
    expect(drawn("“第一议题”Ａe\u0301⟦制度⟧")).toEqual([
      "“第一议题”Ａe\u0301制度",
      "             ^^^^ label 1",
    ]);
    expect(drawn("“第一议题”⟦制度⟧", 60, 2)[1]).toBe("            ^^^^ label 1");
  });

  test("sets table cells apart", () => {
    expect(drawn("1\t开展培训\t⟦办公室⟧")).toEqual([
      "1 | 开展培训 | 办公室",
      "               ^^^^^^ label 1",
    ]);
  });

  test("marks a place between characters, and the end of the line", () => {
    expect(drawn("责任单位⟦⟧：")).toEqual(["责任单位：", "        ^ label 1"]);
    expect(drawn("责任单位：⟦⟧")).toEqual(["责任单位：", "          ^ label 1"]);
    expect(drawn("⟦⟧")).toEqual(["", "^ label 1"]);
  });
});

describe("several marks", () => {
  test("hang below each other, the rightmost one beside its carets", () => {
    expect(drawn("由⟦办公室⟧牵头，⟦人事处⟧、⟦财务处⟧配合")).toEqual([
      "由办公室牵头，人事处、财务处配合",
      "  ^^^^^^      ------  ------ label 3",
      "  |           |",
      "  |           label 2",
      "  label 1",
    ]);
  });

  test("no text stands beside the signs of another mark", () => {
    const marks: readonly Mark[] = [
      { span: { start: 0, end: 4 }, kind: "primary", text: "outer" },
      { span: { start: 1, end: 2 }, kind: "secondary", text: "inner" },
    ];
    const excerpt = excerptOf("甲乙丙丁", { start: 0, end: 4 }, marks, { width: 40, ambiguous: 1 });
    expect(underline(excerpt.marks, "error", plainPaint)).toEqual([
      "^^^^^^^^",
      "| |",
      "| inner",
      "outer",
    ]);
  });

  test("a caret wins over a dash at one place", () => {
    expect(drawn("⟦甲⟧乙").slice(1)).toEqual(["^^ label 1"]);
    const marks: readonly Mark[] = [
      { span: { start: 0, end: 2 }, kind: "secondary", text: "" },
      { span: { start: 0, end: 1 }, kind: "primary", text: "wrong" },
    ];
    const excerpt = excerptOf("甲乙", { start: 0, end: 2 }, marks, { width: 40, ambiguous: 1 });
    expect(underline(excerpt.marks, "error", plainPaint)).toEqual(["^^--", "|", "wrong"]);
  });
});

describe("a long line", () => {
  const before = "为深入推进安全生产专项行动，压实各级责任，".repeat(6);
  const after = "各单位要高度重视，按时报送进展情况。".repeat(6);

  test("is cut around the mark, … at both ends", () => {
    const [shown = "", under = ""] = drawn(`${before}⟦2023年23月底前⟧${after}`, 40);
    expect(displayWidth(shown)).toBeLessThanOrEqual(40);
    expect(displayWidth(shown)).toBeGreaterThanOrEqual(37);
    expect(shown).toMatch(/^….*2023年23月底前.*…$/u);
    const at = displayWidth(shown.slice(0, shown.indexOf("2023")));
    expect(under).toBe(`${" ".repeat(at)}^^^^^^^^^^^^^^ label 1`);
  });

  test("shows every mark when they lie far apart", () => {
    const [shown = "", under = ""] = drawn(`⟦甲科⟧${before}⟦乙科⟧${after}⟦丙科⟧`, 60);
    expect(shown).toMatch(/^甲科.+….+乙科.+….+丙科$/u);
    expect(under.match(/\^+|-+/gu)).toEqual(["^^^^", "----", "----"]);
  });

  test("of which all is marked keeps head and tail", () => {
    const [shown = "", under = ""] = drawn(`⟦开头${before}结尾⟧`, 50);
    expect(displayWidth(shown)).toBeLessThanOrEqual(50);
    expect(shown).toMatch(/^开头.+….+结尾$/u);
    expect(under).toBe(`${"^".repeat(displayWidth(shown))} label 1`);
  });

  test("a megabyte of one paragraph costs no more than its window", () => {
    const start = performance.now();
    const long = "字".repeat(500_000);
    for (let i = 0; i < 200; i++) drawn(`${i}⟦错⟧`, 60);
    const plain = `${long}错${long}`;
    const mark: Mark = { span: { start: 500_000, end: 500_001 }, kind: "primary", text: "" };
    for (let i = 0; i < 200; i++)
      excerptOf(plain, { start: 0, end: plain.length }, [mark], { width: 100, ambiguous: 1 });
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

test("any marks in any line stay within the width and lie under their own characters", () => {
  const text = fc.string({
    unit: fc.constantFrom(..."一二三（）“”ab 1，。①👍e\u0301\t"),
    maxLength: 120,
  });
  fc.assert(
    fc.property(
      text,
      fc.nat(),
      fc.nat(),
      fc.integer({ min: 40, max: 90 }),
      (plain, a, b, width) => {
        // Marks never begin or end inside a surrogate pair.
        const points = Array.from(plain);
        const [from, to] = [a % (points.length + 1), b % (points.length + 1)].sort((x, y) => x - y);
        const span = {
          start: points.slice(0, from).join("").length,
          end: points.slice(0, to).join("").length,
        };
        const mark: Mark = { span, kind: "primary", text: "" };
        const { pieces, marks } = excerptOf(plain, { start: 0, end: plain.length }, [mark], {
          width,
          ambiguous: 1,
        });
        const shown = pieces.map((piece) => piece.text).join("");
        expect(displayWidth(shown)).toBeLessThanOrEqual(width + 1);
        const [placed] = marks;
        expect(placed).toBeDefined();
        const under = pieces
          .filter((piece) => piece.mark !== null)
          .map((piece) => piece.text)
          .join("");
        if (placed !== undefined && under !== "")
          expect(placed.to - placed.from).toBe(displayWidth(under));
      },
    ),
  );
});
