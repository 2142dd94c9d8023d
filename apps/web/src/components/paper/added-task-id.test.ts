import { expect, test } from "vitest";
import { addedTaskId, hashOf } from "./added-task-id.ts";

test("the hash is FNV-1a", () => {
  expect(hashOf("")).toBe("811c9dc5");
  expect(hashOf("a")).toBe("e40c292c");
});

test("the same words have one id, a second task of them another", () => {
  const first = addedTaskId("（二）", "公布举报电话", []);
  expect(addedTaskId("（二）", "公布举报电话", [])).toBe(first);
  expect(addedTaskId("（二）", "公布举报电话", [first])).toBe(`${first}-2`);
  expect(addedTaskId("（三）", "公布举报电话", [])).not.toBe(first);
});
