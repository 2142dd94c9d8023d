import { describe, expect, test } from "vitest";
import { grownDistrict } from "../testing/grown-district.ts";
import { planDay } from "../testing/labelled-owner.ts";
import type { Directory } from "./directory.ts";
import { indexDirectory } from "./directory-index.ts";
import { remember } from "./owner-memory.ts";
import { resolveOwner } from "./resolve-owner.ts";
import type { OwnerTarget } from "./target.ts";

const directory = grownDistrict();
const index = indexDirectory(directory);

function answer(written: string, issuer: string, target: OwnerTarget) {
  const resolution = resolveOwner(written, { issuer, day: planDay }, index);
  return remember({ written, issuer, target, resolution }, index);
}

function ask(written: string, issuer: string, memory: ReturnType<typeof answer>, tree = index) {
  return resolveOwner(written, { issuer, day: planDay }, tree, [memory]);
}

describe("an answer", () => {
  const target = { kind: "unit", id: "qing-water-supply" } as const;
  const memory = answer("供水处", "qing-water", target);

  test("is the row that the server keeps", () => {
    expect(memory).toEqual({
      unitId: "qing-water",
      written: "供水处",
      target,
      seen: ["unit:qing-water-supply"],
    });
  });

  test("holds for the next plan, however the name is spaced, and for plans of its sections", () => {
    for (const issuer of ["qing-water", "qing-water-office"]) {
      const found = ask(" 供水 处", issuer, memory);
      expect(found).toMatchObject({ status: "resolved", target, why: { code: "remembered" } });
    }
  });

  test("does not hold for another issuing unit", () => {
    expect(ask("供水处", "qing-health", memory).status).toBe("unknown");
  });

  test("is dropped when its unit is no more", () => {
    const units = directory.units.map((unit) =>
      unit.id === "qing-water-supply"
        ? { ...unit, retired: { on: "2026-01-01", successors: [] } }
        : unit,
    );
    const later = indexDirectory({ ...directory, units });
    expect(ask("供水处", "qing-water", memory, later).status).not.toBe("resolved");
  });

  test("is asked again when a unit of that very name has come since", () => {
    const later: Directory = {
      ...directory,
      units: [
        ...directory.units,
        {
          id: "new",
          parentId: "qing-water",
          name: "供水处",
          shortName: null,
          kind: "section",
          aliases: [],
        },
      ],
    };
    const found = ask("供水处", "qing-water", memory, indexDirectory(later));
    expect(found).toMatchObject({ status: "ambiguous", why: { code: "answered-otherwise" } });
    expect(found.candidates.map((candidate) => candidate.target)).toEqual([
      target,
      { kind: "unit", id: "new" },
    ]);
  });
});

test("a correction of what had been resolved holds: the clerk had seen both", () => {
  const target = { kind: "unit", id: "qing-education-teachers" } as const;
  const memory = answer("信息中心", "qing-education", target);
  expect(ask("信息中心", "qing-education", memory)).toMatchObject({ status: "resolved", target });
});

test("an answer to what depends on the plan is offered first, never taken", () => {
  const target = { kind: "units", ids: ["qing-finance", "qing-health"] } as const;
  for (const written of ["有关部门", "属地街道", "教育局等部门", "综合协调组", "分管副局长"]) {
    const memory = answer(written, "qing-education", target);
    const found = ask(written, "qing-education", memory);
    expect([written, found.status]).toEqual([written, "ambiguous"]);
    expect(found.candidates[0]?.target).toEqual(target);
  }
});

test("a list that has lost a unit is asked about again", () => {
  const memory = answer("水务企业", "qing-water", {
    kind: "units",
    ids: ["qing-water-company", "gone"],
  });
  expect(ask("水务企业", "qing-water", memory).status).toBe("unknown");
});
