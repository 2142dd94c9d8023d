import { describe, expect, it } from "vitest";
import { codeOf, usePlanScene } from "../../testing/plan-scene.ts";

const scene = usePlanScene();

describe("DELETE /api/plans/:planId", () => {
  it("takes a draft away with all that was said of it; what happened stays", async () => {
    const plan = await scene.upload("青办", "青渡区");
    const params = { planId: plan.id };
    await scene.as("青办")("POST /api/plans/:planId/comments", {
      params,
      body: { place: { paragraph: "p0", start: 0, end: 2, quote: "青渡" }, body: "标题要写全称" },
    });
    await scene.as("青办")("POST /api/plans/:planId/reviews", {
      params,
      body: { version: 1, personIds: [scene.ids.person("青长")] },
    });
    const erase = (who: string, version: number) =>
      scene.as(who)("DELETE /api/plans/:planId", { params, query: { version } });
    expect(await codeOf(erase("青督", 2))).toBe("403 forbidden");
    expect(await codeOf(erase("青办", 1))).toBe("409 version-conflict");
    await erase("青办", 2);
    expect(await codeOf(scene.read("青办", plan.id))).toBe("404 not-found");
    const { rows } = await scene.server.database.ownerPool.query(
      `select (select count(*) from draft_task where plan_id = $1) + (select count(*) from draft_owner where plan_id = $1)
        + (select count(*) from comment where plan_id = $1) + (select count(*) from review where plan_id = $1)
        + (select count(*) from file where id = $2) as left,
        (select json_agg(kind order by happened_at, id) from event where object_id = $1::text) as events`,
      [plan.id, plan.document.fileId],
    );
    expect(rows[0]).toEqual({
      left: 0,
      events: ["plan.uploaded", "comment.written", "plan.reviewAsked", "plan.deleted"],
    });
  });

  it("is refused once it was published", async () => {
    const plan = await scene.publish(await scene.settled(await scene.upload("青办", "青渡区")));
    const revised = await scene.as("青办")("POST /api/plans/:planId/revise", {
      params: { planId: plan.id },
      body: { version: plan.version },
    });
    expect(
      await codeOf(
        scene.as("青办")("DELETE /api/plans/:planId", {
          params: { planId: plan.id },
          query: { version: revised.version },
        }),
      ),
    ).toBe("409 plan-was-published");
  });
});
