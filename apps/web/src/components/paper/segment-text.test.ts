import { expect, test } from "vitest";
import type { Mark } from "../../checker/view.ts";
import { segmentText } from "./segment-text.ts";

const text = "（一）排查。供水科6月31日前完成。";

const marks: readonly Mark[] = [
  { start: 0, end: 17, kind: "task", id: "a" },
  { start: 0, end: 5, kind: "head" },
  { start: 6, end: 9, kind: "owner" },
  { start: 9, end: 15, kind: "deadline" },
  { start: 9, end: 14, kind: "problem", id: "p", severity: "error" },
];

const shape = (list: readonly Mark[], words = text) =>
  segmentText(words, list).map(({ tasks, runs }) => ({
    tasks,
    runs: runs.map(({ problems, leaves }) => ({
      problems: problems.map(({ id }) => id),
      leaves: leaves.map(({ start, end, value, head }) => [words.slice(start, end), value ?? head]),
    })),
  }));

test("a task is one box, a squiggle one line, whatever lies in them", () => {
  expect(shape(marks)).toEqual([
    {
      tasks: ["a"],
      runs: [
        {
          problems: [],
          leaves: [
            ["（一）排查", "section"],
            ["。", null],
            ["供水科", "owner"],
          ],
        },
        { problems: ["p"], leaves: [["6月31日", "deadline"]] },
        {
          problems: [],
          leaves: [
            ["前", "deadline"],
            ["完成", null],
          ],
        },
      ],
    },
    { tasks: [], runs: [{ problems: [], leaves: [["。", null]] }] },
  ]);
});

test("the innermost task comes last, the worst problem innermost", () => {
  const [outer, both] = segmentText("一二三四", [
    { start: 0, end: 4, kind: "task", id: "outer" },
    { start: 1, end: 3, kind: "task", id: "inner" },
    { start: 1, end: 3, kind: "problem", id: "bad", severity: "error" },
    { start: 1, end: 3, kind: "problem", id: "hint", severity: "info" },
  ]);
  expect(outer?.tasks).toEqual(["outer"]);
  expect(both?.tasks).toEqual(["outer", "inner"]);
  expect(both?.runs[0]?.problems.map(({ id }) => id)).toEqual(["hint", "bad"]);
});

test("an item within a paragraph that says how much is no heading", () => {
  const words = "分工：1.校长听课20节。";
  const list: readonly Mark[] = [
    { start: 3, end: 12, kind: "head" },
    { start: 9, end: 12, kind: "quota" },
  ];
  const heads = segmentText(words, list).flatMap(({ runs }) =>
    runs.flatMap(({ leaves }) => leaves.map(({ head }) => head)),
  );
  expect(heads.every((head) => head === null)).toBe(true);
});

test("the parts are the whole text, in order", () => {
  const hits = [{ start: 1, end: 8, current: true }];
  const leaves = segmentText(text, marks, hits).flatMap(({ runs }) =>
    runs.flatMap((run) => run.leaves),
  );
  expect(leaves.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
});

test("a mark longer than its text, and a text of nothing", () => {
  expect(segmentText("", marks)).toEqual([]);
  expect(shape([{ start: 0, end: 99, kind: "task", id: "a" }], "短")).toHaveLength(1);
});
