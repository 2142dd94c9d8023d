import { expect, test } from "vitest";
import { taskWith } from "../../../testing/test-task.ts";
import { ledgerLines } from "./ledger-lines.ts";

test("items stand under the clause that holds them, rows under their annex", () => {
  const tasks = [
    taskWith({ id: "a", path: ["二", "（一）"], parent: true }),
    taskWith({ id: "b", path: ["二", "（一）", "1."] }),
    taskWith({ id: "c", path: ["二", "（二）"] }),
    taskWith({ id: "d", path: ["附件1", "row 1"] }),
    taskWith({ id: "e", path: ["附件1", "row 2"] }),
  ];
  const outline = [
    { title: "附件1 任务分工表", level: 1, paragraph: "p9", problems: 0 },
    { title: "附件10 名单", level: 1, paragraph: "p12", problems: 0 },
  ] as const;
  const lines = ledgerLines(tasks, outline).map((line) =>
    line.kind === "task" ? [line.task.id, line.depth] : [line.title, line.count],
  );
  expect(lines).toEqual([
    ["a", 0],
    ["b", 1],
    ["c", 0],
    ["附件1 任务分工表", 2],
    ["d", 0],
    ["e", 0],
  ]);
});
