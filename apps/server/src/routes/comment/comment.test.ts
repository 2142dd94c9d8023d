import { describe, expect, it } from "vitest";
import { codeOf, draftingOf, type ToldPlan, usePlanScene } from "../../testing/plan-scene.ts";
import { refusalOf } from "../../testing/refusal-of.ts";

const scene = usePlanScene();

const place = { paragraph: "p3", start: 3, end: 7, quote: "排查水库" };

const remark = (who: string, plan: ToldPlan, body = "应写明水库名称") =>
  scene.as(who)("POST /api/plans/:planId/comments", {
    params: { planId: plan.id },
    body: { place, body },
  });

const list = async (who: string, plan: ToldPlan) =>
  (await scene.as(who)("GET /api/plans/:planId/comments", { params: { planId: plan.id } })).rows;

async function underReview(): Promise<ToldPlan> {
  const plan = await scene.upload("青办", "青渡区");
  await scene.as("青办")("POST /api/plans/:planId/reviews", {
    params: { planId: plan.id },
    body: { version: 1, personIds: [scene.ids.person("水员")] },
  });
  return scene.read("青办", plan.id);
}

describe("comments", () => {
  it("stand at a place, are answered, and warn at the gate until they are dealt with", async () => {
    const plan = await underReview();
    const written = await remark("水员", plan);
    expect(written).toMatchObject({ place, own: true, replyTo: null, version: 1 });
    const commentId = written.id;
    const reply = await scene.as("青办")("POST /api/comments/:commentId/replies", {
      params: { commentId },
      body: { body: "已在附件列出" },
    });
    const second = await scene.as("水员")("POST /api/comments/:commentId/replies", {
      params: { commentId: reply.id },
      body: { body: "好" },
    });
    expect([reply.replyTo, second.replyTo]).toEqual([commentId, commentId]);
    expect((await list("青联", plan)).map(({ body, own }) => [body, own])).toEqual([
      ["应写明水库名称", false],
      ["已在附件列出", false],
      ["好", false],
    ]);
    const warnings = async () =>
      draftingOf(await scene.read("青办", plan.id)).gate.warnings.map(({ code }) => code);
    expect(await warnings()).toEqual(["reviews-open", "comments-open"]);
    const resolve = (who: string, version: number) =>
      scene.as(who)("POST /api/comments/:commentId/resolve", {
        params: { commentId },
        body: { version },
      });
    expect((await resolve("青联", 1)).resolvedBy).toBe(scene.ids.person("青联"));
    expect(await warnings()).toEqual(["reviews-open"]);
    const conflict = await refusalOf(resolve("青联", 1));
    expect([conflict.status, conflict.answer.current]).toEqual([
      409,
      expect.objectContaining({ id: commentId, version: 2 }),
    ]);
    const reopened = await scene.as("水员")("POST /api/comments/:commentId/reopen", {
      params: { commentId },
      body: { version: 2 },
    });
    expect(reopened.resolvedAt).toBeNull();
  });

  it("are changed by their writer only, and resolved by the writer and the drafters", async () => {
    const plan = await underReview();
    const { id: commentId } = await remark("青办", plan);
    const edit = (who: string, version = 1) =>
      scene.as(who)("PATCH /api/comments/:commentId", {
        params: { commentId },
        body: { version, body: "改：写明水库名称和地点" },
      });
    expect(await codeOf(edit("青联"))).toBe("403 forbidden");
    expect(await codeOf(edit("水员"))).toBe("403 forbidden");
    expect(await codeOf(edit("外办"))).toBe("404 not-found");
    expect((await edit("青办")).body).toBe("改：写明水库名称和地点");
    expect(await codeOf(edit("青办"))).toBe("409 version-conflict");
    const resolve = (who: string) =>
      scene.as(who)("POST /api/comments/:commentId/resolve", {
        params: { commentId },
        body: { version: 2 },
      });
    expect(await codeOf(resolve("水员"))).toBe("403 forbidden");
    expect(await codeOf(resolve("青督"))).toBe("403 forbidden");
  });

  it("are made by those who see the draft, while it is one", async () => {
    const plan = await scene.settled(await scene.upload("青办", "青渡区"));
    for (const who of ["水员", "水办", "青领", "外办"])
      expect(await codeOf(remark(who, plan))).toBe("404 not-found");
    expect((await remark("青督", plan)).own).toBe(true);
    const wrong = scene.as("青督")("POST /api/plans/:planId/comments", {
      params: { planId: plan.id },
      body: { place: { ...place, end: 1 }, body: "x" },
    });
    expect(await codeOf(wrong)).toBe("400 invalid");
    await scene.publish(await scene.read("青办", plan.id));
    expect(await codeOf(remark("青督", plan))).toBe("409 plan-state");
  });
});
