import { describe, expect, test } from "vitest";
import { historyDetails, withDispatch } from "./history-line.ts";
import { words } from "./words.ts";

const say = { ...words.zh, noDue: "未定时限" };
const details = (kind: string, before: unknown, after: unknown) =>
  historyDetails(kind, before, after, say);

test("a granted extension tells the day once", () => {
  const before = { due: "2027-03-03" };
  expect(details("duty.grantExtension", before, { due: "2027-03-25", to: "2027-03-25" })).toEqual([
    "时限 2027-03-03 → 2027-03-25",
  ]);
});

test("the dispatch stands at the beginning, once", () => {
  const signed = {
    id: "e1",
    at: "2027-03-02T02:00:00.000Z",
    kind: "duty.sign",
    person: null,
    unitName: null,
    before: null,
    after: null,
  };
  const duty = { id: "d1", assignedAt: "2027-03-01T02:00:00.000Z", history: [signed] };
  const lines = withDispatch(duty);
  expect(lines.map(({ kind, at }) => `${kind} ${at.slice(0, 10)}`)).toEqual([
    "duty.sign 2027-03-02",
    "duty.assigned 2027-03-01",
  ]);
  expect(withDispatch({ ...duty, history: lines })).toBe(lines);
});

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
