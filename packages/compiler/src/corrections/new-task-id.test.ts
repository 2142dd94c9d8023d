import { expect, test } from "vitest";
import { freeId, newTaskId, partIds } from "./new-task-id.ts";

test("the same words have the same id, and a number where it is taken", () => {
  const id = newTaskId("公布举报电话", new Set());
  expect(id).toMatch(/^t[0-9a-v]{12}$/);
  expect(newTaskId("公布举报电话", new Set(["t1"]))).toBe(id);
  expect(newTaskId("公布举报电话", new Set([id]))).toBe(`${id}-2`);
  expect(newTaskId("公布举报信箱", new Set())).not.toBe(id);
});

test("parts are named after the whole and their words; a changed date changes no name", () => {
  const parts = partIds("t1", ["4月底前清洗排烟道", "更换刀具", "更换刀具"]);
  expect(new Set(parts).size).toBe(3);
  expect(partIds("t1", ["5月底前清洗排烟道", "更换刀具", "更换刀具"])).toEqual(parts);
  expect(partIds("t2", ["更换刀具"])).not.toEqual([parts[1]]);
});

test("the first number that nothing bears", () => {
  expect(freeId("t1", new Set(["t1", "t1-2"]))).toBe("t1-3");
  expect(freeId("t1", new Set())).toBe("t1");
});
