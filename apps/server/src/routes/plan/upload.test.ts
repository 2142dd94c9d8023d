import { emptyDraft } from "@luoshi/compiler";
import { describe, expect, it } from "vitest";
import { makeDocx } from "../../testing/make-docx.ts";
import {
  codeOf,
  draftingOf,
  floodPlan,
  sampleBytes,
  taskWith,
  usePlanScene,
} from "../../testing/plan-scene.ts";
import { refusalOf } from "../../testing/refusal-of.ts";

const scene = usePlanScene();

describe("POST /api/plans", () => {
  it("reads, compiles and resolves a document", async () => {
    const plan = await scene.upload("青办", "青渡区");
    expect(plan).toMatchObject({
      title: "青渡区防汛备汛工作方案",
      kind: "plan",
      state: "draft",
      publishedNo: 0,
      version: 1,
    });
    const { tasks, owners, gate, draft, draftVersion } = draftingOf(plan);
    expect(draftVersion).toBe(1);
    expect(draft).toEqual(emptyDraft);
    expect(
      tasks.map(({ text, disposition, deadline }) => [text.slice(0, 6), disposition, deadline]),
    ).toEqual([
      ["排查水库隐患", "dispatched", "2027-06-30"],
      ["整修防汛道路", "dispatched", "2027-09-30"],
      ["储备防汛物资", "dispatched", "2027-05-31"],
    ]);
    expect(taskWith(plan, "水库").owners).toEqual([
      { written: "水务局", part: "lead" },
      { written: "应急管理局", part: "support" },
    ]);
    const water = owners.find(({ written }) => written === "水务局");
    expect(water).toMatchObject({
      status: "resolved",
      target: { kind: "unit", id: scene.ids.unit("水务局") },
      targetName: "水务局",
    });
    expect(owners.find(({ written }) => written === "物资中心")?.status).toBe("unknown");
    expect(gate.open).toBe(false);
    expect(gate.reasons).toEqual([
      expect.objectContaining({
        code: "owner-unresolved",
        written: "物资中心",
        taskKey: taskWith(plan, "物资").key,
      }),
    ]);
  });

  it.each([
    "work-safety",
    "school-year",
    "service-quality",
    "superior-decision",
    "planted-defects",
  ])("takes the sample %s and gives its bytes back", async (name) => {
    const bytes = sampleBytes(name);
    const plan = await scene.as("青办")("POST /api/plans", {
      query: { name: `${name}.docx`, unitId: scene.ids.unit("青渡区") },
      bytes,
    });
    expect(draftingOf(plan).tasks.length).toBeGreaterThan(3);
    const blob = await scene.as("青办")("GET /api/plans/:planId/file", {
      params: { planId: plan.id },
    });
    expect(Buffer.from(await blob.arrayBuffer()).equals(Buffer.from(bytes))).toBe(true);
    expect(draftingOf(plan).gate.reasons.some(({ span }) => span !== null)).toBe(
      name === "planted-defects",
    );
  });

  it("says in both languages why a file is no plan, and leaves nothing behind", async () => {
    const count = async () =>
      (
        await scene.server.database.ownerPool.query(
          "select (select count(*) from plan) + (select count(*) from file) as n",
        )
      ).rows[0];
    const before = await count();
    const error = await refusalOf(
      scene.as("青办")("POST /api/plans", {
        query: { name: "x.docx", unitId: scene.ids.unit("青渡区") },
        bytes: new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d]),
      }),
    );
    expect([error.status, error.answer.code]).toEqual([422, "unreadable"]);
    expect(error.answer.message).toEqual({
      zh: expect.stringContaining("PDF"),
      en: expect.stringContaining("PDF"),
    });
    expect(await count()).toEqual(before);
  });

  it("lets only those draft who do so in that very unit", async () => {
    expect(await codeOf(scene.upload("青督", "青渡区"))).toBe("403 forbidden");
    expect(await codeOf(scene.upload("青员", "青渡区"))).toBe("403 forbidden");
    expect(await codeOf(scene.upload("系管", "青渡区"))).toBe("403 forbidden");
    expect(await codeOf(scene.upload("青办", "水务局"))).toBe("403 forbidden");
    expect(await codeOf(scene.upload("水办", "青渡区"))).toBe("403 forbidden");
    expect(await codeOf(scene.upload("外办", "青渡区"))).toBe("404 not-found");
    expect((await scene.upload("水联", "水务局")).unitName).toBe("水务局");
  });

  it("makes one plan of one call, however often it comes", async () => {
    const call = () =>
      scene.as("青办")(
        "POST /api/plans",
        {
          query: { name: "一次.docx", unitId: scene.ids.unit("青渡区") },
          bytes: makeDocx(floodPlan),
        },
        { key: "upload-once-1" },
      );
    const plans = await Promise.all([call(), call(), call()]);
    expect(new Set(plans.map(({ id }) => id)).size).toBe(1);
    expect((await call()).id).toBe(plans[0]?.id);
  });

  it("refuses more bytes than the server takes", async () => {
    const bytes = new Uint8Array(21 * 1024 * 1024);
    const error = await refusalOf(
      scene.as("青办")("POST /api/plans", {
        query: { name: "大.docx", unitId: scene.ids.unit("青渡区") },
        bytes,
      }),
    );
    expect([error.status, error.answer.code]).toEqual([413, "too-large"]);
  });
});
