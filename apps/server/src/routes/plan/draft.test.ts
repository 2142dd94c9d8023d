import { emptyDraft } from "@luoshi/compiler";
import { describe, expect, it } from "vitest";
import { makeDocx } from "../../testing/make-docx.ts";
import { codeOf, draftingOf, floodPlan, taskWith, usePlanScene } from "../../testing/plan-scene.ts";
import { refusalOf } from "../../testing/refusal-of.ts";

const scene = usePlanScene();

describe("drafts", () => {
  it("keeps what was decided through edits that give a task another key", async () => {
    const plan = await scene.upload("青办", "青渡区");
    const { planId, lake } = { planId: plan.id, lake: taskWith(plan, "水库") };
    await scene.as("青办")("PATCH /api/plans/:planId/tasks/:key", {
      params: { planId, key: lake.key },
      body: { version: lake.version, disposition: "standing" },
    });
    const saved = await scene.as("青办")("PUT /api/plans/:planId/draft", {
      params: { planId },
      body: {
        draftVersion: 1,
        draft: {
          ...emptyDraft,
          texts: {
            p3: "（一）排查山塘和水库的各类隐患。由水务局牵头，应急管理局配合，2027年7月31日前完成。",
          },
        },
      },
    });
    const moved = taskWith(saved, "山塘");
    expect(moved.key).not.toBe(lake.key);
    expect(moved).toMatchObject({
      disposition: "standing",
      stated: true,
      deadline: "2027-07-31",
      version: lake.version + 1,
    });
    expect(draftingOf(saved).draftVersion).toBe(2);
    expect(draftingOf(saved).tasks.length).toBe(3);
  });

  it("brings a dropped task back as it was", async () => {
    const plan = await scene.upload("青办", "青渡区");
    const road = taskWith(plan, "道路");
    const params = { planId: plan.id };
    await scene.as("青办")("PATCH /api/plans/:planId/tasks/:key", {
      params: { ...params, key: road.key },
      body: { version: 1, disposition: "noted" },
    });
    const without = {
      ...emptyDraft,
      corrections: { ...emptyDraft.corrections, dropped: [road.key] },
    };
    const less = await scene.as("青办")("PUT /api/plans/:planId/draft", {
      params,
      body: { draftVersion: 1, draft: without },
    });
    expect(draftingOf(less).tasks.length).toBe(2);
    expect(draftingOf(less).owners.map(({ written }) => written)).not.toContain("交通局");
    const again = await scene.as("青办")("PUT /api/plans/:planId/draft", {
      params,
      body: { draftVersion: 2, draft: emptyDraft },
    });
    expect(taskWith(again, "道路")).toMatchObject({
      key: road.key,
      disposition: "noted",
      stated: true,
    });
  });

  it("tells a conflict with both sides and keeps what stands", async () => {
    const plan = await scene.upload("青办", "青渡区");
    const save = (who: string, title: string) =>
      scene.as(who)("PUT /api/plans/:planId/draft", {
        params: { planId: plan.id },
        body: { draftVersion: 1, draft: { ...emptyDraft, texts: { p0: title } } },
      });
    await save("青办", "青渡区防汛工作方案");
    const error = await refusalOf(save("青联", "防汛方案"));
    expect([error.status, error.answer.code]).toEqual([409, "version-conflict"]);
    expect(error.answer.current).toMatchObject({
      title: "青渡区防汛工作方案",
      drafting: { draftVersion: 2, draft: { texts: { p0: "青渡区防汛工作方案" } } },
    });
    const both = await Promise.allSettled(
      [1, 2, 3, 4].map((n) =>
        scene.as("青办")("PUT /api/plans/:planId/draft", {
          params: { planId: plan.id },
          body: { draftVersion: 2, draft: { ...emptyDraft, texts: { p0: `防汛方案${n}` } } },
        }),
      ),
    );
    expect(both.filter(({ status }) => status === "fulfilled").length).toBe(1);
    expect(draftingOf(await scene.read("青办", plan.id)).draftVersion).toBe(3);
  });

  it("answers a repeated save as it answered before", async () => {
    const plan = await scene.upload("青办", "青渡区");
    const save = () =>
      scene.as("青办")(
        "PUT /api/plans/:planId/draft",
        {
          params: { planId: plan.id },
          body: { draftVersion: 1, draft: { ...emptyDraft, texts: { p0: "方案" } } },
        },
        { key: `save-${plan.id}` },
      );
    const first = await save();
    expect(await save()).toEqual(first);
    expect(draftingOf(await scene.read("青办", plan.id)).draftVersion).toBe(2);
  });

  it("says where a draft is wrong", async () => {
    const plan = await scene.upload("青办", "青渡区");
    const error = await refusalOf(
      scene.as("青办")("PUT /api/plans/:planId/draft", {
        params: { planId: plan.id },
        body: { draftVersion: 1, draft: { ...emptyDraft, texts: { x: "" } } },
      }),
    );
    expect([error.status, error.answer.code]).toEqual([400, "draft-invalid"]);
    expect(error.answer.message.zh).toContain("texts");
  });

  it("goes on with a revised document: decisions and corrections follow their tasks", async () => {
    const plan = await scene.upload("青办", "青渡区");
    const lake = taskWith(plan, "水库");
    const params = { planId: plan.id };
    await scene.as("青办")("PATCH /api/plans/:planId/tasks/:key", {
      params: { ...params, key: lake.key },
      body: { version: 1, disposition: "noted" },
    });
    const revised = [
      ...floodPlan.slice(0, 3),
      "（一）整修防汛道路。由交通局负责，2027年8月31日前完成。",
      "（二）排查水库和山塘隐患。由水务局牵头，应急管理局配合，2027年6月30日前完成。",
    ];
    const next = await scene.as("青办")("PUT /api/plans/:planId/file", {
      params,
      query: { name: "修订.docx", draftVersion: 1 },
      bytes: makeDocx(revised),
    });
    expect(next.document.name).toBe("修订.docx");
    expect(taskWith(next, "山塘")).toMatchObject({ disposition: "noted", stated: true });
    expect(taskWith(next, "道路").deadline).toBe("2027-08-31");
    const blob = await scene.as("青办")("GET /api/plans/:planId/file", { params });
    expect(Buffer.from(await blob.arrayBuffer()).equals(Buffer.from(makeDocx(revised)))).toBe(true);
    const left = await scene.server.database.ownerPool.query(
      "select 1 from file f where f.id = $1",
      [plan.document.fileId],
    );
    expect(left.rowCount).toBe(0);
  });

  it("decides several tasks at once, or none", async () => {
    const plan = await scene.upload("青办", "青渡区");
    const tasks = draftingOf(plan).tasks.map(({ key, version }) => ({ key, version }));
    const [first, ...rest] = tasks;
    const wrong = [{ key: first?.key ?? "", version: 9 }, ...rest];
    const decide = (chosen: typeof tasks) =>
      scene.as("青办")("PATCH /api/plans/:planId/tasks", {
        params: { planId: plan.id },
        body: { tasks: chosen, disposition: "noted" },
      });
    expect(await codeOf(decide(wrong))).toBe("409 version-conflict");
    expect(draftingOf(await scene.read("青办", plan.id)).tasks.every(({ stated }) => !stated)).toBe(
      true,
    );
    expect(
      (await decide(tasks)).tasks.map(({ disposition, version }) => [disposition, version]),
    ).toEqual([
      ["noted", 2],
      ["noted", 2],
      ["noted", 2],
    ]);
  });
});
