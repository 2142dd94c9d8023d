import { expect, test } from "vitest";
import { grownDistrict } from "../testing/grown-district.ts";
import { planDay } from "../testing/labelled-owner.ts";
import { indexDirectory } from "./directory-index.ts";
import { expandTarget, indexTargets, membersOf } from "./expand-target.ts";
import { type OwnerTarget, targetKey, withRole } from "./target.ts";

const directory = grownDistrict();
const index = indexDirectory(directory);
const expand = (target: OwnerTarget, day = planDay) => expandTarget(target, index, day);

test.each<[string, OwnerTarget, readonly string[]]>([
  ["a unit", { kind: "unit", id: "qing-water" }, ["qing-water"]],
  ["a unit that is not there", { kind: "unit", id: "gone" }, []],
  ["units, each once", { kind: "units", ids: ["liuwan", "xihe", "liuwan"] }, ["liuwan", "xihe"]],
  [
    "a set by rule",
    { kind: "unitSet", id: "set-towns" },
    ["liuwan", "wangjiang", "dongping", "xihe"],
  ],
  [
    "a set less some",
    { kind: "unitSet", id: "set-towns", except: ["xihe"] },
    ["liuwan", "wangjiang", "dongping"],
  ],
  [
    "a set by list",
    { kind: "unitSet", id: "set-city-services" },
    ["qing-service", "yun-service", "shi-service"],
  ],
  ["a set that is not there", { kind: "unitSet", id: "gone" }, []],
  [
    "a workgroup, its lead first",
    { kind: "workgroup", id: "wg-clear-experts" },
    ["lan-fire", "lan-emergency", "lan-housing"],
  ],
  [
    "its members only",
    { kind: "workgroup", id: "wg-clear-experts", members: true },
    ["lan-emergency", "lan-housing"],
  ],
  ["a post's unit", { kind: "post", id: "post-kang-1" }, ["kang"]],
])("%s", (_, target, ids) => {
  expect(expand(target)).toEqual(ids);
  expect(expand(withRole(target, "负责人"))).toEqual(ids);
  expect(expandTarget(target, indexTargets(directory), planDay)).toEqual(ids);
});

test("a retired unit is left out from its last day on", () => {
  const target = { kind: "units", ids: ["lan-bigdata", "lan-data"] } as const;
  expect(expand(target, "2025-06-29")).toEqual(["lan-bigdata", "lan-data"]);
  expect(expand(target, "2025-06-30")).toEqual(["lan-data"]);
});

test("a rule reaches as deep as it says, and ends in a tree that runs in a circle", () => {
  const set = { id: "s", unitId: "qing", name: "各社区", aliases: [] };
  const rule = { below: "qing", kinds: ["community"] as const };
  expect(membersOf({ ...set, rule: { ...rule, depth: 1 } }, index)).toEqual([]);
  expect(membersOf({ ...set, rule }, index)).toEqual(["chunhe", "yuzhou", "taying"]);
  const units = directory.units.map((unit) =>
    unit.id === "qing" ? { ...unit, parentId: "chunhe" } : unit,
  );
  const circle = indexDirectory({ ...directory, units });
  expect(membersOf({ ...set, rule }, circle)).toEqual(["chunhe", "yuzhou", "taying"]);
});

test("equal targets have one key, others different ones", () => {
  const a = targetKey({ kind: "units", ids: ["b", "a"] });
  expect(a).toBe(targetKey({ kind: "units", ids: ["a", "b"] }));
  const keys = [
    targetKey({ kind: "unit", id: "a" }),
    targetKey({ kind: "unit", id: "a", role: "负责人" }),
    targetKey({ kind: "unitSet", id: "a" }),
    targetKey({ kind: "unitSet", id: "a", except: ["b"] }),
    targetKey({ kind: "workgroup", id: "a" }),
    targetKey({ kind: "workgroup", id: "a", members: true }),
    targetKey({ kind: "post", id: "a" }),
    a,
  ];
  expect(new Set(keys).size).toBe(keys.length);
});
