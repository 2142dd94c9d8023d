import type { BrowserContext } from "playwright-core";
import type { Looking, OpenPage } from "../../../scripts/browser/open-page.ts";
import type { TestSite } from "../../../scripts/browser/site.ts";
import type { Call } from "../../server/src/contract/client.ts";
import type { ListeningApp } from "../../server/src/testing/listening-app.ts";
import { type Seeded, seedDirectory } from "../../server/src/testing/seed.ts";
import { type SeededPlan, seedPlan } from "../../server/src/testing/seed-plan.ts";

/** A small district with a dispatched plan: what the tests of 任务 and 填报 begin with. */
export interface DutiesScene {
  readonly ids: Seeded;
  readonly plan: SeededPlan;
  /** The API as that person, by name. */
  readonly as: (name: string) => Promise<Call>;
  /** Makes a browser that person's. */
  readonly signIn: (context: BrowserContext, name: string) => Promise<void>;
  /** The id of the duty of a unit for the task with these words. */
  readonly dutyOf: (unit: string, words: string) => Promise<string>;
}

const bureaus = ["水务局", "教育局", "住建局", "卫健局", "市场监管局"];

/** Seeds and dispatches; the tasks that no test asks for make the list long. */
export async function seedDuties(app: ListeningApp): Promise<DutiesScene> {
  const pool = app.test.database.ownerPool;
  const ids = await seedDirectory(pool, {
    units: [
      {
        name: "青渡区人民政府",
        kind: "government",
        children: [
          {
            name: "水务局",
            children: [
              { name: "供水科", kind: "section", aliases: ["供水股"] },
              { name: "河湖科", kind: "section" },
            ],
          },
          ...bureaus.slice(1).map((name) => ({ name })),
          { name: "柳湾街道", kind: "street" },
          { name: "桥头街道", kind: "street" },
        ],
      },
    ],
    people: [
      { name: "陈默", posts: [{ unit: "青渡区人民政府", role: "office", title: "办公室副主任" }] },
      { name: "高远", posts: [{ unit: "青渡区人民政府", role: "supervision" }] },
      { name: "沈清", posts: [{ unit: "水务局", role: "liaison", title: "综合科科员" }] },
      { name: "何泉", posts: [{ unit: "供水科", role: "liaison" }] },
      { name: "白露", posts: [{ unit: "供水科", role: "member" }] },
      { name: "顾言", posts: [{ unit: "教育局", role: "liaison" }] },
      { name: "邱实", posts: [{ unit: "卫健局", role: "liaison" }] },
      { name: "杨柳", posts: [{ unit: "柳湾街道", role: "liaison" }] },
    ],
  });
  const unit = (name: string) => ({ kind: "unit" as const, id: ids.unit(name) });
  const plan = await seedPlan(pool, {
    unitId: ids.unit("青渡区人民政府"),
    unitPath: ids.path("青渡区人民政府"),
    title: "青渡区供水安全专项行动方案",
    by: ids.person("陈默"),
    tasks: [
      {
        text: "对老旧小区二次供水设施全面排查，建立一处一档",
        owners: [
          { part: "lead", target: unit("水务局") },
          { part: "support", target: unit("住建局") },
          { part: "support", target: unit("教育局") },
          { part: "support", target: unit("柳湾街道") },
        ],
        deadline: "2027-03-31",
      },
      {
        text: "清洗消毒储水设施，公布检测结果",
        owners: [{ part: "owner", target: unit("柳湾街道") }],
        deadline: "2027-02-26",
      },
      {
        text: "开展校园直饮水设备专项检查",
        owners: [{ part: "owner", target: unit("教育局") }],
        deadline: "2027-03-03",
      },
      {
        text: "公布水质检测信息",
        owners: [
          { part: "lead", target: unit("水务局") },
          { part: "support", target: unit("卫健局") },
          { part: "support", target: unit("市场监管局") },
          { part: "support", target: unit("住建局") },
        ],
        deadline: "2027-09-30",
      },
      ...Array.from({ length: 24 }, (_, index) => ({
        text: `${["更换", "检修", "巡查", "登记"][index % 4]}第${index + 1}片区供水管网及附属设施`,
        owners: [{ part: "owner" as const, target: unit("水务局") }],
        deadline: `2027-0${4 + (index % 5)}-${String(1 + index).padStart(2, "0")}`,
      })),
    ],
  });
  const as = (name: string) => app.test.signedIn(ids.person(name));
  const office = await as("陈默");
  await office("POST /api/plans/:planId/dispatches", {
    params: { planId: plan.id },
    body: { version: 1, tasks: plan.taskIds.map((taskId) => ({ taskId })) },
  });
  return {
    ids,
    plan,
    as,
    signIn: async (context, name) => {
      await context.addCookies([await app.sessionOf(ids.person(name))]);
    },
    dutyOf: async (name, words) => {
      const { rows } = await office("GET /api/duties", {
        query: { unitId: ids.unit(name), text: words, limit: 200 },
      });
      const row = rows.find((each) => each.unitName === name && each.taskText.includes(words));
      if (row === undefined) throw new Error(`${name} has no duty of ${words}`);
      return row.id;
    },
  };
}

/** The page's day is the server's: 2027-03-01, 10:00 in China. */
export async function inMarch(context: BrowserContext): Promise<void> {
  await context.clock.setFixedTime("2027-03-01T02:00:00.000Z");
}

/** Opens a page as somebody of the scene, in March. */
export function openingAs(site: TestSite, scene: () => DutiesScene) {
  return async (name: string, path: string, size: Looking["size"] = "desk"): Promise<OpenPage> => {
    // Signed in on a page that asks nothing of the server.
    const opened = await site.open("/icon.svg", { size, prepare: inMarch });
    await scene().signIn(opened.context, name);
    await opened.page.goto(site.url() + path);
    return opened;
  };
}
