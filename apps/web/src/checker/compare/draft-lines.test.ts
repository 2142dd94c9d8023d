import { expect, test } from "vitest";
import type { CheckView, ParagraphView } from "../view.ts";
import { draftLines, withoutNumber } from "./draft-lines.ts";

const paragraph = (key: string, text: string): ParagraphView => ({
  kind: "paragraph",
  key,
  no: null,
  role: "body",
  align: "left",
  text,
  original: text,
  generated: 0,
  marks: [],
  tasks: [],
});

const cell = (column: number, ...paragraphs: readonly ParagraphView[]) => ({
  column,
  columnSpan: 1,
  rowSpan: 1,
  paragraphs,
});

test("paragraphs with words, and tables row by row", () => {
  const blocks: CheckView["blocks"] = [
    paragraph("p0", "　　认真  排查\t隐患"),
    paragraph("p1", " 　"),
    {
      kind: "table",
      key: "t2",
      columns: 3,
      form: false,
      rows: [
        {
          header: false,
          cells: [
            cell(0, paragraph("p2", "1")),
            cell(1),
            cell(2, paragraph("p3", "排查"), paragraph("p4", "整改")),
          ],
        },
        { header: false, cells: [cell(0, paragraph("p5", ""))] },
      ],
    },
  ];
  expect(draftLines({ blocks } as unknown as CheckView)).toEqual([
    { keys: ["p0"], no: null, role: "body", text: "认真 排查 隐患" },
    { keys: ["p2", "p3", "p4"], no: null, role: "cell", text: "1\t\t排查 整改" },
  ]);
});

test("a line without its number", () => {
  for (const line of ["一、摸清底数", "（十二）摸清底数", "3.摸清底数", "第三章摸清底数"])
    expect(withoutNumber(line)).toBe("摸清底数");
  expect(withoutNumber("2027年摸清底数")).toBe("2027年摸清底数");
});
