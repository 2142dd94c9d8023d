import { expect, test } from "vitest";
import { compile } from "../compile.ts";
import type { PlanDiff } from "../model/plan-diff.ts";
import { type SourceText, sourceFromLines } from "../source/source-text.ts";
import { tableSource } from "../testing/table-source.ts";
import { diffPlans } from "./diff-plans.ts";

const OLD = `青石街道消防隐患排查整治工作方案
为防范火灾事故，制定本方案。
一、工作目标
全面排查老旧小区隐患，整改到位。
二、重点任务
（一）摸清底数。建立老旧小区消防台账，2026年6月底前完成。（牵头单位：综合执法队，配合单位：社区办）
（二）整改隐患。对占用消防通道的车辆逐一清理，每季度通报一次整改情况。（责任单位：社区办、城管所）
（三）开展演练。每年至少组织2次疏散演练。（责任单位：应急办）
三、工作要求
（一）加强领导。各社区要明确专人负责。
（二）加强宣传。各社区要张贴提示，营造氛围。
青石街道办事处
2026年3月2日
`;

/** One line an entry, with the words that its spans cover. */
function lines(oldText: string, newText: string): string[] {
  return linesOf(sourceFromLines(oldText), sourceFromLines(newText));
}

function linesOf(oldSource: SourceText, newSource: SourceText): string[] {
  const [oldText, newText] = [oldSource.text, newSource.text];
  const [before, after] = [compile(oldSource), compile(newSource)];
  const diff = diffPlans(before, after);
  return [...entries("clause", diff.clauses), ...entries("task", diff.tasks)];

  function entries(name: string, list: PlanDiff["clauses"] | PlanDiff["tasks"]): string[] {
    return list.flatMap((entry) => {
      if (entry.kind === "added") return [`${name} + ${entry.after.path.join("/")}`];
      if (entry.kind === "removed") return [`${name} - ${entry.before.path.join("/")}`];
      return entry.changes.map((change) => {
        const at = `${name} ${entry.after.path.join("/")} ${change.kind}`;
        switch (change.kind) {
          case "moved":
            return `${at} ${change.before.join("/")} → ${change.after.join("/")}`;
          case "renumbered":
            return `${at} ${change.before} → ${change.after}`;
          case "reworded":
            return `${at} ${cut(oldText, change.before)} → ${cut(newText, change.after)}`;
          case "owners":
            return `${at} ${change.role} -${names(change.removed)} +${names(change.added)}`;
          case "deadline":
            return `${at} ${change.which} ${change.before?.date ?? change.before?.partial} → ${change.after?.date ?? change.after?.partial}`;
          case "quota":
            return `${at} ${change.before?.min}${change.before?.unit} → ${change.after?.min}${change.after?.unit}`;
          case "recurrence":
            return `${at} ${change.before?.unit} → ${change.after?.unit}`;
        }
      });
    });
  }
}

function cut(text: string, at: { start: number; end: number }): string {
  expect(at.start).toBeLessThanOrEqual(at.end);
  return `「${text.slice(at.start, at.end)}」`;
}

function names(units: readonly { name: string }[]): string {
  return units.map((unit) => unit.name).join("、");
}

test("equal texts have no differences", () => {
  expect(lines(OLD, OLD)).toEqual([]);
});

test.each<[string, (text: string) => string, string[]]>([
  [
    "改期",
    (text) => text.replace("2026年6月底前", "2026年9月20日前"),
    ["task 二/（一） deadline main 2026-06-30 → 2026-09-20"],
  ],
  [
    "期限取消",
    (text) => text.replace("，2026年6月底前完成", ""),
    [
      "clause 二/（一） reworded 「完成」 → 「」",
      "task 二/（一） reworded 「完成」 → 「」",
      "task 二/（一） deadline main 2026-06-30 → undefined",
    ],
  ],
  [
    "改牵头",
    (text) => text.replace("综合执法队", "平安办"),
    ["task 二/（一） owners lead -综合执法队 +平安办"],
  ],
  [
    "改配合",
    (text) => text.replace("配合单位：社区办", "配合单位：社区办、财政所"),
    ["task 二/（一） owners support - +财政所"],
  ],
  [
    "改责任",
    (text) => text.replace("社区办、城管所", "城管所、财政所"),
    ["task 二/（二） owners owner -社区办 +财政所"],
  ],
  ["改数", (text) => text.replace("2次疏散", "4次疏散"), ["task 二/（三） quota 2次 → 4次"]],
  [
    "改频次",
    (text) => text.replace("每年至少", "每半年至少"),
    ["task 二/（三） quota 2次 → 2次", "task 二/（三） recurrence year → half-year"],
  ],
  [
    "改措辞",
    (text) => text.replace("逐一清理", "逐台登记清理"),
    [
      "clause 二/（二） reworded 「一」 → 「台登记」",
      "task 二/（二） reworded 「一」 → 「台登记」",
    ],
  ],
  [
    "加词",
    (text) => text.replace("营造氛围", "广泛营造氛围"),
    ["clause 三/（二） reworded 「」 → 「广泛」", "task 三/（二） reworded 「」 → 「广泛」"],
  ],
  [
    "新增一条，后面顺延",
    (text) =>
      text.replace(
        "（三）开展演练",
        "（三）配齐器材。为每栋楼配备灭火器材并逐月检查。\n（四）开展演练",
      ),
    [
      "clause + 二/（三）",
      "clause 二/（四） renumbered （三） → （四）",
      "task + 二/（三）",
      "task 二/（四） renumbered （三） → （四）",
    ],
  ],
  [
    "删除一条",
    (text) => text.replace(/（二）加强宣传.*\n/, ""),
    ["clause - 三/（二）", "task - 三/（二）"],
  ],
  [
    "移到另一部分",
    (text) =>
      text
        .replace(/（三）开展演练.*\n/, "")
        .replace(
          "青石街道办事处",
          "（三）开展演练。每年至少组织2次疏散演练。（责任单位：应急办）\n青石街道办事处",
        ),
    ["clause 三/（三） moved 二/（三） → 三/（三）", "task 三/（三） moved 二/（三） → 三/（三）"],
  ],
  [
    "换序",
    (text) =>
      text
        .replace(/（一）加强领导.*\n/, "")
        .replace(
          "（二）加强宣传。各社区要张贴提示，营造氛围。",
          "（一）加强宣传。各社区要张贴提示，营造氛围。\n（二）加强领导。各社区要明确专人负责。",
        ),
    [
      "clause 三/（一） renumbered （二） → （一）",
      "clause 三/（二） moved 三/（一） → 三/（二）",
      "clause 三/（二） renumbered （一） → （二）",
      "task 三/（一） renumbered （二） → （一）",
      "task 三/（二） moved 三/（一） → 三/（二）",
      "task 三/（二） renumbered （一） → （二）",
    ],
  ],
  [
    "标题改写，下级不动",
    (text) => text.replace("二、重点任务", "二、主要工作安排及责任分工"),
    ["clause 二 reworded 「重点任务」 → 「主要工作安排及责任分工」"],
  ],
  ["只动标点", (text) => text.replace("方案。", "方案:").replace("台账，", "台账；"), []],
])("%s", (_, edit, expected) => {
  expect(edit(OLD)).not.toBe(OLD);
  expect(lines(OLD, edit(OLD))).toEqual(expected);
});

const HEAD = ["序号", "工作任务", "责任单位", "完成时限"];

/** An annex whose table lists tasks. */
function annex(...rows: string[][]): SourceText {
  return tableSource(["青石街道消防隐患排查整治工作方案", "附件1", "任务清单", [HEAD, ...rows]]);
}

const LEDGER = ["1", "建立老旧小区消防台账", "综合执法队", "4月底前"];
const BOARDS = ["2", "在楼道口设置公示栏", "社区办", "5月底前"];

test("rows of an annex: a row put first renumbers the others, and their values are compared", () => {
  const drills = ["1", "组织疏散演练", "应急办", "3月底前"];
  const later = ["2", LEDGER[1] ?? "", "综合执法队、城管所", "6月底前"];
  expect(linesOf(annex(LEDGER, BOARDS), annex(drills, later, ["3", ...BOARDS.slice(1)]))).toEqual([
    "task + 附件1/row 1",
    "task 附件1/row 2 renumbered 1 → 2",
    "task 附件1/row 2 deadline main --04-30 → --06-30",
    "task 附件1/row 2 owners owner - +城管所",
    "task 附件1/row 3 renumbered 2 → 3",
  ]);
});

test("the same last day written in another way is no change", () => {
  const same = [...LEDGER.slice(0, 3), "4月30日前"];
  expect(linesOf(annex(LEDGER, BOARDS), annex(same, BOARDS))).toEqual([]);
});

test("what was removed behind a row that went elsewhere stays where it was", () => {
  const drills = ["3", "组织疏散演练", "应急办", "3月底前"];
  const lamps = ["4", "更换破损的楼道照明灯具", "城管所", "8月底前"];
  const old = annex(LEDGER, BOARDS, drills, lamps);
  // 公示栏 goes to the end, 疏散演练 behind it is dropped.
  expect(linesOf(old, annex(LEDGER, ["2", ...lamps.slice(1)], ["3", ...BOARDS.slice(1)]))).toEqual([
    "task - 附件1/row 3",
    "task 附件1/row 2 renumbered 4 → 2",
    "task 附件1/row 3 moved 附件1/row 2 → 附件1/row 3",
    "task 附件1/row 3 renumbered 2 → 3",
  ]);
});

test("what was removed stands where it stood", () => {
  const drills = ["3", "组织疏散演练", "应急办", "3月底前"];
  expect(linesOf(annex(LEDGER, BOARDS, drills), annex(LEDGER, ["2", ...drills.slice(1)]))).toEqual([
    "task - 附件1/row 2",
    "task 附件1/row 2 renumbered 3 → 2",
  ]);
});
