import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readLines } from "../lines/read-lines.ts";
import { sourceFromLines } from "../source/source-text.ts";
import type { OutlineClause } from "./outline.ts";
import { readOutline } from "./outline.ts";
import { readParts } from "./read-parts.ts";

function outline(text: string): OutlineClause[] {
  const source = sourceFromLines(text);
  return readOutline(text, readParts(source, readLines(source)));
}
const paths = (text: string): string[] => outline(text).map((c) => c.path.join("/"));

const PLAN = `青石区学校消防安全专项整治方案
为做好学校消防工作，制定本方案。
一、总体要求
坚持预防为主。
二、主要任务
（一）全面排查。1.学校自查。对照清单逐项检查。2.区级抽查。抽查不少于三成。（责任单位：区教育局、区消防大队，完成时限：2031年5月底前）
（二）集中整改
建立台账，逐项销号。
三、工作要求
各校要高度重视。
一是加强领导。成立专班。
二是严肃纪律。不走过场。`;

describe("the tree", () => {
  test("follows the shape of the numbers, run-in items included", () => {
    expect(paths(PLAN)).toEqual([
      "一",
      "二",
      "二/（一）",
      "二/（一）/1.",
      "二/（一）/2.",
      "二/（二）",
      "三",
      "三/一是",
      "三/二是",
    ]);
  });

  test("gives the closing bracket of a paragraph to the clause that holds its items", () => {
    const clauses = outline(PLAN);
    const holder = clauses.find((c) => c.path.join("/") === "二/（一）");
    const last = clauses.find((c) => c.path.join("/") === "二/（一）/2.");
    expect(holder?.tail.map((at) => PLAN.slice(at.start, at.end))).toEqual([
      "（责任单位：区教育局、区消防大队，完成时限：2031年5月底前）",
    ]);
    expect(PLAN.slice(last?.span.start, last?.span.end)).toBe("2.区级抽查。抽查不少于三成。");
  });

  test("gives an owner line below the last of several items to all of them, and each its own where each has one", () => {
    const owner = "（责任单位：县水利局）";
    const shared = outline(`一、水利\n1.清淤。\n2.加固。\n${owner}`);
    expect(shared[0]?.tail).toHaveLength(1);
    expect(shared[2]?.span.end).toBe(shared[2]?.own.end);
    const each = outline(`一、水利\n1.清淤。\n${owner}\n2.加固。\n${owner}`);
    expect(each.map((c) => c.tail.length)).toEqual([0, 0, 0]);
  });

  test("heads end at the first stop, never at the colon of a clock", () => {
    const [clause] = outline("一、上午9:20集合：各队到齐。");
    expect(clause?.head).toBe("上午9:20集合");
  });

  test("annexes number for themselves and lead their paths", () => {
    expect(paths("一、目标\n附件1\n任务细则\n一、排查\n（一）校舍\n附件2\n名册\n一、人员")).toEqual(
      ["一", "附件1/一", "附件1/一/（一）", "附件2/一"],
    );
  });

  test("the entries of a list of annexes are no clauses", () => {
    expect(
      paths("一、目标\n做好工作。\n附件：1.任务清单\n2.统计表\n青石区教育局\n2031年3月2日"),
    ).toEqual(["一"]);
  });
});

describe("ids", () => {
  test("stay when something is added or changed elsewhere", () => {
    const before = new Map(outline(PLAN).map((c) => [c.head, c.id]));
    const edited = PLAN.replace(
      "一、总体要求\n坚持预防为主。",
      "一、工作目标\n零事故。\n二、组织领导\n区里统一指挥。",
    ).replace("2031年5月底", "2031年6月底");
    for (const clause of outline(edited)) {
      const id = before.get(clause.head);
      if (id !== undefined) expect(clause.id).toBe(id);
    }
  });

  test("are unique, also for equal heads", () => {
    const clauses = outline("一、排查\n1.自查。\n2.自查。\n二、整改\n1.自查。\n1.自查。");
    expect(new Set(clauses.map((c) => c.id)).size).toBe(clauses.length);
  });
});

const pieces = [
  "一、",
  "二、",
  "（一）",
  "(二）",
  "1.",
  "2．",
  "（1）",
  "①",
  "一是",
  "二是",
  "第一，",
  "附件",
  "附件1",
  "：",
  "。",
  "；",
  "\n",
  "\n\n",
  "\t",
  "责任单位",
  "（",
  "）",
  "2031年5月",
  "工作方案",
  "开展排查",
  "12",
  "　",
];
test("any text gives a tree whose spans lie inside their parents and in order", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((p) => p.join("")),
      (text) => {
        const clauses = outline(text);
        const byId = new Map(clauses.map((c) => [c.id, c]));
        let last = -1;
        for (const c of clauses) {
          expect(c.span.start).toBeGreaterThan(last);
          last = c.span.start;
          expect(c.span.end).toBeLessThanOrEqual(text.length);
          expect(c.own.start).toBeGreaterThanOrEqual(c.span.start);
          expect(c.own.end).toBeLessThanOrEqual(Math.max(c.span.end, c.own.end));
          const parent = c.parent === null ? undefined : byId.get(c.parent);
          if (parent !== undefined) {
            expect(parent.span.start).toBeLessThan(c.span.start);
            expect(parent.span.end).toBeGreaterThanOrEqual(c.span.end);
          }
        }
      },
    ),
    { numRuns: 500 },
  );
});

test("the lines of any text leave no gap", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((p) => p.join("")),
      (text) => {
        let at = 0;
        for (const line of readLines(sourceFromLines(text))) {
          expect(line.span.start).toBe(at);
          at = line.span.end;
        }
        expect(at).toBe(text.length);
      },
    ),
  );
});
