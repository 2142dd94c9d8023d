import { expect, test } from "vitest";
import { dueOn, taskWith } from "../../../testing/test-task.ts";
import { filterTasks, noFilter, unitsOf } from "./filter-tasks.ts";

const unit = (name: string) => ({ name, side: "owner", certainty: "stated", place: null }) as const;

const tasks = [
  taskWith({
    id: "a",
    title: "更新管网",
    units: [unit("市水务局")],
    deadline: dueOn("6月底前", null),
  }),
  taskWith({ id: "b", text: "储备物资", actors: ["市水务局"], problems: ["x"], severity: "error" }),
  taskWith({ id: "c", kind: "requirement", corrected: ["kind"], units: [unit("财务科")] }),
  taskWith({ id: "d", no: "T04", units: [unit("财务科")] }),
];

const ids = (filter: Partial<typeof noFilter>) =>
  filterTasks(tasks, { ...noFilter, ...filter }).map(({ id }) => id);

test("an open filter gives the very list", () => {
  expect(filterTasks(tasks, noFilter)).toBe(tasks);
});

test("by unit, in part too, and by those that merely act", () => {
  expect(ids({ unit: "市水务局" })).toEqual(["a", "b"]);
  expect(ids({ unit: "财务" })).toEqual(["c", "d"]);
});

test("by state", () => {
  expect(ids({ state: "no-owner" })).toEqual(["b"]);
  expect(ids({ state: "no-deadline" })).toEqual(["b", "d"]);
  expect(ids({ state: "problem" })).toEqual(["b"]);
  expect(ids({ state: "corrected" })).toEqual(["c"]);
});

test("by words, each of which must be found", () => {
  expect(ids({ words: "管网 6月" })).toEqual(["a"]);
  expect(ids({ words: "t04" })).toEqual(["d"]);
  expect(ids({ words: "管网 物资" })).toEqual([]);
});

test("units by how much they have to do", () => {
  expect(unitsOf(tasks)).toEqual(["财务科", "市水务局"]);
});
