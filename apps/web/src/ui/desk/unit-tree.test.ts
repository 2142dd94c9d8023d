import { expect, test } from "vitest";
import { unitTree } from "./unit-tree.ts";

test("a list becomes a tree; words hold all names; who lacks a parent stands on top", () => {
  const tree = unitTree([
    {
      id: "3",
      parentId: "2",
      name: "第一小学",
      shortName: "一小",
      aliases: [{ alias: "实验小学" }],
    },
    { id: "1", parentId: null, name: "青渡区" },
    { id: "2", parentId: "1", name: "教育局" },
    { id: "9", parentId: "out of reach", name: "应急管理局" },
  ]);
  expect(tree.map(({ title }) => title)).toEqual(["青渡区", "应急管理局"]);
  expect(tree[0]?.children[0]?.children[0]).toMatchObject({
    value: "3",
    words: "第一小学 一小 实验小学",
  });
});
