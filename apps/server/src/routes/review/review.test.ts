import { emptyDraft } from "@luoshi/compiler";
import { type RawBuilder, type SqlBool, sql } from "kysely";
import { describe, expect, it } from "vitest";
import { inSession } from "../../http/enter.ts";
import type { Actor } from "../../policies/actor.ts";
import { reviewReach } from "../../policies/plan.ts";
import { listReviews } from "../../store/review.ts";
import { codeOf, draftingOf, type ToldPlan, usePlanScene } from "../../testing/plan-scene.ts";
import { refusalOf } from "../../testing/refusal-of.ts";

const scene = usePlanScene();

const ask = (plan: ToldPlan, people: readonly string[], who = "青办", version = plan.version) =>
  scene.as(who)("POST /api/plans/:planId/reviews", {
    params: { planId: plan.id },
    body: { version, personIds: people.map((name) => scene.ids.person(name)) },
  });

const object = (who: string, reviewId: string, seen: { version: number; draftVersion: number }) =>
  scene.as(who)("POST /api/reviews/:reviewId/object", {
    params: { reviewId },
    body: { ...seen, statement: "第二项的时限太紧" },
  });

const save = (plan: ToldPlan, draftVersion: number, title: string) =>
  scene.as("青办")("PUT /api/plans/:planId/draft", {
    params: { planId: plan.id },
    body: { draftVersion, draft: { ...emptyDraft, texts: { p0: title } } },
  });

describe("reviews", () => {
  it("are asked of named people, answered, and asked again when the draft changes", async () => {
    const plan = await scene.upload("青办", "青渡区");
    const { reviews, version } = await ask(plan, ["水员", "青长"]);
    expect(version).toBe(2);
    expect(reviews.map(({ state, draftVersion }) => [state, draftVersion])).toEqual([
      ["asked", 1],
      ["asked", 1],
    ]);
    expect((await scene.read("青办", plan.id)).state).toBe("review");
    const mine = (await scene.as("水员")("GET /api/reviews", {})).rows;
    expect(mine.map(({ planId, planTitle, state }) => [planId, planTitle, state])).toEqual([
      [plan.id, "青渡区防汛备汛工作方案", "asked"],
    ]);
    const [review] = mine;
    if (review === undefined) throw new Error("nothing asked");
    const answered = await object("水员", review.id, { version: 1, draftVersion: 1 });
    expect(answered).toMatchObject({
      state: "objected",
      statement: "第二项的时限太紧",
      version: 2,
    });
    const settled = await scene.settled(plan);
    const { gate } = draftingOf(settled);
    expect([gate.open, gate.warnings.map(({ code }) => code)]).toEqual([
      true,
      ["objections", "reviews-open"],
    ]);
    const saved = await save(plan, 1, "青渡区防汛备汛方案");
    const again = draftingOf(saved).reviews.find(({ id }) => id === review.id);
    expect(again).toMatchObject({ state: "asked", draftVersion: 2, version: 3, answeredAt: null });
    const told = await scene.server.database.ownerPool.query(
      "select kind, args->>'again' as again from notice where person_id = $1 and plan_id = $2 order by told_at, id",
      [scene.ids.person("水员"), plan.id],
    );
    expect(told.rows).toEqual([
      { kind: "review.asked", again: "false" },
      { kind: "review.asked", again: "true" },
    ]);
    // What one says must be said of the draft as it is.
    expect(await codeOf(object("水员", review.id, { version: 3, draftVersion: 1 }))).toBe(
      "409 version-conflict",
    );
    expect(await codeOf(object("水员", review.id, { version: 2, draftVersion: 2 }))).toBe(
      "409 version-conflict",
    );
    const agreed = await scene.as("水员")("POST /api/reviews/:reviewId/agree", {
      params: { reviewId: review.id },
      body: { version: 3, draftVersion: 2 },
    });
    expect(agreed.state).toBe("agreed");
    const published = await scene.publish(await scene.read("青办", plan.id));
    // Of the next draft nobody was asked: what was said of the former one cannot be said anew.
    const params = { planId: plan.id };
    const { version: next } = published;
    await scene.as("青办")("POST /api/plans/:planId/revise", { params, body: { version: next } });
    await save(plan, 2, "青渡区防汛方案");
    expect(await codeOf(object("水员", review.id, { version: 4, draftVersion: 2 }))).toBe(
      "409 version-conflict",
    );
  });

  it("do not keep a plan from being published that somebody objects to", async () => {
    const plan = await scene.settled(await scene.upload("青办", "青渡区"));
    const { reviews } = await ask(plan, ["青长"]);
    await object("青长", reviews[0]?.id ?? "", { version: 1, draftVersion: 1 });
    expect((await scene.publish(await scene.read("青办", plan.id))).state).toBe("published");
  });

  it("are answered by nobody else, and asked by drafters of people of the same tree", async () => {
    const plan = await scene.upload("青办", "青渡区");
    expect(await codeOf(ask(plan, ["外办"]))).toBe("409 reviewer-unknown");
    expect(await codeOf(ask(plan, ["青长"], "青督"))).toBe("403 forbidden");
    expect(await codeOf(ask(plan, ["青长"], "水办"))).toBe("404 not-found");
    expect(await codeOf(ask(plan, ["青长"], "青办", 9))).toBe("409 version-conflict");
    const { reviews } = await ask(plan, ["水员"]);
    const [review] = reviews;
    if (review === undefined) throw new Error("nothing asked");
    for (const who of ["青办", "青长", "外办", "水办"])
      expect(await codeOf(object(who, review.id, { version: 1, draftVersion: 1 }))).toBe(
        "404 not-found",
      );
  });

  it("are taken back, and the reviewer sees the draft no more", async () => {
    const plan = await scene.upload("青办", "青渡区");
    const { reviews } = await ask(plan, ["水员"]);
    const [review] = reviews;
    if (review === undefined) throw new Error("nothing asked");
    expect((await scene.read("水员", plan.id)).id).toBe(plan.id);
    const withdraw = (who: string, version: number) =>
      scene.as(who)("POST /api/reviews/:reviewId/withdraw", {
        params: { reviewId: review.id },
        body: { version },
      });
    expect(await codeOf(withdraw("水员", 1))).toBe("403 forbidden");
    expect(await codeOf(withdraw("青联", 5))).toBe("409 version-conflict");
    expect((await withdraw("青联", 1)).state).toBe("cancelled");
    expect(await codeOf(scene.read("水员", plan.id))).toBe("404 not-found");
    // Asked once more, it is a new request.
    const asked = await ask(plan, ["水员"], "青办", 2);
    expect(asked.reviews.map(({ state }) => state)).toEqual(["cancelled", "asked"]);
    expect((await scene.read("水员", plan.id)).id).toBe(plan.id);
  });

  it("are not changed by those who are asked twice at once", async () => {
    const plan = await scene.upload("青办", "青渡区");
    const { reviews } = await ask(plan, ["青长"]);
    const id = reviews[0]?.id ?? "";
    const results = await Promise.allSettled(
      [1, 2, 3, 4].map(() => object("青长", id, { version: 1, draftVersion: 1 })),
    );
    expect(results.filter(({ status }) => status === "fulfilled").length).toBe(1);
    const conflict = await refusalOf(object("青长", id, { version: 1, draftVersion: 1 }));
    expect(conflict.answer.current).toMatchObject({ id, state: "objected", version: 2 });
  });

  it("are told by either guard alone to those whom they concern, and by both to nobody else", async () => {
    const plan = await scene.upload("青办", "青渡区");
    await ask(plan, ["水员", "青长"]);
    const { database } = scene.server.services;
    const now = scene.server.services.clock();
    const counts: Record<string, readonly number[]> = {};
    for (const who of ["青办", "青联", "青长", "水员", "水办", "外办"]) {
      const token = await scene.server.tokenOf(scene.ids.person(who));
      const listed = (becoming: boolean, reach: (actor: Actor) => RawBuilder<SqlBool>) =>
        inSession(
          database,
          { shard: 1, token, mode: "read", becoming },
          { now, today: now.slice(0, 10), idleMinutes: 30 },
          async (db, entered) => {
            if (entered === null) throw new Error("no session");
            return (await listReviews(db, 1, plan.id, reach(entered.actor))).length;
          },
        );
      counts[who] = [
        await listed(false, reviewReach),
        await listed(true, () => sql<SqlBool>`true`),
      ];
    }
    expect(counts).toEqual({
      青办: [2, 2],
      青联: [2, 2],
      青长: [2, 2],
      水员: [1, 1],
      水办: [0, 0],
      外办: [0, 0],
    });
  });
});
