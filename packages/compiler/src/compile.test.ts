import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compile } from "./compile.ts";
import { planToJson } from "./json/plan-json.ts";
import type { Block, SourceText, TableRow } from "./source/source-text.ts";
import { sourceFromLines } from "./source/source-text.ts";

/** Text with tab-separated rows as tables, as the text reader lays them out. */
function sourceOf(text: string): SourceText {
  const plain = sourceFromLines(text);
  const blocks: Block[] = [];
  let rows: TableRow[] = [];
  const close = (): void => {
    const [first, last] = [rows[0], rows[rows.length - 1]];
    if (first !== undefined && last !== undefined) {
      const columns = Math.max(...rows.map((r) => r.cells.length));
      blocks.push({
        kind: "table",
        span: { start: first.span.start, end: last.span.end },
        columns,
        rows,
      });
    }
    rows = [];
  };
  for (const block of plain.blocks) {
    const line = text.slice(block.span.start, block.span.end);
    if (!line.includes("\t")) {
      close();
      blocks.push(block);
      continue;
    }
    let at = block.span.start;
    const cells = line.split("\t").map((words, column) => {
      const span = { start: at, end: at + words.length };
      at += words.length + 1;
      return { span, column, columnSpan: 1, rowSpan: 1, blocks: [] };
    });
    rows.push({ span: block.span, header: false, cells });
  }
  close();
  return { text, blocks };
}

const json = (text: string) => planToJson(compile(sourceOf(text)), { name: "t", format: "txt" });
const rows = (text: string) =>
  json(text).tasks.map((t) => [t.path.join("/"), t.kind, t.owners.join("、"), t.deadline] as const);

describe("tasks", () => {
  test("are the smallest numbered clauses of measures and requirements, never of goals", () => {
    const text = `柳溪县2032年防汛备汛工作方案
一、工作目标
（一）确保不死人。
二、重点任务
（一）排查隐患
1.排查水库。县水利局牵头，各镇配合，2032年4月底前完成。
2.排查山塘。
（二）备足物资。储备编织袋。（县应急局负责）
三、保障措施
（一）加强领导。各镇要落实责任。`;
    expect(rows(text)).toEqual([
      ["二/（一）/1.", "task", "县水利局、各镇", "2032-04-30"],
      ["二/（一）/2.", "task", "", null],
      ["二/（二）", "task", "县应急局", null],
      ["三/（一）", "requirement", "", null],
    ]);
  });

  test("inherit owner and deadline from the clause that holds them, and say so", () => {
    const [parent, first] = json(
      "一、校园整治\n（一）食堂整治。（责任单位：后勤处，完成时限：2032年5月底前）\n1.清洗排烟道。\n2.更换刀具。",
    ).tasks;
    expect(parent).toMatchObject({ parent: true, owners: ["后勤处"], deadlineCertainty: "stated" });
    expect(first).toMatchObject({
      owners: ["后勤处"],
      deadline: "2032-05-31",
      deadlineCertainty: "inherited",
    });
    expect(first?.units.owners[0]).toMatchObject({ quote: "后勤处", certainty: "inherited" });
  });

  test("are the rows of a task table, joined to the clauses that say the same", () => {
    const text = `柳溪县防汛备汛工作方案
一、主要任务
（一）水库除险。对病险水库逐座落实除险措施并公示责任人。（责任单位：县水利局，完成时限：2032年4月底前）
附件：1.任务清单
柳溪县人民政府
2032年3月1日
附件1
任务清单
序号\t工作任务\t责任单位\t完成时限
1\t对病险水库逐座落实除险措施并公示责任人\t县水利局\t2032年6月底前
2\t储备物资\t县应急局\t`;
    const plan = json(text);
    const [clause, row, second] = plan.tasks;
    expect(row).toMatchObject({
      path: ["附件1", "row 1"],
      owners: ["县水利局"],
      deadline: "2032-06-30",
    });
    expect(row?.counterparts).toEqual([clause?.id]);
    expect(clause?.counterparts).toEqual([row?.id]);
    expect(second).toMatchObject({ path: ["附件1", "row 2"], deadline: null });
    expect(plan.attachments).toMatchObject([{ no: 1, title: "任务清单" }]);
    expect(plan.issued).toBe("2032-03-01");
  });

  test("are joined by the heading where a row says no more than that", () => {
    const text =
      "借阅工作方案\n一、完善借阅制度。出台管理办法，明确借阅期限和赔偿标准。\n附件1\n任务清单\n序号\t工作任务\t责任单位\n1\t完善借阅制度\t县图书馆\n2\t建设书屋\t县文旅局";
    const [clause, row] = json(text).tasks;
    expect(row?.counterparts).toEqual([clause?.id]);
  });

  describe("of one mould", () => {
    const body = ["学校食堂", "沿街商铺", "养老机构", "在建工地"].map(
      (place, i) =>
        `${i + 1}.督促${place}落实主体责任，完善应急预案，配齐值守力量。（责任单位：县${"甲乙丙丁"[i]}局）`,
    );
    const rowsOf = (...cells: string[]) =>
      json(
        `整治工作方案\n一、任务\n${body.join("\n")}\n附件1\n任务清单\n序号\t工作任务\t责任单位\n${cells.map((cell, i) => `${i + 1}\t${cell}`).join("\n")}`,
      ).tasks;

    test("are joined where one says just the same", () => {
      const tasks = rowsOf("督促养老机构落实主体责任，完善应急预案，配齐值守力量\t县丙局");
      expect(tasks[4]?.counterparts).toEqual([tasks[2]?.id]);
    });

    test("are not joined where the row speaks of another object", () => {
      const tasks = rowsOf("督促仓储企业落实主体责任，完善应急预案，配齐值守力量\t县戊局");
      expect(tasks[4]?.counterparts).toEqual([]);
    });
  });

  test("are asked of those who meet conditions; the conditions are none", () => {
    expect(
      rows(
        "一、复核\n各校对符合以下条件的班级进行复核。\n1.该班曾获表彰。\n2.该班没有撤销。\n二、填报\n1.填写申报表。",
      ).map(([path]) => path),
    ).toEqual(["一", "二/1."]);
  });

  test("are none where items only name things", () => {
    expect(
      rows(
        "一、检查\n2.各队于2032年1月20日前排查一次，重点检查：\n（1）零售点；\n（2）燃气管网。",
      ).map(([path]) => path),
    ).toEqual(["一/2."]);
  });

  test("of a closing section of guarantees are requirements, whatever its name", () => {
    const text =
      "一、推进网络改造\n（一）改造内网。\n二、建立齐抓共管格局\n（一）加强组织协调。各镇要配合。\n（二）加大资金投入。\n（三）营造良好氛围。";
    expect(rows(text).map(([path, kind]) => `${path} ${kind}`)).toEqual([
      "一/（一） task",
      "二/（一） requirement",
      "二/（二） requirement",
      "二/（三） requirement",
    ]);
  });

  test("are the lines of units under one heading", () => {
    expect(rows("一、职责分工\n县教育局：负责校舍排查。\n县住建局：负责农房排查。")).toEqual([
      ["一/row 1", "task", "县教育局", null],
      ["一/row 2", "task", "县住建局", null],
    ]);
  });
});

test("a list of annexes may open at the end of a line", () => {
  const plan = json(
    "关于申报的通知\n一、报送\n请于2032年3月4日前报送。\n联系人：王某 附件：\n1.申报表\n2.审查表\n县文明办\n2032年2月1日",
  );
  expect(plan.attachments.map((a) => [a.no, a.title])).toEqual([
    [1, "申报表"],
    [2, "审查表"],
  ]);
  expect(plan.clauses.map((c) => c.no)).toEqual(["一"]);
});

test("an empty table is a form with its fields, unit line and note", () => {
  const [form] = json(
    "附件1\n隐患排查登记表\n填报单位：\n序号\t隐患部位\t整改责任人\n\t\t\n\t\t\n备注：每周五报送。",
  ).forms;
  expect(form).toMatchObject({ title: "隐患排查登记表", unitLine: true, note: "每周五报送。" });
  expect(form?.fields.map((f) => f.label)).toEqual(["序号", "隐患部位", "整改责任人"]);
});

const words = [
  "一、",
  "（一）",
  "1.",
  "一是",
  "二是",
  "附件1",
  "附件：",
  "\n",
  "\n",
  "\t",
  "责任单位：",
  "县应急局",
  "牵头",
  "配合",
  "（",
  "）",
  "，",
  "。",
  "：",
  "2032年",
  "23月",
  "底前",
  "每季度",
  "至少",
  "3",
  "次",
  "《",
  "》",
  "〔2032〕",
  "5号",
  "领导小组",
  "组长：",
  "完成时限",
  "序号",
  "任务",
  "各单位要",
  "xx",
  "\u0000",
  "\ud83d",
];
const anyText = fc.oneof(
  fc.string({ maxLength: 200 }),
  fc.array(fc.constantFrom(...words), { maxLength: 80 }).map((w) => w.join("")),
);

/** Compiles it twice: spans lie in the text and quote it, and both say the same. */
function checkQuotes(text: string): void {
  const plan = json(text);
  const check = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(check);
    else if (value !== null && typeof value === "object") {
      const o = value as Record<string, unknown>;
      const at = o["span"] as readonly [number, number] | undefined;
      if (at !== undefined && typeof o["quote"] === "string")
        expect(text.slice(at[0], at[1])).toBe(o["quote"]);
      if (at !== undefined) expect(at[0]).toBeLessThanOrEqual(at[1]);
      Object.values(o).forEach(check);
    }
  };
  check(plan);
  expect(json(text)).toEqual(plan);
  expect(new Set(plan.tasks.map((t) => t.id)).size).toBe(plan.tasks.length);
}

test.each(["附件：3", "附件：12", "（附件1"])(
  "a list that breaks off ends with its text: %s",
  checkQuotes,
);

test("any text compiles, with quotes that are its own words, twice the same", () => {
  fc.assert(fc.property(anyText, checkQuotes), { numRuns: 400 });
});
