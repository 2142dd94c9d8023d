import { expect, test } from "vitest";
import { dropPlace, stepOrder } from "./drop-place.ts";

const unit = (id: string, parentId: string | null, retiredAt: string | null = null) => ({
  id,
  parentId,
  retiredAt,
});
const units = [
  unit("root", null),
  unit("a", "root"),
  unit("a1", "a"),
  unit("old", "root", "2026-01-01T00:00:00.000Z"),
  unit("b", "root"),
  unit("c", "root"),
];

test("on a line it goes under that unit", () => {
  expect(dropPlace(units, "b", "a", "on")).toEqual({ kind: "under", parentId: "a" });
  expect(dropPlace(units, "a1", "b", "after")).toEqual({ kind: "under", parentId: "root" });
});

test("beside a brother it changes its place, and retired ones are not counted", () => {
  expect(dropPlace(units, "c", "a", "after")).toEqual({
    kind: "order",
    parentId: "root",
    children: ["a", "c", "b"],
  });
  expect(dropPlace(units, "c", "b", "after")).toBeNull();
  expect(dropPlace(units, "b", "a", "after")).toBeNull();
});

test("never under itself, its own branch or a retired unit, and a root stays", () => {
  expect(dropPlace(units, "a", "a", "on")).toBeNull();
  expect(dropPlace(units, "a", "a1", "on")).toBeNull();
  expect(dropPlace(units, "a", "old", "on")).toBeNull();
  expect(dropPlace(units, "root", "a", "on")).toBeNull();
  expect(dropPlace(units, "b", "root", "on")).toBeNull();
});

test("one place higher or lower, as far as there is one", () => {
  expect(stepOrder(units, "b", -1)).toEqual({ parentId: "root", children: ["b", "a", "c"] });
  expect(stepOrder(units, "c", 1)).toBeNull();
  expect(stepOrder(units, "old", 1)).toBeNull();
});
