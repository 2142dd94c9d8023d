import { emptyDraft } from "@luoshi/compiler";
import { describe, expect, it } from "vitest";
import { codeOf, draftingOf, floodPlan, usePlanScene } from "../../testing/plan-scene.ts";
import { refusalOf } from "../../testing/refusal-of.ts";

const scene = usePlanScene();

describe("publishing", () => {
  it("is refused with the reasons while something is open, and to those who only draft", async () => {
    const plan = await scene.upload("青办", "青渡区");
    const error = await refusalOf(scene.publish(plan));
    expect([error.status, error.answer.code]).toEqual([409, "gate-closed"]);
    expect(error.answer.args["reasons"]).toEqual([
      expect.objectContaining({ code: "owner-unresolved", written: "物资中心" }),
    ]);
    const ready = await scene.settled(plan);
    expect(await codeOf(scene.publish(ready, "青联"))).toBe("403 forbidden");
    expect(await codeOf(scene.publish(ready, "青督"))).toBe("403 forbidden");
    // An office elsewhere is no office here.
    expect(await codeOf(scene.publish(ready, "兼任"))).toBe("403 forbidden");
    expect(await codeOf(scene.publish(ready, "水办"))).toBe("404 not-found");
    expect((await scene.publish(ready, "青长")).state).toBe("published");
  });

  it("is refused while the document has a fault that is an error, and not once it is waived", async () => {
    const faulty = await scene.upload("青办", "青渡区", [
      ...floodPlan.slice(0, 3),
      "（一）排查水库隐患。由水务局负责，2027年23月底前完成。",
    ]);
    const reasons = draftingOf(faulty).gate.reasons;
    const fault = reasons.find(({ code }) => code === "impossible-date");
    expect(fault?.quote).toContain("23月");
    const waivers = [
      {
        code: "impossible-date",
        clause: "一/（一）",
        quote: "2027年23月底",
        reason: "原件如此",
        until: "2027-03-05",
      },
    ];
    const fields = {
      [draftingOf(faulty).tasks[0]?.key ?? ""]: {
        deadline: { text: "2027年12月底", date: "2027-12-31" },
      },
    };
    const draft = { ...emptyDraft, waivers, corrections: { ...emptyDraft.corrections, fields } };
    const waived = await scene.as("青办")("PUT /api/plans/:planId/draft", {
      params: { planId: faulty.id },
      body: { draftVersion: 1, draft },
    });
    expect(draftingOf(waived).gate.reasons).toEqual([]);
    // The waiver has ended by the day on which it is published.
    scene.server.setNow("2027-03-06T02:00:00.000Z");
    try {
      const late = await scene.server.signedIn(scene.ids.person("青办"));
      const publishing = late("POST /api/plans/:planId/publish", {
        params: { planId: waived.id },
        body: { version: waived.version, draftVersion: 2 },
      });
      expect(await codeOf(publishing)).toBe("409 gate-closed");
    } finally {
      scene.server.setNow("2027-03-01T02:00:00.000Z");
    }
    expect((await scene.publish(waived)).state).toBe("published");
  });

  it("numbers versions, keeps the identity of tasks and never changes what was published", async () => {
    const first = await scene.publish(await scene.settled(await scene.upload("青办", "青渡区")));
    const params = { planId: first.id };
    expect(first).toMatchObject({ state: "published", publishedNo: 1, version: 2 });
    const before = (await scene.as("青办")("GET /api/plans/:planId/tasks", { params })).rows;
    expect(before.map(({ no, disposition, path }) => [no, disposition, path])).toEqual([
      ["一（一）", "dispatched", ["重点任务"]],
      ["一（二）", "dispatched", ["重点任务"]],
      ["一（三）", "dispatched", ["重点任务"]],
    ]);
    expect(before[0]?.owners).toEqual([
      { written: "水务局", part: "lead", target: { kind: "unit", id: scene.ids.unit("水务局") } },
      {
        written: "应急管理局",
        part: "support",
        target: { kind: "unit", id: scene.ids.unit("应急管理局") },
      },
    ]);
    const one = await scene.as("青办")("GET /api/plans/:planId/versions/:no", {
      params: { ...params, no: 1 },
    });
    const revised = await scene.as("青办")("POST /api/plans/:planId/revise", {
      params,
      body: { version: 2 },
    });
    expect(revised.state).toBe("draft");
    const texts = {
      p0: "青渡区防汛备汛工作方案（修订）",
      p3: "（一）全面排查山塘、水库的隐患。由水务局牵头，应急管理局配合，2027年6月30日前完成。",
    };
    const dropped = before.find(({ text }) => text.includes("道路"))?.key ?? "";
    const draft = {
      ...emptyDraft,
      texts,
      corrections: { ...emptyDraft.corrections, dropped: [dropped] },
    };
    const saved = await scene.as("青办")("PUT /api/plans/:planId/draft", {
      params,
      body: { draftVersion: 1, draft },
    });
    // What is in force is not touched by the draft on top of it.
    expect([saved.title, draftingOf(saved).title]).toEqual([
      "青渡区防汛备汛工作方案",
      "青渡区防汛备汛工作方案（修订）",
    ]);
    expect((await scene.as("青办")("GET /api/plans/:planId/tasks", { params })).rows).toEqual(
      before,
    );
    const second = await scene.publish(saved);
    expect(second).toMatchObject({ publishedNo: 2, title: "青渡区防汛备汛工作方案（修订）" });
    const after = (await scene.as("青办")("GET /api/plans/:planId/tasks", { params })).rows;
    const idOf = (rows: typeof before, words: string) =>
      rows.find(({ text }) => text.includes(words))?.id;
    expect(idOf(after, "山塘")).toBe(idOf(before, "水库"));
    expect(idOf(after, "物资")).toBe(idOf(before, "物资"));
    expect(idOf(after, "道路")).toBeUndefined();
    const ended = await scene.server.database.ownerPool.query(
      "select until_no from task where id = $1",
      [idOf(before, "道路")],
    );
    expect(ended.rows).toEqual([{ until_no: 1 }]);
    expect(
      await scene.as("青办")("GET /api/plans/:planId/versions/:no", {
        params: { ...params, no: 1 },
      }),
    ).toEqual(one);
    const versions = (await scene.as("青办")("GET /api/plans/:planId/versions", { params })).rows;
    expect(versions.map(({ no, taskCount }) => [no, taskCount])).toEqual([
      [2, 2],
      [1, 3],
    ]);
    expect(versions[0]?.digest).not.toBe(versions[1]?.digest);
    await expect(
      scene.server.database.appPool.query("update plan_version set title = 'x' where shard = 1"),
    ).rejects.toThrow(/permission denied/);
    // The dropped task comes back as the one it was.
    await scene.as("青办")("POST /api/plans/:planId/revise", {
      params,
      body: { version: second.version },
    });
    const third = await scene.as("青办")("PUT /api/plans/:planId/draft", {
      params,
      body: { draftVersion: 2, draft: { ...emptyDraft, texts } },
    });
    await scene.publish(third);
    const last = (await scene.as("青办")("GET /api/plans/:planId/tasks", { params })).rows;
    expect(idOf(last, "道路")).toBe(idOf(before, "道路"));
  });

  it("publishes once, however often it is asked", async () => {
    const plan = await scene.settled(await scene.upload("青办", "青渡区"));
    const call = (key: string) =>
      scene.as("青办")(
        "POST /api/plans/:planId/publish",
        { params: { planId: plan.id }, body: { version: plan.version, draftVersion: 1 } },
        { key },
      );
    const results = await Promise.allSettled(
      ["one-key-12", "one-key-12", "other-key", "third-key"].map(call),
    );
    expect(results.filter(({ status }) => status === "fulfilled").length).toBeGreaterThanOrEqual(1);
    const now = await scene.read("青办", plan.id);
    expect([now.publishedNo, now.state]).toEqual([1, "published"]);
  });

  it("closes with a reason, and then nothing changes any more", async () => {
    const plan = await scene.publish(await scene.settled(await scene.upload("青办", "青渡区")));
    const params = { planId: plan.id };
    const close = (who: string, reason: string) =>
      scene.as(who)("POST /api/plans/:planId/close", {
        params,
        body: { version: plan.version, reason },
      });
    expect(await codeOf(close("青办", " "))).toBe("400 invalid");
    expect(await codeOf(close("青联", "完成"))).toBe("403 forbidden");
    expect((await close("青办", "任务全部完成")).state).toBe("closed");
    const version = plan.version + 1;
    expect(
      await codeOf(
        scene.as("青办")("POST /api/plans/:planId/revise", { params, body: { version } }),
      ),
    ).toBe("409 plan-state");
    expect(
      await codeOf(
        scene.as("青办")("PUT /api/plans/:planId/draft", {
          params,
          body: { draftVersion: 1, draft: emptyDraft },
        }),
      ),
    ).toBe("409 plan-state");
  });

  it("finds published tasks by their words", async () => {
    const plan = await scene.publish(await scene.settled(await scene.upload("青办", "青渡区")));
    const { rows } = await scene.server.database.ownerPool.query<{ text: string }>(
      "select text from task where plan_id = $1 and search @@ $2::tsquery",
      [plan.id, "'水库' & '隐患'"],
    );
    expect(rows.map(({ text }) => text.slice(0, 4))).toEqual(["排查水库"]);
  });
});
