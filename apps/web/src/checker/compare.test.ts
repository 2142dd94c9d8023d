import { type Draft, emptyDraft, noCorrections } from "@luoshi/compiler";
import { describe, expect, test } from "vitest";
import { compareDrafts } from "./compare.ts";
import type { Comparison } from "./compare-view.ts";
import { openSession } from "./session.ts";

const here = { language: "zh", today: "2027-03-01" } as const;
const encode = (text: string) => new TextEncoder().encode(text);

const OLD = `溪口县夏季防汛工作方案
为做好2027年防汛工作，制定本方案。
一、总体要求
坚持预防为主，确保人员不伤亡。
二、重点任务
（一）排查隐患。对水库、堤坝、涵闸逐处排查，2027年4月30日前完成。（责任单位：县水利局）
（二）储备物资。备足编织袋、救生衣等物资，2027年5月15日前完成。（责任单位：县应急局）
（三）组织演练。每年至少组织2次转移演练。（责任单位：县应急局、各乡镇）
三、工作要求
（一）加强值守。各乡镇要安排专人值班。
溪口县防汛办
2027年3月1日
`;

function compared(before: string, after: string, draft: Draft = emptyDraft): Comparison {
  const session = openSession("现稿.txt", encode(after), draft, here);
  return compareDrafts(session, { name: "前稿.txt", bytes: encode(before) }, here);
}

/** `changed: 同[6→9]月底前` and so on, the rows that are not the same. */
function told({ rows }: Comparison): string[] {
  return rows.flatMap(({ kind, pieces }) => {
    const signs = { same: "", gone: "-", come: "+" };
    const words = pieces.map(({ kind: piece, text }) =>
      piece === "same" ? text : `[${signs[piece]}${text}]`,
    );
    return kind === "same" ? [] : [`${kind}: ${words.join("")}`];
  });
}

const tasksOf = ({ tasks }: Comparison) =>
  tasks.map(({ kind, title, fields, units }) => ({ kind, title, fields, units }));

describe("compareDrafts", () => {
  test("a changed deadline", () => {
    const comparison = compared(OLD, OLD.replace("4月30日前", "6月15日前"));
    expect(told(comparison)).toEqual([
      "changed: （一）排查隐患。对水库、堤坝、涵闸逐处排查，2027年[-4月30][+6月15]日前完成。（责任单位：县水利局）",
    ]);
    expect(tasksOf(comparison)).toEqual([
      {
        kind: "changed",
        title: "排查隐患",
        fields: [
          {
            field: "deadline",
            before: "2027年4月30日前",
            after: "2027年6月15日前",
          },
        ],
        units: ["县水利局"],
      },
    ]);
    expect(comparison.units).toEqual([
      { name: "县水利局", tasks: [{ difference: "d0", how: "stays" }] },
    ]);
    const row = comparison.rows.find(({ id }) => id === comparison.tasks[0]?.row);
    expect(row?.kind).toBe("changed");
    expect(comparison.relation).toBe("drafts");
  });

  test("a changed owner", () => {
    const comparison = compared(OLD, OLD.replace("：县应急局）", "：县供销社）"));
    expect(tasksOf(comparison)).toEqual([
      {
        kind: "changed",
        title: "储备物资",
        fields: [{ field: "owner", before: "县应急局", after: "县供销社" }],
        units: ["县供销社", "县应急局"],
      },
    ]);
    expect(comparison.units.map(({ name, tasks }) => [name, tasks[0]?.how])).toEqual([
      ["县供销社", "joins"],
      ["县应急局", "leaves"],
    ]);
  });

  test("other words are shown among their neighbours, numbers whole", () => {
    const comparison = compared(OLD, OLD.replace("每年至少组织2次", "每季度至少组织12次"));
    expect(tasksOf(comparison)[0]?.fields).toEqual([
      { field: "quota", before: "每年至少组织2次转移演练", after: "每季度至少组织12次转移演练" },
      { field: "recurrence", before: "每年", after: "每季度" },
    ]);
    const reworded = compared(OLD, OLD.replace("逐处排查", "逐一登记排查"));
    expect(tasksOf(reworded)[0]?.fields).toEqual([
      {
        field: "words",
        pieces: [
          { kind: "same", text: "…库、堤坝、涵闸逐" },
          { kind: "gone", text: "处" },
          { kind: "come", text: "一登记" },
          { kind: "same", text: "排查，2027年…" },
        ],
      },
    ]);
  });

  test("a moved clause is one move, told at both ends; the others are merely renumbered", () => {
    const lines = OLD.split("\n");
    const at = lines.findIndex((line) => line.startsWith("（一）排查隐患"));
    const [first, second, third] = lines.slice(at, at + 3) as [string, string, string];
    const renumbered = [
      second.replace("（二）", "（一）"),
      third.replace("（三）", "（二）"),
      first.replace("（一）", "（三）"),
    ];
    const moved = [...lines.slice(0, at), ...renumbered, ...lines.slice(at + 3)].join("\n");
    const comparison = compared(OLD, moved);
    expect(told(comparison)).toEqual([
      `left: [-${first}]`,
      `renumbered: （[-二][+一]）${second.slice(3)}`,
      `renumbered: （[-三][+二]）${third.slice(3)}`,
      `arrived: （[-一][+三]）${first.slice(3)}`,
    ]);
    const ends = comparison.rows.filter(({ partner }) => partner !== null);
    expect(ends.map(({ partner }) => partner)).toEqual([ends[1]?.id, ends[0]?.id]);
    expect(comparison.tasks.map(({ kind, title }) => [kind, title])).toEqual([
      ["renumbered", "储备物资"],
      ["renumbered", "组织演练"],
      ["moved", "排查隐患"],
    ]);
    expect(comparison.units.map(({ name }) => name)).toEqual(["县水利局"]);
  });

  test("a deleted paragraph takes its task with it", () => {
    const lines = OLD.split("\n").filter((line) => !line.startsWith("（三）组织演练"));
    const comparison = compared(OLD, lines.join("\n"));
    expect(told(comparison)).toEqual([
      "removed: [-（三）组织演练。每年至少组织2次转移演练。（责任单位：县应急局、各乡镇）]",
    ]);
    expect(tasksOf(comparison)).toEqual([
      {
        kind: "removed",
        title: "组织演练",
        fields: [{ field: "owner", before: "县应急局、各乡镇", after: null }],
        units: ["县应急局", "各乡镇"],
      },
    ]);
    expect(comparison.tasks[0]?.task).toBeNull();
    const row = comparison.rows.find(({ id }) => id === comparison.tasks[0]?.row);
    expect(row?.kind).toBe("removed");
  });

  test("the same words in another file are no change, the same file is told", () => {
    const spaced = compared(OLD, OLD.replace("一、总体要求", "一、总体要求　"));
    expect(told(spaced)).toEqual([]);
    expect(spaced.tasks).toEqual([]);
    expect(spaced.units).toEqual([]);
    expect(spaced.relation).toBe("drafts");
    expect(compared(OLD, OLD).relation).toBe("same-file");
  });

  test("another document altogether is told", () => {
    const other = `图书馆开放时间的通知
各位读者：
自下周起周末延长开放，借书证照旧有效。
一、阅览室
晚间闭馆前一刻钟停止入室，请带走随身物品。
`;
    const comparison = compared(other, OLD);
    expect(comparison.relation).toBe("unlike");
    expect(comparison.tasks.some(({ kind }) => kind === "changed")).toBe(false);
  });

  test("an earlier file without words is told", () => {
    expect(compared("\n \n", OLD).relation).toBe("no-text");
  });

  test("against the document as it was opened: retyped lines and corrected tasks", () => {
    const { view } = openSession("现稿.txt", encode(OLD), emptyDraft, here);
    const [first, second] = view.tasks;
    const key = second?.places[0]?.paragraph ?? "";
    const draft: Draft = {
      ...emptyDraft,
      texts: { [key]: "（二）另起炉灶，从头写过。（责任单位：县粮储局）" },
      corrections: {
        ...noCorrections,
        fields: { [first?.id ?? ""]: { deadline: { text: "汛期前", date: "2027-06-01" } } },
      },
    };
    const session = openSession("现稿.txt", encode(OLD), draft, here);
    const comparison = compareDrafts(session, "opened", here);
    expect(comparison.relation).toBe("drafts");
    // However little is left of it, it is the same paragraph.
    const changed = comparison.rows.filter(({ kind }) => kind !== "same");
    expect(changed.map(({ kind }) => kind)).toEqual(["changed"]);
    expect(comparison.units.map(({ name }) => name)).toContain("县粮储局");
    expect(comparison.tasks[0]?.fields).toEqual([
      {
        field: "deadline",
        before: "2027年4月30日前",
        after: "汛期前（2027-06-01）",
      },
    ]);
  });
});
