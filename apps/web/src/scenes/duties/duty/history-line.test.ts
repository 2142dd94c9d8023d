import { describe, expect, test } from "vitest";
import { historyDetails } from "./history-line.ts";
import { words } from "./words.ts";

const say = { ...words.zh, noDue: "未定时限" };
const details = (kind: string, before: unknown, after: unknown) =>
  historyDetails(kind, before, after, say);

describe("what a line of the history says", () => {
  test.each([
    [
      "duty.sign",
      { state: "assigned", due: "2027-03-03", percent: 0 },
      { state: "active", due: "2027-03-03", percent: 0 },
      [],
    ],
    ["duty.decline", { due: null }, { due: null, reason: "非本单位职责" }, ["非本单位职责"]],
    ["duty.split", { percent: 40 }, { percent: 0, shares: 2 }, ["进度 40% → 0%", "分给 2 个承办"]],
    [
      "duty.grantExtension",
      { due: "2027-03-03" },
      { due: "2027-03-20", to: null },
      ["时限 2027-03-03 → 2027-03-20"],
    ],
    [
      "duty.askExtension",
      { due: "2027-03-03" },
      { due: "2027-03-03", to: "2027-03-20", reason: "汛期提前" },
      ["申请延至 2027-03-20", "汛期提前"],
    ],
    [
      "duty.claim",
      {},
      { statement: "已全部排查", why: "教育局未反馈" },
      ["已全部排查", "未等配合单位：教育局未反馈"],
    ],
    ["duty.chased", null, { note: "" }, []],
    ["duty.lit", null, { override: { light: "red", sentence: "现场核查不实" } }, ["现场核查不实"]],
    ["duty.lit", null, { override: null }, ["恢复自动判定"]],
    ["report.submitReport", { percent: 0 }, { percent: 60 }, ["进度 60%"]],
    ["x.unknown", "odd", 7, []],
  ] as const)("%s", (kind, before, after, expected) => {
    expect(details(kind, before, after)).toEqual(expected);
  });
});
