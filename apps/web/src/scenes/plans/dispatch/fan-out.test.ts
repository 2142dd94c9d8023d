import fc from "fast-check";
import { expect, test } from "vitest";
import {
  dispatchTasks,
  type FanOut,
  type FanTask,
  fanCounts,
  fanUnits,
  hasWords,
  newUnits,
  pairKey,
  toggled,
  wholeFan,
} from "./fan-out.ts";

const unit = (id: string, dispatched = false): FanTask["units"][number] => ({
  id,
  name: `${id}局`,
  part: "support",
  dispatched,
});

const task = (taskId: string, part: Partial<FanTask> = {}): FanTask => ({
  taskId,
  no: taskId,
  text: `任务${taskId}`,
  due: null,
  units: [unit("a"), unit("b"), unit("c")],
  obstacles: [],
  ...part,
});

const fan = (tasks: FanTask[]): FanOut => ({
  planId: "p",
  versionNo: 1,
  tasks,
  unitCount: 0,
  dutyCount: 0,
});

const obstacle = { code: "no-owner", message: { zh: "没有责任单位", en: "nobody" } };

test("what has gone out, is left out or cannot go is not sent", () => {
  const all = fan([
    task("1", { units: [unit("a", true), unit("b")] }),
    task("2"),
    task("3", { obstacles: [obstacle] }),
    task("4"),
  ]);
  const choice = {
    ...wholeFan,
    withoutTasks: new Set(["4"]),
    withoutUnits: new Set([pairKey("2", "b")]),
    wording: new Map([["2", " 请于月底前办结 "]]),
    wordings: new Map([
      [pairKey("2", "a"), "你局牵头"],
      [pairKey("2", "b"), "不应出现"],
    ]),
  };
  expect(dispatchTasks(all, choice)).toEqual([
    { taskId: "1", wording: "", wordings: {}, without: [] },
    { taskId: "2", wording: "请于月底前办结", wordings: { a: "你局牵头" }, without: ["b"] },
  ]);
  expect(fanCounts(all, choice)).toEqual({ tasks: 2, units: 3, duties: 3, before: 1, blocked: 1 });
});

test("units stand as in the tree, indented below those above them that get something too", () => {
  const all = fan([task("1", { units: [unit("child"), unit("top"), unit("stranger")] })]);
  const tree = [
    { id: "root", parentId: null },
    { id: "top", parentId: "root" },
    { id: "between", parentId: "top" },
    { id: "child", parentId: "between" },
  ];
  expect(fanUnits(all, tree).map(({ id, depth }) => [id, depth])).toEqual([
    ["top", 0],
    ["child", 1],
    ["stranger", 0],
  ]);
});

test("several go out together, and come in again only when all are out", () => {
  expect([...toggled(new Set(["a"]), ["a", "b"])].sort()).toEqual(["a", "b"]);
  expect([...toggled(new Set(["a", "b", "c"]), ["a", "b"])]).toEqual(["c"]);
});

test("words", () => {
  expect(hasWords("", ["甲"])).toBe(true);
  expect(hasWords("水务 巡查", ["巡查堤坝", "水务局"])).toBe(true);
  expect(hasWords("水务 验收", ["巡查堤坝", "水务局"])).toBe(false);
});

test("what is counted is what is sent", () => {
  const units = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d"), { minLength: 1 });
  const tasks = fc.array(
    fc.record({ units, out: fc.boolean(), blocked: fc.boolean(), gone: units, left: units }),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(tasks, (made) => {
      const all = fan(
        made.map((each, n) =>
          task(String(n), {
            units: each.units.map((id) => unit(id, each.gone.includes(id))),
            obstacles: each.blocked ? [obstacle] : [],
          }),
        ),
      );
      const choice = {
        ...wholeFan,
        withoutTasks: new Set(made.flatMap(({ out }, n) => (out ? [String(n)] : []))),
        withoutUnits: new Set(
          made.flatMap(({ left }, n) => left.map((id) => pairKey(String(n), id))),
        ),
      };
      const sent = dispatchTasks(all, choice);
      const counts = fanCounts(all, choice);
      const duties = sent.flatMap(({ taskId, without = [] }) =>
        (all.tasks[Number(taskId)]?.units ?? []).filter(
          ({ id, dispatched }) => !dispatched && !without.includes(id),
        ),
      );
      expect(counts.tasks).toBe(sent.length);
      expect(counts.duties).toBe(duties.length);
      expect(counts.units).toBe(new Set(duties.map(({ id }) => id)).size);
      expect(all.tasks.flatMap((each) => newUnits(each, choice))).toHaveLength(duties.length);
    }),
  );
});
