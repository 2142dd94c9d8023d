import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { emptyDraft } from "@luoshi/compiler";
import { beforeAll, describe, expect, it } from "vitest";
import { type Call, CallError } from "../../contract/client.ts";
import { makeDocx } from "../../testing/make-docx.ts";
import { type Seeded, seedDirectory } from "../../testing/seed.ts";
import { useApp } from "../../testing/test-app.ts";

const server = useApp();
const sample = (name: string): Uint8Array =>
  readFileSync(
    fileURLToPath(new URL(`../../../../../samples/${name}/input.docx`, import.meta.url)),
  );

let ids: Seeded;
const calls = new Map<string, Call>();

const people = [
  ["青办", "office", "青渡区"],
  ["青长", "head", "青渡区"],
  ["青联", "liaison", "青渡区"],
  ["青督", "supervision", "青渡区"],
  ["青员", "member", "青渡区"],
  ["水办", "office", "水务局"],
  ["水联", "liaison", "水务局"],
  ["水员", "member", "水务局"],
  ["交办", "office", "交通局"],
  ["外办", "office", "白岭县"],
  ["系管", "systemAdmin", "青渡区"],
] as const;

beforeAll(async () => {
  ids = await seedDirectory(server.database.ownerPool, {
    units: [
      {
        name: "青渡区",
        kind: "government",
        children: [
          { name: "水务局", kind: "department", children: [{ name: "供水科", kind: "section" }] },
          { name: "交通局", kind: "department" },
          { name: "应急管理局", kind: "department" },
        ],
      },
      { name: "白岭县", kind: "government", children: [{ name: "林业局", kind: "department" }] },
    ],
    people: [
      ...people.map(([name, role, unit]) => ({ name, posts: [{ unit, role }] })),
      { name: "青领", posts: [{ unit: "青渡区", role: "leader" as const }], oversees: ["水务局"] },
    ],
    workgroups: [
      { name: "防汛工作专班", unit: "青渡区", lead: "水务局", members: [{ unit: "应急管理局" }] },
    ],
  });
  for (const name of [...people.map(([each]) => each), "青领"])
    calls.set(name, await server.signedIn(ids.person(name)));
});

function as(name: string): Call {
  const call = calls.get(name);
  if (call === undefined) throw new Error(name);
  return call;
}

const paragraphs = [
  "青渡区防汛备汛工作方案",
  "为做好2027年防汛备汛工作，制定本方案。",
  "一、重点任务",
  "（一）排查水库隐患。由水务局牵头，应急管理局配合，2027年6月30日前完成。",
  "（二）整修防汛道路。由交通局负责，2027年9月30日前完成。",
  "（三）储备防汛物资。由物资中心负责，2027年5月31日前完成。",
  "青渡区人民政府",
  "2027年2月20日",
];

async function upload(who: string, unit: string, text: readonly string[] = paragraphs) {
  return as(who)("POST /api/plans", {
    query: { name: "防汛方案.docx", unitId: ids.unit(unit) },
    bytes: makeDocx(text),
  });
}

type Detail = Awaited<ReturnType<typeof upload>>;

const drafting = (plan: Detail) => {
  if (plan.drafting === null) throw new Error("no draft");
  return plan.drafting;
};

const taskWith = (plan: Detail, words: string) => {
  const task = drafting(plan).tasks.find(({ text }) => text.includes(words));
  if (task === undefined) throw new Error(`no task ${words}`);
  return task;
};

const read = (who: string, planId: string) =>
  as(who)("GET /api/plans/:planId", { params: { planId } });

async function refused(calling: Promise<unknown>): Promise<CallError> {
  try {
    await calling;
  } catch (error) {
    if (error instanceof CallError) return error;
    throw error;
  }
  throw new Error("it went through");
}

const codeOf = async (calling: Promise<unknown>) => {
  const { status, answer } = await refused(calling);
  return `${status} ${answer.code}`;
};

/** Answers the name that the directory does not have. */
async function settled(plan: Detail, who = "青办"): Promise<Detail> {
  const owner = drafting(plan).owners.find(({ written }) => written === "物资中心");
  if (owner !== undefined && owner.target === null)
    await as(who)("PUT /api/plans/:planId/owners", {
      params: { planId: plan.id },
      body: {
        written: "物资中心",
        version: owner.version,
        target: { kind: "unit", id: ids.unit("应急管理局") },
        remember: false,
      },
    });
  return read(who, plan.id);
}

async function publish(plan: Detail, who = "青办"): Promise<Detail> {
  return as(who)("POST /api/plans/:planId/publish", {
    params: { planId: plan.id },
    body: { version: plan.version, draftVersion: drafting(plan).draftVersion },
  });
}

describe("POST /api/plans", () => {
  it("reads, compiles and resolves a document", async () => {
    const plan = await upload("青办", "青渡区");
    expect(plan).toMatchObject({
      title: "青渡区防汛备汛工作方案",
      kind: "plan",
      state: "draft",
      publishedNo: 0,
      version: 1,
    });
    const { tasks, owners, gate, draft, draftVersion } = drafting(plan);
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
      target: { kind: "unit", id: ids.unit("水务局") },
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
    const bytes = sample(name);
    const plan = await as("青办")("POST /api/plans", {
      query: { name: `${name}.docx`, unitId: ids.unit("青渡区") },
      bytes,
    });
    expect(drafting(plan).tasks.length).toBeGreaterThan(3);
    const blob = await as("青办")("GET /api/plans/:planId/file", { params: { planId: plan.id } });
    expect(Buffer.from(await blob.arrayBuffer()).equals(Buffer.from(bytes))).toBe(true);
    expect(drafting(plan).gate.reasons.some(({ span }) => span !== null)).toBe(
      name === "planted-defects",
    );
  });

  it("says in both languages why a file is no plan, and leaves nothing behind", async () => {
    const count = async () =>
      (
        await server.database.ownerPool.query(
          "select (select count(*) from plan) + (select count(*) from file) as n",
        )
      ).rows[0];
    const before = await count();
    const error = await refused(
      as("青办")("POST /api/plans", {
        query: { name: "x.docx", unitId: ids.unit("青渡区") },
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
    expect(await codeOf(upload("青督", "青渡区"))).toBe("403 forbidden");
    expect(await codeOf(upload("青员", "青渡区"))).toBe("403 forbidden");
    expect(await codeOf(upload("系管", "青渡区"))).toBe("403 forbidden");
    expect(await codeOf(upload("青办", "水务局"))).toBe("403 forbidden");
    expect(await codeOf(upload("水办", "青渡区"))).toBe("403 forbidden");
    expect(await codeOf(upload("外办", "青渡区"))).toBe("404 not-found");
    expect((await upload("水联", "水务局")).unitName).toBe("水务局");
  });

  it("makes one plan of one call, however often it comes", async () => {
    const call = () =>
      as("青办")(
        "POST /api/plans",
        { query: { name: "一次.docx", unitId: ids.unit("青渡区") }, bytes: makeDocx(paragraphs) },
        { key: "upload-once-1" },
      );
    const plans = await Promise.all([call(), call(), call()]);
    expect(new Set(plans.map(({ id }) => id)).size).toBe(1);
    expect((await call()).id).toBe(plans[0]?.id);
  });

  it("refuses more bytes than the server takes", async () => {
    const bytes = new Uint8Array(21 * 1024 * 1024);
    const error = await refused(
      as("青办")("POST /api/plans", {
        query: { name: "大.docx", unitId: ids.unit("青渡区") },
        bytes,
      }),
    );
    expect([error.status, error.answer.code]).toEqual([413, "too-large"]);
  });
});

describe("drafts", () => {
  it("keeps what was decided through edits that give a task another key", async () => {
    const plan = await upload("青办", "青渡区");
    const { planId, lake } = { planId: plan.id, lake: taskWith(plan, "水库") };
    await as("青办")("PATCH /api/plans/:planId/tasks/:key", {
      params: { planId, key: lake.key },
      body: { version: lake.version, disposition: "standing" },
    });
    const saved = await as("青办")("PUT /api/plans/:planId/draft", {
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
    expect(drafting(saved).draftVersion).toBe(2);
    expect(drafting(saved).tasks.length).toBe(3);
  });

  it("brings a dropped task back as it was", async () => {
    const plan = await upload("青办", "青渡区");
    const road = taskWith(plan, "道路");
    const params = { planId: plan.id };
    await as("青办")("PATCH /api/plans/:planId/tasks/:key", {
      params: { ...params, key: road.key },
      body: { version: 1, disposition: "noted" },
    });
    const without = {
      ...emptyDraft,
      corrections: { ...emptyDraft.corrections, dropped: [road.key] },
    };
    const less = await as("青办")("PUT /api/plans/:planId/draft", {
      params,
      body: { draftVersion: 1, draft: without },
    });
    expect(drafting(less).tasks.length).toBe(2);
    expect(drafting(less).owners.map(({ written }) => written)).not.toContain("交通局");
    const again = await as("青办")("PUT /api/plans/:planId/draft", {
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
    const plan = await upload("青办", "青渡区");
    const save = (who: string, title: string) =>
      as(who)("PUT /api/plans/:planId/draft", {
        params: { planId: plan.id },
        body: { draftVersion: 1, draft: { ...emptyDraft, texts: { p0: title } } },
      });
    await save("青办", "青渡区防汛工作方案");
    const error = await refused(save("青联", "防汛方案"));
    expect([error.status, error.answer.code]).toEqual([409, "version-conflict"]);
    expect(error.answer.current).toMatchObject({
      title: "青渡区防汛工作方案",
      drafting: { draftVersion: 2, draft: { texts: { p0: "青渡区防汛工作方案" } } },
    });
    const both = await Promise.allSettled(
      [1, 2, 3, 4].map((n) =>
        as("青办")("PUT /api/plans/:planId/draft", {
          params: { planId: plan.id },
          body: { draftVersion: 2, draft: { ...emptyDraft, texts: { p0: `防汛方案${n}` } } },
        }),
      ),
    );
    expect(both.filter(({ status }) => status === "fulfilled").length).toBe(1);
    expect(drafting(await read("青办", plan.id)).draftVersion).toBe(3);
  });

  it("answers a repeated save as it answered before", async () => {
    const plan = await upload("青办", "青渡区");
    const save = () =>
      as("青办")(
        "PUT /api/plans/:planId/draft",
        {
          params: { planId: plan.id },
          body: { draftVersion: 1, draft: { ...emptyDraft, texts: { p0: "方案" } } },
        },
        { key: `save-${plan.id}` },
      );
    const first = await save();
    expect(await save()).toEqual(first);
    expect(drafting(await read("青办", plan.id)).draftVersion).toBe(2);
  });

  it("says where a draft is wrong", async () => {
    const plan = await upload("青办", "青渡区");
    const error = await refused(
      as("青办")("PUT /api/plans/:planId/draft", {
        params: { planId: plan.id },
        body: { draftVersion: 1, draft: { ...emptyDraft, texts: { x: "" } } },
      }),
    );
    expect([error.status, error.answer.code]).toEqual([400, "draft-invalid"]);
    expect(error.answer.message.zh).toContain("texts");
  });

  it("goes on with a revised document: decisions and corrections follow their tasks", async () => {
    const plan = await upload("青办", "青渡区");
    const lake = taskWith(plan, "水库");
    const params = { planId: plan.id };
    await as("青办")("PATCH /api/plans/:planId/tasks/:key", {
      params: { ...params, key: lake.key },
      body: { version: 1, disposition: "noted" },
    });
    const revised = [
      ...paragraphs.slice(0, 3),
      "（一）整修防汛道路。由交通局负责，2027年8月31日前完成。",
      "（二）排查水库和山塘隐患。由水务局牵头，应急管理局配合，2027年6月30日前完成。",
    ];
    const next = await as("青办")("PUT /api/plans/:planId/file", {
      params,
      query: { name: "修订.docx", draftVersion: 1 },
      bytes: makeDocx(revised),
    });
    expect(next.document.name).toBe("修订.docx");
    expect(taskWith(next, "山塘")).toMatchObject({ disposition: "noted", stated: true });
    expect(taskWith(next, "道路").deadline).toBe("2027-08-31");
    const blob = await as("青办")("GET /api/plans/:planId/file", { params });
    expect(Buffer.from(await blob.arrayBuffer()).equals(Buffer.from(makeDocx(revised)))).toBe(true);
    const left = await server.database.ownerPool.query("select 1 from file f where f.id = $1", [
      plan.document.fileId,
    ]);
    expect(left.rowCount).toBe(0);
  });

  it("decides several tasks at once, or none", async () => {
    const plan = await upload("青办", "青渡区");
    const tasks = drafting(plan).tasks.map(({ key, version }) => ({ key, version }));
    const [first, ...rest] = tasks;
    const wrong = [{ key: first?.key ?? "", version: 9 }, ...rest];
    const decide = (chosen: typeof tasks) =>
      as("青办")("PATCH /api/plans/:planId/tasks", {
        params: { planId: plan.id },
        body: { tasks: chosen, disposition: "noted" },
      });
    expect(await codeOf(decide(wrong))).toBe("409 version-conflict");
    expect(drafting(await read("青办", plan.id)).tasks.every(({ stated }) => !stated)).toBe(true);
    expect(
      (await decide(tasks)).tasks.map(({ disposition, version }) => [disposition, version]),
    ).toEqual([
      ["noted", 2],
      ["noted", 2],
      ["noted", 2],
    ]);
  });
});

describe("owners", () => {
  it("answers a name once for all its tasks and remembers it for the next plan", async () => {
    const text = [
      ...paragraphs.slice(0, 6),
      "（四）发放防汛物资。由物资中心负责，2027年6月15日前完成。",
    ];
    const plan = await upload("青办", "青渡区", text);
    const asked = drafting(plan).owners.find(({ written }) => written === "物资中心");
    expect(asked?.taskKeys.length).toBe(2);
    const { owner, gate } = await as("青办")("PUT /api/plans/:planId/owners", {
      params: { planId: plan.id },
      body: {
        written: "物资中心",
        version: asked?.version ?? 0,
        target: { kind: "unit", id: ids.unit("应急管理局") },
        remember: true,
      },
    });
    expect(owner).toMatchObject({ status: "answered", targetName: "应急管理局", version: 2 });
    expect(gate.open).toBe(true);
    const next = await upload("青办", "青渡区", text);
    expect(drafting(next).owners.find(({ written }) => written === "物资中心")).toMatchObject({
      status: "resolved",
      target: { kind: "unit", id: ids.unit("应急管理局") },
      why: { code: "remembered" },
    });
    expect(drafting(next).gate.open).toBe(true);
    // Another institution is not told.
    const other = await upload("水办", "水务局", text);
    expect(drafting(other).owners.find(({ written }) => written === "物资中心")?.status).toBe(
      "unknown",
    );
    // Taken back, it is forgotten.
    await as("青办")("PUT /api/plans/:planId/owners", {
      params: { planId: plan.id },
      body: { written: "物资中心", version: 2, target: null },
    });
    expect(
      drafting(await upload("青办", "青渡区", text)).owners.find(
        ({ written }) => written === "物资中心",
      )?.status,
    ).toBe("unknown");
  });

  it("refuses targets that are not there and stale answers", async () => {
    const plan = await upload("青办", "青渡区");
    const answer = (target: { kind: "unit"; id: string }, version = 1) =>
      as("青办")("PUT /api/plans/:planId/owners", {
        params: { planId: plan.id },
        body: { written: "物资中心", version, target, remember: false },
      });
    expect(await codeOf(answer({ kind: "unit", id: ids.unit("林业局") }))).toBe(
      "409 target-unknown",
    );
    expect(await codeOf(answer({ kind: "unit", id: plan.id }))).toBe("409 target-unknown");
    expect(await codeOf(answer({ kind: "unit", id: ids.unit("水务局") }, 7))).toBe(
      "409 version-conflict",
    );
    await answer({ kind: "unit", id: ids.unit("水务局") });
    expect(await codeOf(answer({ kind: "unit", id: ids.unit("交通局") }))).toBe(
      "409 version-conflict",
    );
  });

  it("resolves anew what nobody has answered once the unit is there", async () => {
    const plan = await upload("青办", "青渡区", [
      ...paragraphs.slice(0, 3),
      "（一）巡查堤防。由堤防管理处负责，2027年6月30日前完成。",
    ]);
    expect(drafting(plan).gate.open).toBe(false);
    await server.database.ownerPool.query(
      `insert into unit (shard, id, parent_id, path, name, kind, created_at)
       values (1, gen_random_uuid(), $1, $2 || 'zzzzzz', '堤防管理处', 'affiliate', now())`,
      [ids.unit("青渡区"), ids.path("青渡区")],
    );
    const { owners, gate } = await as("青办")("POST /api/plans/:planId/owners/resolve", {
      params: { planId: plan.id },
      body: { draftVersion: 1 },
    });
    expect(owners.find(({ written }) => written === "堤防管理处")?.status).toBe("resolved");
    expect(gate.open).toBe(true);
  });
});

describe("PATCH /api/plans/:planId", () => {
  it("sets default owner and rhythm, lights and days; both close the gate's questions", async () => {
    const plan = await upload("青办", "青渡区", [
      ...paragraphs.slice(0, 3),
      "（一）加强防汛宣传，营造氛围。",
    ]);
    const [task] = drafting(plan).tasks;
    const params = { planId: plan.id };
    await as("青办")("PATCH /api/plans/:planId/tasks/:key", {
      params: { ...params, key: task?.key ?? "" },
      body: { version: 1, disposition: "dispatched" },
    });
    expect(
      (await as("青办")("GET /api/plans/:planId/gate", { params })).reasons.map(({ code }) => code),
    ).toEqual(["owner-missing", "day-missing"]);
    const set = await as("青办")("PATCH /api/plans/:planId", {
      params,
      body: {
        version: 1,
        defaultOwner: { kind: "workgroup", id: ids.workgroup("防汛工作专班"), members: true },
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
    expect(drafting(set).gate.open).toBe(true);
    const patch = (body: object) =>
      as("青办")("PATCH /api/plans/:planId", { params, body: { version: 2, ...body } });
    expect(await codeOf(patch({ ends: "2027-01-01" }))).toBe("400 invalid");
    expect(await codeOf(patch({ lightRule: { soonDays: 1000 } }))).toBe("400 invalid");
    expect(await codeOf(patch({ version: 1, ends: null }))).toBe("409 version-conflict");
    // What a clerk set stays through edits.
    const edited = await as("青办")("PUT /api/plans/:planId/draft", {
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
    const above = await publish(await settled(await upload("青办", "青渡区")));
    const own = await upload("青联", "青渡区");
    const params = { planId: own.id };
    const under = await as("青联")("PATCH /api/plans/:planId", {
      params,
      body: { version: 1, parentId: above.id },
    });
    expect(under.parent).toEqual({ planId: above.id, title: above.title, dutyId: null });
    const clauses = (
      await as("青联")("GET /api/plans/:planId/clauses", { params: { planId: above.id } })
    ).rows;
    const parentClauseId = clauses.find(({ head }) => head.startsWith("排查水库"))?.id ?? "";
    const link = (
      links: { clauseId: string; parentClauseId: string; kind: "part" }[],
      version: number,
    ) => as("青联")("PUT /api/plans/:planId/clause-links", { params, body: { version, links } });
    // The same words in both documents give the same clause ids.
    const linked = await link([{ clauseId: parentClauseId, parentClauseId, kind: "part" }], 2);
    expect(linked.clauseLinks).toEqual([
      { clauseId: parentClauseId, parentClauseId, kind: "part" },
    ]);
    expect(await codeOf(link([{ clauseId: "cnothing", parentClauseId, kind: "part" }], 3))).toBe(
      "409 clause-unknown",
    );
    expect(
      await codeOf(
        as("水办")("POST /api/plans", {
          query: { name: "子.docx", unitId: ids.unit("水务局"), parentId: own.id },
          bytes: makeDocx(paragraphs),
        }),
      ),
    ).toBe("404 not-found");
    const revised = await as("青办")("POST /api/plans/:planId/revise", {
      params: { planId: above.id },
      body: { version: above.version },
    });
    const turned = as("青办")("PATCH /api/plans/:planId", {
      params: { planId: above.id },
      body: { version: revised.version, parentId: above.id },
    });
    expect(await codeOf(turned)).toBe("409 parent-refused");
    const loose = await as("青联")("PATCH /api/plans/:planId", {
      params,
      body: { version: 3, parentId: null },
    });
    expect([loose.parent, loose.clauseLinks]).toEqual([null, []]);
  });
});

describe("publishing", () => {
  it("is refused with the reasons while something is open, and to those who only draft", async () => {
    const plan = await upload("青办", "青渡区");
    const error = await refused(publish(plan));
    expect([error.status, error.answer.code]).toEqual([409, "gate-closed"]);
    expect(error.answer.args["reasons"]).toEqual([
      expect.objectContaining({ code: "owner-unresolved", written: "物资中心" }),
    ]);
    const ready = await settled(plan);
    expect(await codeOf(publish(ready, "青联"))).toBe("403 forbidden");
    expect(await codeOf(publish(ready, "青督"))).toBe("403 forbidden");
    expect(await codeOf(publish(ready, "水办"))).toBe("404 not-found");
    expect((await publish(ready, "青长")).state).toBe("published");
  });

  it("is refused while the document has a fault that is an error, and not once it is waived", async () => {
    const faulty = await upload("青办", "青渡区", [
      ...paragraphs.slice(0, 3),
      "（一）排查水库隐患。由水务局负责，2027年23月底前完成。",
    ]);
    const reasons = drafting(faulty).gate.reasons;
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
      [drafting(faulty).tasks[0]?.key ?? ""]: {
        deadline: { text: "2027年12月底", date: "2027-12-31" },
      },
    };
    const draft = { ...emptyDraft, waivers, corrections: { ...emptyDraft.corrections, fields } };
    const waived = await as("青办")("PUT /api/plans/:planId/draft", {
      params: { planId: faulty.id },
      body: { draftVersion: 1, draft },
    });
    expect(drafting(waived).gate.reasons).toEqual([]);
    // The waiver has ended by the day on which it is published.
    server.setNow("2027-03-06T02:00:00.000Z");
    try {
      const late = await server.signedIn(ids.person("青办"));
      const publishing = late("POST /api/plans/:planId/publish", {
        params: { planId: waived.id },
        body: { version: waived.version, draftVersion: 2 },
      });
      expect(await codeOf(publishing)).toBe("409 gate-closed");
    } finally {
      server.setNow("2027-03-01T02:00:00.000Z");
    }
    expect((await publish(waived)).state).toBe("published");
  });

  it("numbers versions, keeps the identity of tasks and never changes what was published", async () => {
    const first = await publish(await settled(await upload("青办", "青渡区")));
    const params = { planId: first.id };
    expect(first).toMatchObject({ state: "published", publishedNo: 1, version: 2 });
    const before = (await as("青办")("GET /api/plans/:planId/tasks", { params })).rows;
    expect(before.map(({ no, disposition, path }) => [no, disposition, path])).toEqual([
      ["一（一）", "dispatched", ["重点任务"]],
      ["一（二）", "dispatched", ["重点任务"]],
      ["一（三）", "dispatched", ["重点任务"]],
    ]);
    expect(before[0]?.owners).toEqual([
      { written: "水务局", part: "lead", target: { kind: "unit", id: ids.unit("水务局") } },
      {
        written: "应急管理局",
        part: "support",
        target: { kind: "unit", id: ids.unit("应急管理局") },
      },
    ]);
    const one = await as("青办")("GET /api/plans/:planId/versions/:no", {
      params: { ...params, no: 1 },
    });
    const revised = await as("青办")("POST /api/plans/:planId/revise", {
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
    const saved = await as("青办")("PUT /api/plans/:planId/draft", {
      params,
      body: { draftVersion: 1, draft },
    });
    // What is in force is not touched by the draft on top of it.
    expect([saved.title, drafting(saved).title]).toEqual([
      "青渡区防汛备汛工作方案",
      "青渡区防汛备汛工作方案（修订）",
    ]);
    expect((await as("青办")("GET /api/plans/:planId/tasks", { params })).rows).toEqual(before);
    const second = await publish(saved);
    expect(second).toMatchObject({ publishedNo: 2, title: "青渡区防汛备汛工作方案（修订）" });
    const after = (await as("青办")("GET /api/plans/:planId/tasks", { params })).rows;
    const idOf = (rows: typeof before, words: string) =>
      rows.find(({ text }) => text.includes(words))?.id;
    expect(idOf(after, "山塘")).toBe(idOf(before, "水库"));
    expect(idOf(after, "物资")).toBe(idOf(before, "物资"));
    expect(idOf(after, "道路")).toBeUndefined();
    const ended = await server.database.ownerPool.query("select until_no from task where id = $1", [
      idOf(before, "道路"),
    ]);
    expect(ended.rows).toEqual([{ until_no: 1 }]);
    expect(
      await as("青办")("GET /api/plans/:planId/versions/:no", { params: { ...params, no: 1 } }),
    ).toEqual(one);
    const versions = (await as("青办")("GET /api/plans/:planId/versions", { params })).rows;
    expect(versions.map(({ no, taskCount }) => [no, taskCount])).toEqual([
      [2, 2],
      [1, 3],
    ]);
    expect(versions[0]?.digest).not.toBe(versions[1]?.digest);
    await expect(
      server.database.appPool.query("update plan_version set title = 'x'"),
    ).rejects.toThrow(/permission denied/);
    // The dropped task comes back as the one it was.
    await as("青办")("POST /api/plans/:planId/revise", {
      params,
      body: { version: second.version },
    });
    const third = await as("青办")("PUT /api/plans/:planId/draft", {
      params,
      body: { draftVersion: 2, draft: { ...emptyDraft, texts } },
    });
    await publish(third);
    const last = (await as("青办")("GET /api/plans/:planId/tasks", { params })).rows;
    expect(idOf(last, "道路")).toBe(idOf(before, "道路"));
  });

  it("publishes once, however often it is asked", async () => {
    const plan = await settled(await upload("青办", "青渡区"));
    const call = (key: string) =>
      as("青办")(
        "POST /api/plans/:planId/publish",
        { params: { planId: plan.id }, body: { version: plan.version, draftVersion: 1 } },
        { key },
      );
    const results = await Promise.allSettled(
      ["one-key-12", "one-key-12", "other-key", "third-key"].map(call),
    );
    expect(results.filter(({ status }) => status === "fulfilled").length).toBeGreaterThanOrEqual(1);
    const now = await read("青办", plan.id);
    expect([now.publishedNo, now.state]).toEqual([1, "published"]);
  });

  it("closes with a reason, and then nothing changes any more", async () => {
    const plan = await publish(await settled(await upload("青办", "青渡区")));
    const params = { planId: plan.id };
    const close = (who: string, reason: string) =>
      as(who)("POST /api/plans/:planId/close", { params, body: { version: plan.version, reason } });
    expect(await codeOf(close("青办", " "))).toBe("400 invalid");
    expect(await codeOf(close("青联", "完成"))).toBe("403 forbidden");
    expect((await close("青办", "任务全部完成")).state).toBe("closed");
    const version = plan.version + 1;
    expect(
      await codeOf(as("青办")("POST /api/plans/:planId/revise", { params, body: { version } })),
    ).toBe("409 plan-state");
    expect(
      await codeOf(
        as("青办")("PUT /api/plans/:planId/draft", {
          params,
          body: { draftVersion: 1, draft: emptyDraft },
        }),
      ),
    ).toBe("409 plan-state");
  });

  it("finds published tasks by their words", async () => {
    const plan = await publish(await settled(await upload("青办", "青渡区")));
    const { rows } = await server.database.ownerPool.query<{ text: string }>(
      "select text from task where plan_id = $1 and search @@ $2::tsquery",
      [plan.id, "'水库' & '隐患'"],
    );
    expect(rows.map(({ text }) => text.slice(0, 4))).toEqual(["排查水库"]);
  });
});

describe("DELETE /api/plans/:planId", () => {
  it("takes a draft away with all that was said of it; what happened stays", async () => {
    const plan = await upload("青办", "青渡区");
    const params = { planId: plan.id };
    await as("青办")("POST /api/plans/:planId/comments", {
      params,
      body: { place: { paragraph: "p0", start: 0, end: 2, quote: "青渡" }, body: "标题要写全称" },
    });
    await as("青办")("POST /api/plans/:planId/reviews", {
      params,
      body: { version: 1, personIds: [ids.person("青长")] },
    });
    const erase = (who: string, version: number) =>
      as(who)("DELETE /api/plans/:planId", { params, query: { version } });
    expect(await codeOf(erase("青督", 2))).toBe("403 forbidden");
    expect(await codeOf(erase("青办", 1))).toBe("409 version-conflict");
    await erase("青办", 2);
    expect(await codeOf(read("青办", plan.id))).toBe("404 not-found");
    const { rows } = await server.database.ownerPool.query(
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
    const plan = await publish(await settled(await upload("青办", "青渡区")));
    const revised = await as("青办")("POST /api/plans/:planId/revise", {
      params: { planId: plan.id },
      body: { version: plan.version },
    });
    expect(
      await codeOf(
        as("青办")("DELETE /api/plans/:planId", {
          params: { planId: plan.id },
          query: { version: revised.version },
        }),
      ),
    ).toBe("409 plan-was-published");
  });
});

describe("who sees a plan", () => {
  it("shows a draft to its unit and its reviewers only", async () => {
    const plan = await upload("水联", "水务局");
    const seen = async (who: string) => {
      const error = await read(who, plan.id).then(
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
    await as("水办")("POST /api/plans/:planId/reviews", {
      params: { planId: plan.id },
      body: { version: 1, personIds: [ids.person("水员")] },
    });
    const reviewer = await read("水员", plan.id);
    expect(reviewer.drafting?.tasks.length).toBe(3);
    expect(reviewer.may).toMatchObject({
      edit: false,
      comment: true,
      publish: false,
      delete: false,
    });
    expect(
      await codeOf(
        as("水员")("PUT /api/plans/:planId/draft", {
          params: { planId: plan.id },
          body: { draftVersion: 1, draft: emptyDraft },
        }),
      ),
    ).toBe("403 forbidden");
  });

  it("shows what is published to those above, without the draft on top of it", async () => {
    const plan = await publish(await settled(await upload("水办", "水务局"), "水办"), "水办");
    const params = { planId: plan.id };
    await as("水办")("POST /api/plans/:planId/revise", { params, body: { version: plan.version } });
    await as("水办")("PUT /api/plans/:planId/draft", {
      params,
      body: { draftVersion: 1, draft: { ...emptyDraft, texts: { p0: "秘密的新标题" } } },
    });
    for (const who of ["青办", "青领"]) {
      const above = await read(who, plan.id);
      expect(above.drafting).toBeNull();
      expect(above.state).toBe("published");
      expect(JSON.stringify(above)).not.toContain("秘密");
      expect(Object.values(above.may).some(Boolean)).toBe(false);
      const list = await as(who)("GET /api/plans", {
        query: { unitId: ids.unit("水务局"), state: "published" },
      });
      expect(JSON.stringify(list)).not.toContain("秘密");
      expect(list.rows.map(({ id }) => id)).toContain(plan.id);
      expect(await codeOf(as(who)("GET /api/plans/:planId/gate", { params }))).toBe(
        "404 not-found",
      );
      expect(await codeOf(as(who)("GET /api/plans/:planId/comments", { params }))).toBe(
        "404 not-found",
      );
    }
    for (const who of ["交办", "外办", "水员"])
      expect(await codeOf(read(who, plan.id))).toBe("404 not-found");
    const fileId = plan.document.fileId;
    expect((await as("青办")("GET /api/files/:fileId", { params: { fileId } })).name).toBe(
      "防汛方案.docx",
    );
    expect(await codeOf(as("外办")("GET /api/files/:fileId", { params: { fileId } }))).toBe(
      "404 not-found",
    );
    expect(await codeOf(as("外办")("GET /api/files/:fileId/bytes", { params: { fileId } }))).toBe(
      "404 not-found",
    );
  });
});

describe("GET /api/plans", () => {
  it("pages, filters and counts what the actor may see", async () => {
    for (let n = 0; n < 5; n++)
      await upload("交办", "交通局", [
        `交通局第${n}号整治方案`,
        "一、整修道路。由交通局负责，2027年9月30日前完成。",
      ]);
    const ids5 = (await as("交办")("GET /api/plans", { query: { limit: 200 } })).rows.map(
      ({ id }) => id,
    );
    expect(ids5.length).toBe(5);
    const paged: string[] = [];
    for (let after: string | undefined; ; ) {
      const page = await as("交办")("GET /api/plans", {
        query: { limit: 2, ...(after === undefined ? {} : { after }) },
      });
      paged.push(...page.rows.map(({ id }) => id));
      if (page.next === null) break;
      after = page.next;
    }
    expect(paged).toEqual(ids5);
    const titles = async (query: object) =>
      (await as("交办")("GET /api/plans", { query })).rows.map(({ title }) => title);
    expect(await titles({ text: "第3号" })).toEqual(["交通局第3号整治方案"]);
    expect(await titles({ text: "100%" })).toEqual([]);
    expect((await titles({ year: 2027 })).length).toBe(5);
    expect(await titles({ year: 2025 })).toEqual([]);
    expect(await titles({ unitId: ids.unit("白岭县") })).toEqual([]);
    expect(await as("交办")("GET /api/plans/counts", { query: { year: 2027 } })).toEqual({
      draft: 5,
      review: 0,
      published: 0,
      closed: 0,
    });
    expect(await codeOf(as("交办")("GET /api/plans", { query: { after: "x" } }))).toBe(
      "400 invalid",
    );
    expect((await as("外办")("GET /api/plans", {})).rows).toEqual([]);
  });
});
