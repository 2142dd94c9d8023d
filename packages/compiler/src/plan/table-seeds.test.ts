import { describe, expect, test } from "vitest";
import { compile } from "../compile.ts";
import { COVERED, tableSource } from "../testing/table-source.ts";

const head = ["序号", "重点任务", "具体举措", "责任单位", "完成时限"];

describe("a task table whose number and group are merged over several rows", () => {
  const merged = tableSource([
    "青渡区河道清洁任务清单",
    [
      head,
      ["1", "河岸整治", "清理河岸堆放的建筑垃圾和杂物", "水务科", "2031年4月底前"],
      [COVERED, COVERED, "拆除占用河岸的临时棚屋和围栏", "执法大队", "2031年5月底前"],
      ["2", "水面保洁", "每周打捞一次水面漂浮物和水草", "保洁站", "2031年6月底前"],
    ],
  ]);

  test("the number is printed in the first of them only", () => {
    const { plan, diagnostics } = compile(merged);
    expect(plan.tasks.map(({ row }) => row?.printed)).toEqual(["1", null, "2"]);
    expect(plan.tasks.map(({ group }) => group?.text)).toEqual([
      "河岸整治",
      "河岸整治",
      "水面保洁",
    ]);
    expect(diagnostics.map(({ code }) => code)).toEqual([]);
  });

  test("a number printed twice is still one too many", () => {
    const twice = tableSource([
      "青渡区河道清洁任务清单",
      [
        head,
        ["1", "河岸整治", "清理河岸堆放的建筑垃圾和杂物", "水务科", "2031年4月底前"],
        ["1", "水面保洁", "打捞水面漂浮物和过密的水草", "保洁站", "2031年6月底前"],
      ],
    ]);
    expect(compile(twice).diagnostics.map(({ code }) => code)).toEqual(["duplicate-number"]);
  });
});

describe("a blank cell below a group's first row", () => {
  const columns = ["重点任务", "具体举措", "牵头单位", "配合单位", "完成时限"];
  const rowsBelow = (second: readonly string[]) =>
    tableSource([
      "青渡区河道清洁任务清单",
      [
        columns,
        ["河岸整治", "清理河岸堆放的建筑垃圾和杂物", "水务科", "执法大队", "2031年4月底前"],
        second,
        ["水面保洁", "打捞水面漂浮物和过密的水草", "保洁站", "水务科", "2031年6月底前"],
      ],
    ]);
  const second = (source: ReturnType<typeof tableSource>) => compile(source).plan.tasks[1];
  const work = "拆除占用河岸的临时棚屋和围栏";

  test("is the merge where the file shows none", () => {
    const task = second(rowsBelow(["", work, "", "", ""]));
    expect(task?.lead.map(({ name }) => name)).toEqual(["水务科"]);
    expect(task?.support.map(({ name }) => name)).toEqual(["执法大队"]);
    expect(task?.deadline?.date).toBe("2031-04-30");
  });

  test("names nobody beside an owner of the row's own", () => {
    const task = second(rowsBelow(["", work, "执法大队", "", ""]));
    expect(task?.owners.map(({ name }) => name)).toEqual(["执法大队"]);
    expect(task?.support).toEqual([]);
    expect(task?.deadline?.date).toBe("2031-04-30");
  });

  test("is a blank where the file has merges of its own", () => {
    const task = second(rowsBelow([COVERED, work, COVERED, "", ""]));
    expect(task?.owners.map(({ name }) => name)).toEqual(["水务科"]);
    expect(task?.deadline).toBe(null);
  });
});

test("a date before the work holds for the rows below that begin with a blank", () => {
  const { plan } = compile(
    tableSource([
      "青渡区水务局2031年重点工作安排表",
      [
        ["完成时间", "工作内容", "责任科室"],
        ["2031年3月底前", "完成春季河道清淤和堤防检查", "工程科"],
        ["", "制定年度防汛物资采购计划", "防汛科"],
        ["2031年4月底前", "开展水库大坝安全评估", "工程科"],
      ],
    ]),
  );
  expect(plan.tasks.map(({ deadline }) => deadline?.date)).toEqual([
    "2031-03-31",
    "2031-03-31",
    "2031-04-30",
  ]);
  expect(plan.tasks[1]?.deadline?.certainty).toBe("inherited");
});
