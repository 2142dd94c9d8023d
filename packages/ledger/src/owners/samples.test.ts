import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { planDay } from "../testing/labelled-owner.ts";
import { readSampleDistrict } from "../testing/sample-district.ts";
import { indexDirectory } from "./directory-index.ts";
import { expandTarget } from "./expand-target.ts";
import { ownerResolver } from "./resolve-owner.ts";

const district = readSampleDistrict();
const index = indexDirectory(district);

interface PlanOutput {
  readonly tasks: readonly {
    readonly owners: readonly string[];
    readonly actors: readonly string[];
  }[];
}

/** Sample, who issues it, in whose name; owners that must be asked, actors (other than owners) that resolve. */
const SAMPLES = [
  ["superior-decision", "lan", undefined, [], ["市人民政府督查室", "领导小组办公室", "各县（区）"]],
  ["work-safety", "lan-emergency", "wg-safety", [], ["督导检查组", "各县（区）"]],
  ["school-year", "qing-education", undefined, [], ["各科室负责人", "区教育局"]],
  ["service-quality", "lan-service", undefined, [], ["督查评价组", "各县（区）政务服务管理局"]],
  ["planted-defects", "qing-water", undefined, ["相关部门", "供水处"], ["区财政局"]],
] as const;

test.each(SAMPLES)(
  "the owners of %s are units of the sample district",
  (name, issuer, group, open, actors) => {
    const path = join(import.meta.dirname, "../../../../samples", name, "output.json");
    const plan = JSON.parse(readFileSync(path, "utf8")) as PlanOutput;
    const resolve = ownerResolver(
      {
        issuer,
        day: planDay,
        planGroups: district.workgroups.filter((known) => known.plan === name).map(({ id }) => id),
        ...(group === undefined ? {} : { issuerGroup: group }),
      },
      index,
    );
    const owners = new Set(plan.tasks.flatMap((task) => task.owners));
    const unsettled = [...owners].filter((owner) => resolve(owner).status !== "resolved");
    expect(unsettled.sort()).toEqual([...open].sort());
    expect(owners.size).toBeGreaterThan(5);
    const written = new Set(plan.tasks.flatMap((task) => [...task.owners, ...task.actors]));
    for (const actor of actors) {
      expect(written).toContain(actor);
      expect([actor, resolve(actor).status]).toEqual([actor, "resolved"]);
    }
    for (const owner of owners) {
      const resolution = resolve(owner);
      if (resolution.status === "resolved")
        expect(expandTarget(resolution.target, index, planDay).length).toBeGreaterThan(0);
    }
  },
);

test("各成员单位 of a plan in a commission's name that sets up a leading group is asked", () => {
  const resolve = ownerResolver(
    { issuer: "lan-emergency", day: planDay, issuerGroup: "wg-safety", planGroups: ["wg-clear"] },
    index,
  );
  const { status, why, candidates } = resolve("各成员单位");
  expect([status, why.code]).toEqual(["ambiguous", "which-group"]);
  expect(candidates.map(({ target }) => target)).toEqual([
    { kind: "workgroup", id: "wg-safety", members: true },
    { kind: "workgroup", id: "wg-clear", members: true },
  ]);
});
