import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll } from "vitest";
import type { Call } from "../contract/client.ts";
import { makeDocx } from "./make-docx.ts";
import { refusalOf } from "./refusal-of.ts";
import { type Seeded, seedDirectory } from "./seed.ts";
import { type TestApp, useApp } from "./test-app.ts";

/** A plan as the server tells it. */
export type ToldPlan = Awaited<ReturnType<PlanScene["upload"]>>;

/** A district with offices, a liaison, a leader and strangers, who upload and publish plans. */
export interface PlanScene {
  readonly server: TestApp;
  readonly ids: Seeded;
  /** Calls as that person: 青办, 青长, 青联, 青督, 青员, 青领, 兼任 (青渡区 liaison, 水务局 office), 水办, 水联, 水员, 交办, 外办, 系管. */
  readonly as: (name: string) => Call;
  readonly upload: (
    who: string,
    unit: string,
    text?: readonly string[],
  ) => ReturnType<typeof uploaded>;
  readonly read: (who: string, planId: string) => ReturnType<typeof uploaded>;
  /** Answers the one name that the directory does not have. */
  readonly settled: (plan: ToldPlan, who?: string) => Promise<ToldPlan>;
  readonly publish: (plan: ToldPlan, who?: string) => Promise<ToldPlan>;
}

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

/** The plan of this scene; 物资中心 is nobody that the directory knows. */
export const floodPlan: readonly string[] = [
  "青渡区防汛备汛工作方案",
  "为做好2027年防汛备汛工作，制定本方案。",
  "一、重点任务",
  "（一）排查水库隐患。由水务局牵头，应急管理局配合，2027年6月30日前完成。",
  "（二）整修防汛道路。由交通局负责，2027年9月30日前完成。",
  "（三）储备防汛物资。由物资中心负责，2027年5月31日前完成。",
  "青渡区人民政府",
  "2027年2月20日",
];

/** For a test file: `const scene = usePlanScene();` at its top. */
export function usePlanScene(): PlanScene {
  const server = useApp();
  const calls = new Map<string, Call>();
  let seeded: Seeded | null = null;
  const ids = (): Seeded => {
    if (seeded === null) throw new Error("the scene is there in tests only");
    return seeded;
  };
  beforeAll(async () => {
    seeded = await seedDirectory(server.database.ownerPool, {
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
        {
          name: "青领",
          posts: [{ unit: "青渡区", role: "leader" as const }],
          oversees: ["水务局"],
        },
        {
          name: "兼任",
          posts: [
            { unit: "青渡区", role: "liaison" as const },
            { unit: "水务局", role: "office" as const },
          ],
        },
      ],
      workgroups: [
        {
          name: "防汛工作专班",
          unit: "青渡区",
          lead: "水务局",
          members: [{ unit: "应急管理局" }],
        },
      ],
    });
    for (const name of [...people.map(([each]) => each), "青领", "兼任"])
      calls.set(name, await server.signedIn(seeded.person(name)));
  });
  const as = (name: string): Call => {
    const call = calls.get(name);
    if (call === undefined) throw new Error(name);
    return call;
  };
  const read = (who: string, planId: string) =>
    as(who)("GET /api/plans/:planId", { params: { planId } });
  return {
    server,
    get ids() {
      return ids();
    },
    as,
    read,
    upload: (who, unit, text = floodPlan) => uploaded(as(who), ids().unit(unit), text),
    settled: async (plan, who = "青办") => {
      const owner = draftingOf(plan).owners.find(({ written }) => written === "物资中心");
      const target = { kind: "unit", id: ids().unit("应急管理局") } as const;
      if (owner !== undefined && owner.target === null)
        await as(who)("PUT /api/plans/:planId/owners", {
          params: { planId: plan.id },
          body: { written: "物资中心", version: owner.version, target, remember: false },
        });
      return read(who, plan.id);
    },
    publish: (plan, who = "青办") =>
      as(who)("POST /api/plans/:planId/publish", {
        params: { planId: plan.id },
        body: { version: plan.version, draftVersion: draftingOf(plan).draftVersion },
      }),
  };
}

function uploaded(call: Call, unitId: string, text: readonly string[]) {
  return call("POST /api/plans", {
    query: { name: "防汛方案.docx", unitId },
    bytes: makeDocx(text),
  });
}

/** The draft of a plan that has one for its reader. */
export function draftingOf(plan: ToldPlan): NonNullable<ToldPlan["drafting"]> {
  if (plan.drafting === null) throw new Error("no draft");
  return plan.drafting;
}

/** The task of a draft with these words. */
export function taskWith(plan: ToldPlan, words: string) {
  const task = draftingOf(plan).tasks.find(({ text }) => text.includes(words));
  if (task === undefined) throw new Error(`no task ${words}`);
  return task;
}

/** `409 version-conflict`. */
export async function codeOf(calling: Promise<unknown>): Promise<string> {
  const { status, answer } = await refusalOf(calling);
  return `${status} ${answer.code}`;
}

/** The Word file of a sample plan. */
export function sampleBytes(name: string): Uint8Array {
  return readFileSync(
    fileURLToPath(new URL(`../../../../samples/${name}/input.docx`, import.meta.url)),
  );
}
