import { beforeAll, describe, expect, test } from "vitest";
import { type Call, CallError } from "../../contract/client.ts";
import { type Seeded, seedDirectory } from "../../testing/seed.ts";
import { type SeededPlan, seedPlan } from "../../testing/seed-plan.ts";
import { useApp } from "../../testing/test-app.ts";

const server = useApp();
let ids: Seeded;
let plan: SeededPlan;
const as: Record<string, Call> = {};

beforeAll(async () => {
  ids = await seedDirectory(server.database.ownerPool, {
    units: [
      {
        name: "青渡区人民政府",
        kind: "government",
        children: [
          {
            name: "水务局",
            children: [
              { name: "供水科", kind: "section" },
              { name: "河湖科", kind: "section" },
            ],
          },
          { name: "教育局" },
          { name: "柳湾街道", kind: "street" },
        ],
      },
      { name: "远山县人民政府", kind: "government" },
    ],
    people: [
      { name: "办公", posts: [{ unit: "青渡区人民政府", role: "office" }] },
      { name: "督导", posts: [{ unit: "青渡区人民政府", role: "supervision" }] },
      { name: "水务联络", posts: [{ unit: "水务局", role: "liaison" }] },
      { name: "供水联络", posts: [{ unit: "供水科", role: "liaison" }] },
      { name: "供水干部", posts: [{ unit: "供水科", role: "member" }] },
      { name: "教育联络", posts: [{ unit: "教育局", role: "liaison" }] },
      { name: "街道联络", posts: [{ unit: "柳湾街道", role: "liaison" }] },
      { name: "外县", posts: [{ unit: "远山县人民政府", role: "office" }] },
      { name: "分管", posts: [{ unit: "青渡区人民政府", role: "leader" }], oversees: ["水务局"] },
    ],
  });
  plan = await seedPlan(server.database.ownerPool, {
    unitId: ids.unit("青渡区人民政府"),
    unitPath: ids.path("青渡区人民政府"),
    title: "供水安全专项行动方案",
    by: ids.person("办公"),
    tasks: [
      {
        text: "对二次供水设施全面排查",
        owners: [
          { part: "lead", target: { kind: "unit", id: ids.unit("水务局") } },
          { part: "support", target: { kind: "unit", id: ids.unit("教育局") } },
        ],
      },
      {
        text: "清洗消毒储水设施",
        owners: [{ part: "owner", target: { kind: "unit", id: ids.unit("柳湾街道") } }],
        deadline: "2027-03-03",
      },
    ],
  });
  for (const name of [
    "办公",
    "督导",
    "水务联络",
    "供水联络",
    "供水干部",
    "教育联络",
    "街道联络",
    "外县",
    "分管",
  ])
    as[name] = await server.signedIn(ids.person(name));
});

const by = (name: string): Call => {
  const call = as[name];
  if (call === undefined) throw new Error(name);
  return call;
};

const refusal = (asked: Promise<unknown>) =>
  asked.then(
    () => "done",
    (error: unknown) => {
      if (error instanceof CallError) return `${error.status} ${error.answer.code}`;
      throw error;
    },
  );

const list = async (name: string, scope: "reach" | "held" = "reach") => {
  const { rows } = await by(name)("GET /api/duties", { query: { scope, sort: "unit" } });
  return rows.map((row) => `${row.unitName} ${row.part} ${row.state}`);
};

const find = async (name: string, unit: string) => {
  const { rows } = await by(name)("GET /api/duties", { query: { sort: "unit" } });
  const row = rows.find((each) => each.unitName === unit);
  if (row === undefined) throw new Error(`${name} sees nothing of ${unit}`);
  return row;
};

describe("from dispatch to sign-off", () => {
  test("the fan-out is seen, then made in one act", async () => {
    const preview = await by("办公")("GET /api/plans/:planId/dispatch-preview", {
      params: { planId: plan.id },
    });
    expect(preview.dutyCount).toBe(3);
    expect(
      await refusal(
        by("外县")("GET /api/plans/:planId/dispatch-preview", { params: { planId: plan.id } }),
      ),
    ).toBe("404 not-found");
    const made = await by("办公")("POST /api/plans/:planId/dispatches", {
      params: { planId: plan.id },
      body: { version: 1, tasks: plan.taskIds.map((taskId) => ({ taskId })) },
    });
    expect([made.taskCount, made.dutyCount]).toEqual([2, 3]);
  });

  test("each sees what is theirs", async () => {
    expect(await list("办公")).toEqual([
      "水务局 lead assigned",
      "教育局 support assigned",
      "柳湾街道 sole assigned",
    ]);
    expect(await list("水务联络")).toEqual(["水务局 lead assigned", "教育局 support assigned"]);
    expect(await list("教育联络")).toEqual(["水务局 lead assigned", "教育局 support assigned"]);
    expect(await list("街道联络")).toEqual(["柳湾街道 sole assigned"]);
    expect(await list("分管")).toEqual(["水务局 lead assigned"]);
    expect(await list("外县")).toEqual([]);
    expect(await list("供水干部")).toEqual([]);
  });

  test("signed for, split, reported, claimed, accepted, signed off", async () => {
    let duty = await find("水务联络", "水务局");
    const signed = await by("水务联络")("POST /api/duties/:dutyId/commands", {
      params: { dutyId: duty.id },
      body: { version: duty.version, command: { kind: "sign" } },
    });
    expect(signed.state).toBe("active");
    const split = await by("水务联络")("POST /api/duties/:dutyId/commands", {
      params: { dutyId: duty.id },
      body: {
        version: signed.version,
        command: {
          kind: "split",
          shares: [
            { unitId: ids.unit("供水科"), weight: 3, personIds: [ids.person("供水干部")] },
            { unitId: ids.unit("河湖科"), weight: 1 },
          ],
        },
      },
    });
    expect(split.shares.map(({ unitName, weight }) => `${unitName} ${weight}`)).toEqual([
      "供水科 3",
      "河湖科 1",
    ]);
    // Named, and so within reach, in three taps: signed for and reported at once by the liaison.
    expect(await list("供水干部")).toEqual(["供水科 lead assigned"]);
    const share = split.shares[0];
    if (share === undefined) throw new Error();
    const report = await by("供水联络")("POST /api/duties/:dutyId/reports", {
      params: { dutyId: share.id },
      body: { content: { done: "已排查泵房12处", percent: 100 }, submit: true, sign: true },
    });
    expect([report.state, report.no]).toEqual(["submitted", 1]);
    // The parent's liaison accepts; the percent goes up by weight.
    const shareNow = async () =>
      (await by("水务联络")("GET /api/duties/:dutyId", { params: { dutyId: share.id } })).version;
    const was = await shareNow();
    const taken = await by("水务联络")("POST /api/reports/:reportId/commands", {
      params: { reportId: report.id },
      body: { version: report.version, command: { kind: "acceptReport" } },
    });
    expect(taken.duty).toEqual({ was, is: await shareNow() });
    expect(taken.duty.is).toBeGreaterThan(was);
    const now = await by("水务联络")("GET /api/duties/:dutyId", { params: { dutyId: duty.id } });
    expect(now.percent).toBe(75);
    const claim = (why: string | null) =>
      by("水务联络")("POST /api/duties/:dutyId/commands", {
        params: { dutyId: duty.id },
        body: { version: now.version, command: { kind: "claim", statement: "已全部排查", why } },
      });
    expect(await refusal(claim(null))).toBe("409 support-unanswered");
    const claimed = await claim("教育局尚未反馈，不影响");
    expect(claimed.state).toBe("claimed");
    duty = await find("办公", "水务局");
    expect(duty.commands).toEqual(["sendBack", "accept", "withdraw"]);
    const accepted = await by("办公")("POST /api/duties/:dutyId/commands", {
      params: { dutyId: duty.id },
      body: { version: duty.version, command: { kind: "accept" } },
    });
    expect([accepted.state, accepted.task.done]).toEqual(["done", true]);
    const off = await by("督导")("POST /api/duties/:dutyId/commands", {
      params: { dutyId: duty.id },
      body: { version: accepted.version, command: { kind: "signOff" } },
    });
    expect(off.state).toBe("signedOff");
    const { history } = await by("督导")("GET /api/duties/:dutyId", {
      params: { dutyId: duty.id },
    });
    expect(history.map(({ kind }) => kind)).toEqual([
      "duty.signOff",
      "duty.accept",
      "duty.claim",
      "duty.split",
      "duty.sign",
    ]);
  });

  test("a stale version is told what stands now", async () => {
    const duty = await find("街道联络", "柳湾街道");
    const sign = (version: number, key?: string) =>
      by("街道联络")(
        "POST /api/duties/:dutyId/commands",
        { params: { dutyId: duty.id }, body: { version, command: { kind: "sign" } } },
        key === undefined ? {} : { key },
      );
    const first = await sign(duty.version, "key-of-this-test");
    expect(await sign(duty.version, "key-of-this-test")).toEqual(first);
    const stale = await sign(duty.version).catch((error: unknown) => error as CallError);
    expect(stale).toMatchObject({
      status: 409,
      answer: { code: "version-conflict", current: { state: "active" } },
    });
  });

  test("a light has its reason", async () => {
    const duty = await find("街道联络", "柳湾街道");
    expect([duty.lit?.light, duty.lit?.reason.zh]).toEqual([
      "yellow",
      "2027年3月3日到期，还有2个工作日",
    ]);
    const counts = await by("办公")("GET /api/duties/counts", { query: {} });
    expect(counts).toMatchObject({ total: 3, lights: { blue: 1, yellow: 1 } });
  });
});
