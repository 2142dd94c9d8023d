import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openDocument } from "../open-document.ts";
import { piecesOf, tablesOf, withoutBlanks } from "../testing/pieces.ts";

const open = (text: string) => openDocument(new TextEncoder().encode(text));

describe("text", () => {
  test("a paragraph a line; the text stays the file's but for its line ends", () => {
    const document = open("甲\r\n\r\n  乙\r丙\n");
    expect(document.source.text).toBe("甲\n\n  乙\n丙\n");
    expect(document.source.blocks.map(({ span }) => [span.start, span.end])).toEqual([
      [0, 1],
      [2, 2],
      [3, 6],
      [7, 8],
    ]);
  });

  test("the map leads to the place in the file", () => {
    const text = "甲\r\n乙丙\r\n丁";
    const document = open(text);
    for (const { start, end, from, to } of document.origin.segments) {
      expect(text.slice(from, to)).toBe(document.source.text.slice(start, end));
    }
    expect(document.origin.segments.map(({ from, to }) => [from, to])).toEqual([
      [0, 1],
      [2, 5],
      [6, 8],
    ]);
  });

  test("form feeds end lines, other control characters become spaces and are told", () => {
    const document = open(`${"落实".repeat(80)}\f附件\u0001\u000b完`);
    expect(document.source.text.slice(160)).toBe("\n附件 \n完");
    expect(document.notes).toEqual([{ kind: "control-characters", count: 1 }]);
  });
});

describe("tables with a row a line", () => {
  test("cells split at TAB; short rows; rows that say one thing", () => {
    const document = open("前\n序号\t事项\t时限\n1\t排查\t6月\n\t整改\n备注\t\n后\n");
    expect(tablesOf(document)).toEqual([
      [["序号", "事项", "时限"], ["1", "排查", "6月"], ["", "整改"], ["备注+3"]],
    ]);
    expect(document.source.blocks.map(({ kind }) => kind)).toEqual([
      "paragraph",
      "table",
      "paragraph",
    ]);
  });

  test("one line with a TAB, or lines that only begin with TABs, are paragraphs", () => {
    expect(tablesOf(open("联系人：张某\t电话\n"))).toEqual([]);
    expect(tablesOf(open("\t一、总体要求。\n\t二、工作安排。\n\t三、保障。\n"))).toEqual([]);
  });
});

describe("tables with a cell a line", () => {
  const rows = (...cells: readonly (readonly string[])[]): string =>
    cells.map((row) => row.map((cell) => `\t${cell}\n`).join("")).join("\n");

  test("rows end at blank lines, empty cells count", () => {
    const document = open(
      `正文。\n\n${rows(["序号", "事项", "科室"], ["1", "排查", ""], ["2", "", "乙科"])}\n\n\n后文。\n`,
    );
    expect(tablesOf(document)).toEqual([
      [
        ["序号", "事项", "科室"],
        ["1", "排查", ""],
        ["2", "", "乙科"],
      ],
    ]);
    expect(piecesOf(document)).toEqual([
      "正文。",
      "序号",
      "事项",
      "科室",
      "1",
      "排查",
      "2",
      "乙科",
      "后文。",
    ]);
  });

  test("a first cell without TAB, and second paragraphs of cells", () => {
    const text = `附件2\n\t\n\t\n\n${rows(["名称", "牵头", "时限"])}\n\t甲\n\t乙科\n丙科\n\t丁\n`;
    const [table] = tablesOf(open(text));
    expect(table).toEqual([["附件2+3"], ["名称", "牵头", "时限"], ["甲", "乙科\n丙科", "丁"]]);
  });

  test("a body line right before a table is no cell of it", () => {
    const text = `5.统计表\n \t任务清单\n\n${rows(["序号", "事项", "科室"], ["1", "排查", "甲"])}`;
    const document = open(text);
    expect(piecesOf(document)[0]).toBe("5.统计表");
    expect(tablesOf(document)).toEqual([
      [["任务清单+3"], ["序号", "事项", "科室"], ["1", "排查", "甲"]],
    ]);
  });

  test("a row cut off from the one above stands on the right", () => {
    const text = `${rows(["序", "类", "事", "科"], ["1", "甲", "乙", "丙"])} \t续\n\t\n\n${rows(["2", "丁", "戊", "己"])}`;
    expect(tablesOf(open(text))).toEqual([
      [
        ["序", "类", "事", "科"],
        ["1", "甲", "乙", "丙"],
        [" @1", "续@2", "@3"],
        ["2", "丁", "戊", "己"],
      ],
    ]);
  });

  test("two tables with one blank line between them", () => {
    const text = `${rows(["一", "二", "三"], ["a", "b", "c"], ["备注：略"], ["附件3", ""], ["名称", "时限"], ["x", "y"])}`;
    expect(tablesOf(open(text)).map((table) => table.map((row) => row.length))).toEqual([
      [3, 3, 1],
      [2, 2, 2],
    ]);
  });

  test("indented paragraphs between blank lines stay paragraphs", () => {
    expect(tablesOf(open("\t第一段。\n\n\t第二段。\n\n\t第三段。\n"))).toEqual([]);
  });
});

describe("long texts", () => {
  test("thirty thousand lines of any kind take linear time", () => {
    const dump = "\t甲\n\t乙\n\n\t丙\n\t丁\n\n\n\n";
    const kinds = [
      "\t甲\n",
      "甲\n",
      "\n",
      "甲\t乙\n",
      `${dump}`,
      "\t甲\n\n",
      "甲\n\t乙\n\n",
      "# 甲\n",
    ];
    for (const kind of kinds) {
      const start = performance.now();
      open((kind === dump ? "" : dump) + kind.repeat(30_000));
      open(kind.repeat(30_000));
      expect([kind, performance.now() - start < 3000]).toEqual([kind, true]);
    }
  });
});

describe("any text", () => {
  const lines = fc.array(
    fc.string({
      unit: fc.constantFrom("\t", " ", "甲", "乙", "1", "|", "#", "-", "*", "`"),
      maxLength: 7,
    }),
    { maxLength: 30 },
  );

  test("is read: spans lie in order, inside and nest; nothing but blanks and marks is lost", () => {
    fc.assert(
      fc.property(lines, (all) => {
        const text = all.join("\n");
        if (text === "") return;
        const document = open(text);
        const { source } = document;
        const inside = (blocks: typeof source.blocks, start: number, end: number): void => {
          let at = start;
          for (const block of blocks) {
            expect(block.span.start).toBeGreaterThanOrEqual(at);
            expect(block.span.end).toBeLessThanOrEqual(end);
            expect(block.span.end).toBeGreaterThanOrEqual(block.span.start);
            at = block.span.end;
            if (block.kind === "table") {
              for (const row of block.rows) {
                for (const cell of row.cells) {
                  expect(cell.column + cell.columnSpan).toBeLessThanOrEqual(block.columns);
                  inside(cell.blocks, cell.span.start, cell.span.end);
                }
              }
            }
          }
        };
        inside(source.blocks, 0, source.text.length);
        if (document.format === "txt")
          expect(piecesOf(document).join("")).toBe(withoutBlanks(text));
      }),
    );
  });
});
