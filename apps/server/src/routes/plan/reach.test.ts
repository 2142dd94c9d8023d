import { emptyDraft } from "@luoshi/compiler";
import { describe, expect, it } from "vitest";
import type { CallError } from "../../contract/client.ts";
import { codeOf, usePlanScene } from "../../testing/plan-scene.ts";

const scene = usePlanScene();

describe("who sees a plan", () => {
  it("shows a draft to its unit and its reviewers only", async () => {
    const plan = await scene.upload("水联", "水务局");
    const seen = async (who: string) => {
      const error = await scene.read(who, plan.id).then(
        () => null,
        (e: unknown) => (e as CallError).status,
      );
      return error ?? 200;
    };
    const statuses: [string, number][] = [];
    for (const who of ["水办", "水联", "水员", "青办", "青领", "交办", "外办", "系管"])
      statuses.push([who, await seen(who)]);
    expect(statuses).toEqual([
      ["水办", 200],
      ["水联", 200],
      ["水员", 404],
      ["青办", 404],
      ["青领", 404],
      ["交办", 404],
      ["外办", 404],
      ["系管", 404],
    ]);
    await scene.as("水办")("POST /api/plans/:planId/reviews", {
      params: { planId: plan.id },
      body: { version: 1, personIds: [scene.ids.person("水员")] },
    });
    const reviewer = await scene.read("水员", plan.id);
    expect(reviewer.drafting?.tasks.length).toBe(3);
    expect(reviewer.may).toMatchObject({
      edit: false,
      comment: true,
      publish: false,
      delete: false,
    });
    expect(
      await codeOf(
        scene.as("水员")("PUT /api/plans/:planId/draft", {
          params: { planId: plan.id },
          body: { draftVersion: 1, draft: emptyDraft },
        }),
      ),
    ).toBe("403 forbidden");
  });

  it("shows what is published to those above, without the draft on top of it", async () => {
    const plan = await scene.publish(
      await scene.settled(await scene.upload("水办", "水务局"), "水办"),
      "水办",
    );
    const params = { planId: plan.id };
    await scene.as("水办")("POST /api/plans/:planId/revise", {
      params,
      body: { version: plan.version },
    });
    await scene.as("水办")("PUT /api/plans/:planId/draft", {
      params,
      body: { draftVersion: 1, draft: { ...emptyDraft, texts: { p0: "秘密的新标题" } } },
    });
    for (const who of ["青办", "青领"]) {
      const above = await scene.read(who, plan.id);
      expect(above.drafting).toBeNull();
      expect(above.state).toBe("published");
      expect(JSON.stringify(above)).not.toContain("秘密");
      expect(Object.values(above.may).some(Boolean)).toBe(false);
      const list = await scene.as(who)("GET /api/plans", {
        query: { unitId: scene.ids.unit("水务局"), state: "published" },
      });
      expect(JSON.stringify(list)).not.toContain("秘密");
      expect(list.rows.map(({ id }) => id)).toContain(plan.id);
      expect(await codeOf(scene.as(who)("GET /api/plans/:planId/gate", { params }))).toBe(
        "404 not-found",
      );
      expect(await codeOf(scene.as(who)("GET /api/plans/:planId/comments", { params }))).toBe(
        "404 not-found",
      );
    }
    for (const who of ["交办", "外办", "水员"])
      expect(await codeOf(scene.read(who, plan.id))).toBe("404 not-found");
    const fileId = plan.document.fileId;
    expect((await scene.as("青办")("GET /api/files/:fileId", { params: { fileId } })).name).toBe(
      "防汛方案.docx",
    );
    expect(await codeOf(scene.as("外办")("GET /api/files/:fileId", { params: { fileId } }))).toBe(
      "404 not-found",
    );
    expect(
      await codeOf(scene.as("外办")("GET /api/files/:fileId/bytes", { params: { fileId } })),
    ).toBe("404 not-found");
  });
});

describe("GET /api/plans", () => {
  it("pages, filters and counts what the actor may see", async () => {
    for (let n = 0; n < 5; n++)
      await scene.upload("交办", "交通局", [
        `交通局第${n}号整治方案`,
        "一、整修道路。由交通局负责，2027年9月30日前完成。",
      ]);
    const ids5 = (await scene.as("交办")("GET /api/plans", { query: { limit: 200 } })).rows.map(
      ({ id }) => id,
    );
    expect(ids5.length).toBe(5);
    const paged: string[] = [];
    for (let after: string | undefined; ; ) {
      const page = await scene.as("交办")("GET /api/plans", {
        query: { limit: 2, ...(after === undefined ? {} : { after }) },
      });
      paged.push(...page.rows.map(({ id }) => id));
      if (page.next === null) break;
      after = page.next;
    }
    expect(paged).toEqual(ids5);
    const titles = async (query: object) =>
      (await scene.as("交办")("GET /api/plans", { query })).rows.map(({ title }) => title);
    expect(await titles({ text: "第3号" })).toEqual(["交通局第3号整治方案"]);
    expect(await titles({ text: "100%" })).toEqual([]);
    expect((await titles({ year: 2027 })).length).toBe(5);
    expect(await titles({ year: 2025 })).toEqual([]);
    expect(await titles({ unitId: scene.ids.unit("白岭县") })).toEqual([]);
    expect(await scene.as("交办")("GET /api/plans/counts", { query: { year: 2027 } })).toEqual({
      draft: 5,
      review: 0,
      published: 0,
      closed: 0,
    });
    expect(await codeOf(scene.as("交办")("GET /api/plans", { query: { after: "x" } }))).toBe(
      "400 invalid",
    );
    expect((await scene.as("外办")("GET /api/plans", {})).rows).toEqual([]);
  });
});
