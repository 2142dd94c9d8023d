import { describe, expect, it } from "vitest";
import { makeDocx } from "../../testing/make-docx.ts";
import { codeOf, floodPlan, usePlanScene } from "../../testing/plan-scene.ts";

const scene = usePlanScene();

/** A published plan whose tasks were given out. */
async function dispatched() {
  const plan = await scene.publish(await scene.settled(await scene.upload("青办", "青渡区")));
  const params = { planId: plan.id };
  const { rows } = await scene.as("青办")("GET /api/plans/:planId/tasks", { params });
  await scene.as("青办")("POST /api/plans/:planId/dispatches", {
    params,
    body: { version: plan.version, tasks: rows.map(({ id }) => ({ taskId: id })) },
  });
  return plan;
}

const dutyOf = async (who: string, planId: string) => {
  const { rows } = await scene.as(who)("GET /api/duties", { query: { planId, scope: "held" } });
  const [duty] = rows;
  if (duty === undefined) throw new Error("no duty");
  return duty;
};

const under = (who: string, unit: string, parentDutyId: string) =>
  scene.as(who)("POST /api/plans", {
    query: { name: "实施方案.docx", unitId: scene.ids.unit(unit), parentDutyId },
    bytes: makeDocx(floodPlan.map((line) => line.replace("青渡区", "水务局"))),
  });

describe("a plan under a duty", () => {
  it("is made by the unit that holds it, and carries out the plan that gave it", async () => {
    const plan = await dispatched();
    const duty = await dutyOf("水办", plan.id);
    const own = await under("水联", "水务局", duty.id);
    expect(own.parent).toEqual({ planId: plan.id, title: plan.title, dutyId: duty.id });
    const { rows } = await scene.as("水办")("GET /api/plans", { query: { parentId: plan.id } });
    expect(rows.map(({ id }) => id)).toEqual([own.id]);
    // The superior does not see the draft below; once published it does.
    const below = async () =>
      (await scene.as("青办")("GET /api/plans", { query: { parentId: plan.id } })).rows.length;
    expect(await below()).toBe(0);
    await scene.publish(await scene.settled(own, "水办"), "水办");
    expect(await below()).toBe(1);
  });

  it("is refused to those who do not hold the duty, or do not see it", async () => {
    const plan = await dispatched();
    const water = await dutyOf("水办", plan.id);
    const road = await dutyOf("交办", plan.id);
    expect(await codeOf(under("交办", "交通局", water.id))).toBe("404 not-found");
    expect(await codeOf(under("水办", "水务局", road.id))).toBe("404 not-found");
    expect(await codeOf(under("青办", "青渡区", water.id))).toBe("409 duty-not-held");
    expect(await codeOf(under("外办", "白岭县", water.id))).toBe("404 not-found");
    await scene.as("水办")("POST /api/duties/:dutyId/commands", {
      params: { dutyId: water.id },
      body: { version: water.version, command: { kind: "decline", reason: "非本单位职责" } },
    });
    expect(await codeOf(under("水办", "水务局", water.id))).toBe("409 duty-not-held");
  });

  it("lets those with a duty read the plan that gave it, and nobody beside them", async () => {
    const plan = await dispatched();
    for (const who of ["水办", "水联", "交办"]) {
      const seen = await scene.read(who, plan.id);
      expect([seen.drafting, seen.state]).toEqual([null, "published"]);
    }
    for (const who of ["水员", "外办", "系管"])
      expect(await codeOf(scene.read(who, plan.id))).toBe("404 not-found");
    // A leader sees what lies below the units overseen: a duty of 水务局.
    expect((await scene.read("青领", plan.id)).id).toBe(plan.id);
  });
});
