import { describe, expect, it } from "vitest";
import { codeOf, draftingOf, floodPlan, usePlanScene } from "../../testing/plan-scene.ts";

const scene = usePlanScene();

describe("owners", () => {
  it("answers a name once for all its tasks and remembers it for the next plan", async () => {
    const text = [
      ...floodPlan.slice(0, 6),
      "（四）发放防汛物资。由物资中心负责，2027年6月15日前完成。",
    ];
    const plan = await scene.upload("青办", "青渡区", text);
    const asked = draftingOf(plan).owners.find(({ written }) => written === "物资中心");
    expect(asked?.taskKeys.length).toBe(2);
    const { owner, gate } = await scene.as("青办")("PUT /api/plans/:planId/owners", {
      params: { planId: plan.id },
      body: {
        written: "物资中心",
        version: asked?.version ?? 0,
        target: { kind: "unit", id: scene.ids.unit("应急管理局") },
        remember: true,
      },
    });
    expect(owner).toMatchObject({ status: "answered", targetName: "应急管理局", version: 2 });
    expect(gate.open).toBe(true);
    const next = await scene.upload("青办", "青渡区", text);
    expect(draftingOf(next).owners.find(({ written }) => written === "物资中心")).toMatchObject({
      status: "resolved",
      target: { kind: "unit", id: scene.ids.unit("应急管理局") },
      why: { code: "remembered" },
    });
    expect(draftingOf(next).gate.open).toBe(true);
    // Another institution is not told.
    const other = await scene.upload("水办", "水务局", text);
    expect(draftingOf(other).owners.find(({ written }) => written === "物资中心")?.status).toBe(
      "unknown",
    );
    // Taken back, it is forgotten.
    await scene.as("青办")("PUT /api/plans/:planId/owners", {
      params: { planId: plan.id },
      body: { written: "物资中心", version: 2, target: null },
    });
    expect(
      draftingOf(await scene.upload("青办", "青渡区", text)).owners.find(
        ({ written }) => written === "物资中心",
      )?.status,
    ).toBe("unknown");
  });

  it("refuses targets that are not there and stale answers", async () => {
    const plan = await scene.upload("青办", "青渡区");
    const answer = (target: { kind: "unit"; id: string }, version = 1) =>
      scene.as("青办")("PUT /api/plans/:planId/owners", {
        params: { planId: plan.id },
        body: { written: "物资中心", version, target, remember: false },
      });
    expect(await codeOf(answer({ kind: "unit", id: scene.ids.unit("林业局") }))).toBe(
      "409 target-unknown",
    );
    expect(await codeOf(answer({ kind: "unit", id: plan.id }))).toBe("409 target-unknown");
    expect(await codeOf(answer({ kind: "unit", id: scene.ids.unit("水务局") }, 7))).toBe(
      "409 version-conflict",
    );
    await answer({ kind: "unit", id: scene.ids.unit("水务局") });
    expect(await codeOf(answer({ kind: "unit", id: scene.ids.unit("交通局") }))).toBe(
      "409 version-conflict",
    );
  });

  it("resolves anew what nobody has answered once the unit is there", async () => {
    const plan = await scene.upload("青办", "青渡区", [
      ...floodPlan.slice(0, 3),
      "（一）巡查堤防。由堤防管理处负责，2027年6月30日前完成。",
    ]);
    expect(draftingOf(plan).gate.open).toBe(false);
    await scene.server.database.ownerPool.query(
      `insert into unit (shard, id, parent_id, path, name, kind, created_at)
       values (1, gen_random_uuid(), $1, $2 || 'zzzzzz', '堤防管理处', 'affiliate', now())`,
      [scene.ids.unit("青渡区"), scene.ids.path("青渡区")],
    );
    const { owners, gate } = await scene.as("青办")("POST /api/plans/:planId/owners/resolve", {
      params: { planId: plan.id },
      body: { draftVersion: 1 },
    });
    expect(owners.find(({ written }) => written === "堤防管理处")?.status).toBe("resolved");
    expect(gate.open).toBe(true);
  });
});
