import { describe, expect, test } from "vitest";
import { openAtFirst, unitRows, wayTo } from "./unit-rows.ts";

const unit = (id: string, parentId: string | null, name: string, alias?: string) => ({
  id,
  parentId,
  name,
  shortName: null,
  aliases: alias === undefined ? [] : [{ alias, since: null, until: null }],
});
const units = [
  unit("q", null, "青渡区"),
  unit("j", "q", "教育局", "教体局"),
  unit("s1", "j", "第一小学"),
  unit("s2", "j", "第二小学"),
  unit("w", "q", "水务局"),
];
const shown = (open: readonly string[], text = "") =>
  unitRows(units, new Set(open), text).map(
    ({ unit: { name }, level, open: is }) =>
      `${level}${name}${is === null ? "" : is ? " -" : " +"}`,
  );

describe("lines of the tree", () => {
  test("only what is open shows what lies below", () => {
    expect(shown([])).toEqual(["1青渡区 +"]);
    expect(shown(["q"])).toEqual(["1青渡区 -", "2教育局 +", "2水务局"]);
    expect(shown(["q", "j"])).toHaveLength(5);
  });

  test("a search opens the way to what bears the words, by any name", () => {
    expect(shown([], "第二")).toEqual(["1青渡区 -", "2教育局 -", "3第二小学"]);
    expect(shown(["q", "j"], "教体")).toEqual(["1青渡区 -", "2教育局"]);
    expect(unitRows(units, new Set(), "教体").map(({ found }) => found)).toEqual([false, true]);
    expect(shown(["q"], "交通")).toEqual([]);
  });

  test("who has no parent in reach stands on top", () => {
    const some = units.filter(({ id }) => id !== "q");
    expect(unitRows(some, new Set()).map(({ level }) => level)).toEqual([1, 1]);
  });
});

test("the way to a unit, from the root", () => {
  expect(wayTo(units, "s1").map(({ name }) => name)).toEqual(["青渡区", "教育局"]);
  expect(wayTo(units, "q")).toEqual([]);
});

test("a small tree is open at first, of a large one the roots", () => {
  const large = Array.from({ length: 50 }, (_, n) => ({ id: String(n), depth: n === 0 ? 0 : 1 }));
  expect([...openAtFirst(large)]).toEqual(["0"]);
  expect(openAtFirst(large.slice(0, 20)).size).toBe(20);
});
