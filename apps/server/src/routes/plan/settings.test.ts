import { emptyDraft } from "@luoshi/compiler";
import { describe, expect, it } from "vitest";
import { makeDocx } from "../../testing/make-docx.ts";
import { codeOf, draftingOf, floodPlan, usePlanScene } from "../../testing/plan-scene.ts";

const scene = usePlanScene();

describe("PATCH /api/plans/:planId", () => {
  it("sets default owner and rhythm, lights and days; both close the gate's questions", async () => {
    const plan = await scene.upload("青办", "青渡区", [
      ...floodPlan.slice(0, 3),
      "（一）加强防汛宣传，营造氛围。",
    ]);
    const [task] = draftingOf(plan).tasks;
    const params = { planId: plan.id };
    await scene.as("青办")("PATCH /api/plans/:planId/tasks/:key", {
      params: { ...params, key: task?.key ?? "" },
      body: { version: 1, disposition: "dispatched" },
    });
    expect(
      (await scene.as("青办")("GET /api/plans/:planId/gate", { params })).reasons.map(
        ({ code }) => code,
      ),
    ).toEqual(["owner-missing", "day-missing"]);
    const set = await scene.as("青办")("PATCH /api/plans/:planId", {
      params,
      body: {
        version: 1,
        defaultOwner: { kind: "workgroup", id: scene.ids.workgroup("防汛工作专班"), members: true },
        defaultRhythm: { unit: "month", interval: 1, day: 25 },
        lightRule: { soonDays: 5 },
        starts: "2027-03-01",
        ends: "2027-12-31",
      },
    });
    expect(set).toMatchObject({
      version: 2,
      defaultOwner: { name: "防汛工作专班成员单位" },
      defaultRhythm: { unit: "month", interval: 1, day: 25 },
      lightRule: { soonDays: 5, behindPoints: 20 },
      starts: "2027-03-01",
      ends: "2027-12-31",
    });
    expect(draftingOf(set).gate.open).toBe(true);
    const patch = (body: object) =>
      scene.as("青办")("PATCH /api/plans/:planId", { params, body: { version: 2, ...body } });
    expect(await codeOf(patch({ ends: "2027-01-01" }))).toBe("400 invalid");
    expect(await codeOf(patch({ lightRule: { soonDays: 1000 } }))).toBe("400 invalid");
    expect(await codeOf(patch({ version: 1, ends: null }))).toBe("409 version-conflict");
    // What a clerk set stays through edits.
    const edited = await scene.as("青办")("PUT /api/plans/:planId/draft", {
      params,
      body: { draftVersion: 1, draft: { ...emptyDraft, texts: { p0: "青渡区2028年防汛方案" } } },
    });
    expect([edited.title, edited.starts, edited.ends]).toEqual([
      "青渡区2028年防汛方案",
      "2027-03-01",
      "2027-12-31",
    ]);
  });

  it("takes a published plan within reach for its parent, and no circle", async () => {
    const above = await scene.publish(await scene.settled(await scene.upload("青办", "青渡区")));
    const own = await scene.upload("青联", "青渡区");
    const params = { planId: own.id };
    const under = await scene.as("青联")("PATCH /api/plans/:planId", {
      params,
      body: { version: 1, parentId: above.id },
    });
    expect(under.parent).toEqual({ planId: above.id, title: above.title, dutyId: null });
    const clauses = (
      await scene.as("青联")("GET /api/plans/:planId/clauses", { params: { planId: above.id } })
    ).rows;
    const parentClauseId = clauses.find(({ head }) => head.startsWith("排查水库"))?.id ?? "";
    const link = (
      links: { clauseId: string; parentClauseId: string; kind: "part" }[],
      version: number,
    ) =>
      scene.as("青联")("PUT /api/plans/:planId/clause-links", { params, body: { version, links } });
    // The same words in both documents give the same clause scene.ids.
    const linked = await link([{ clauseId: parentClauseId, parentClauseId, kind: "part" }], 2);
    expect(linked.clauseLinks).toEqual([
      { clauseId: parentClauseId, parentClauseId, kind: "part" },
    ]);
    expect(await codeOf(link([{ clauseId: "cnothing", parentClauseId, kind: "part" }], 3))).toBe(
      "409 clause-unknown",
    );
    expect(
      await codeOf(
        scene.as("水办")("POST /api/plans", {
          query: { name: "子.docx", unitId: scene.ids.unit("水务局"), parentId: own.id },
          bytes: makeDocx(floodPlan),
        }),
      ),
    ).toBe("404 not-found");
    const revised = await scene.as("青办")("POST /api/plans/:planId/revise", {
      params: { planId: above.id },
      body: { version: above.version },
    });
    const turned = scene.as("青办")("PATCH /api/plans/:planId", {
      params: { planId: above.id },
      body: { version: revised.version, parentId: above.id },
    });
    expect(await codeOf(turned)).toBe("409 parent-refused");
    const loose = await scene.as("青联")("PATCH /api/plans/:planId", {
      params,
      body: { version: 3, parentId: null },
    });
    expect([loose.parent, loose.clauseLinks]).toEqual([null, []]);
  });
});
