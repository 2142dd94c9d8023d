import type { Corrections } from "@luoshi/compiler";
import { expect, test } from "vitest";
import {
  dropTasks,
  joinTask,
  mergeTasks,
  restoreTask,
  splitFrom,
  splitTask,
  unmergeTask,
} from "./rearrange-tasks.ts";

const none: Corrections = { fields: {}, dropped: [], merged: [], splits: [], added: [] };

test("what is dropped comes back", () => {
  const dropped = dropTasks(dropTasks(none, ["a", "b"]), ["b", "c"]);
  expect(dropped.dropped).toEqual(["a", "b", "c"]);
  expect(restoreTask(dropped, "b").dropped).toEqual(["a", "c"]);
  expect(restoreTask(none, "b")).toBe(none);
  expect(dropTasks(dropped, ["a"])).toBe(dropped);
});

test("each merge is an entry behind those before it", () => {
  const merged = mergeTasks(mergeTasks(none, "x", ["y"]), "b", ["x", "b", "x"]);
  expect(merged.merged).toEqual([
    { into: "x", from: ["y"] },
    { into: "b", from: ["x"] },
  ]);
  expect(mergeTasks(none, "a", ["a"])).toBe(none);
});

test("a task taken out of a merge leaves no empty entry", () => {
  const merged = mergeTasks(mergeTasks(none, "a", ["b", "c"]), "a", ["d"]);
  expect(unmergeTask(merged, "c").merged).toEqual([
    { into: "a", from: ["b"] },
    { into: "a", from: ["d"] },
  ]);
  expect(unmergeTask(merged, "d").merged).toEqual([{ into: "a", from: ["b", "c"] }]);
  expect(unmergeTask(merged, "z")).toBe(merged);
});

test("a split needs two stretches and may be taken back", () => {
  expect(splitTask(none, "a", ["清洗排烟道。", " "])).toBe(none);
  const split = splitTask(none, "a", ["清洗排烟道。", "更换刀具。"]);
  expect(split.splits).toEqual([{ task: "a", quotes: ["清洗排烟道。", "更换刀具。"] }]);
  expect(splitFrom(split, "更换 刀具。")).toBe("a");
  expect(splitFrom(split, "检查阀门。")).toBeNull();
  expect(splitFrom(split, "")).toBeNull();
  expect(joinTask(split, "a")).toEqual(none);
});
