import type { PlainDate } from "@luoshi/compiler";
import {
  type Countable,
  type DutyProgress,
  defaultLightRule,
  dutyStates,
  type Light,
  lightOf,
  plainCalendar,
  planPercent,
  type Totals,
  taskPercent,
  totalsOf,
} from "@luoshi/ledger";
import { beforeAll, describe, expect, test } from "vitest";
import { type Call, CallError } from "../contract/client.ts";
import { randomSource } from "../testing/random-source.ts";
import { seedSampleDistrict } from "../testing/sample-district.ts";
import type { Seeded } from "../testing/seed.ts";
import { type SeedDuty, seedDuties, seedPlan } from "../testing/seed-plan.ts";
import { useApp } from "../testing/test-app.ts";

const server = useApp();
const today = "2027-03-01" as PlainDate;
const random = randomSource(4_711);

const district = [
  "云溪区人民政府",
  "水务局",
  "供水科",
  "河湖科",
  "教育局",
  "实验小学",
  "柳湾街道",
  "东社区",
  "西社区",
] as const;
const county = ["远山县人民政府", "县水利局"] as const;
const unitNames = [...district, ...county];
/** Those below which is asked. */
const askedUnits = ["云溪区人民政府", "水务局", "柳湾街道", "东社区", "远山县人民政府"] as const;

/** Who sees what: subtrees; what these units issued, lead or support, or their workgroup; duties that name one. */
const people: Readonly<
  Record<string, { paths: readonly string[]; units: readonly string[]; group?: true }>
> = {
  办公: { paths: ["云溪区人民政府"], units: ["云溪区人民政府"] },
  督导: { paths: ["云溪区人民政府"], units: ["云溪区人民政府"] },
  分管: { paths: ["水务局", "柳湾街道"], units: [] },
  水务联络: { paths: ["水务局"], units: ["水务局"], group: true },
  供水联络: { paths: ["供水科"], units: ["供水科"] },
  供水干部: { paths: [], units: [], group: true },
  教育联络: { paths: ["教育局"], units: ["教育局"], group: true },
  街道联络: { paths: ["柳湾街道"], units: ["柳湾街道"] },
  两头: { paths: ["教育局", "西社区"], units: ["教育局", "西社区"], group: true },
  外县: { paths: ["远山县人民政府"], units: ["远山县人民政府"] },
};

interface Known extends Required<Pick<SeedDuty, "planId" | "taskId" | "unitPath" | "unitId">> {
  readonly id: string;
  readonly parentId: string | null;
  readonly progress: DutyProgress;
  readonly countable: Countable;
  readonly light: Light | null;
  readonly persons: readonly string[];
}

let ids: Seeded;
const duties: Known[] = [];
const plans: { id: string; unitId: string; taskIds: readonly string[] }[] = [];
let groupTask = "";
const calls = new Map<string, Call>();

beforeAll(async () => {
  const pool = server.database.ownerPool;
  ids = await seedSampleDistrict(pool);
  for (const [title, owner] of [
    ["供水安全方案", "云溪区人民政府"],
    ["河湖整治方案", "水务局"],
    ["水库除险方案", "远山县人民政府"],
  ] as const) {
    const plan = await seedPlan(pool, {
      unitId: ids.unit(owner),
      unitPath: ids.path(owner),
      title,
      by: ids.person("办公"),
      tasks: Array.from({ length: 6 }, (_, no) => ({ text: `${title}任务${no}`, owners: [] })),
    });
    plans.push({ ...plan, unitId: ids.unit(owner) });
  }
  groupTask = plans[1]?.taskIds[2] ?? "";
  await pool.query("insert into task_reach (shard, task_id, workgroup_id) values (1, $1, $2)", [
    groupTask,
    ids.workgroup("供水安全工作组"),
  ]);
  await plant(700, () => null);
  const parents = duties.filter((duty) => random.chance(0.2) && duty.parentId === null);
  await plant(200, () => random.pick(parents));
});

/** Random duties, or random shares of those that are there. */
async function plant(count: number, parentOf: () => Known | null): Promise<void> {
  const rows = Array.from({ length: count }, (): SeedDuty => {
    const parent = parentOf();
    const plan = random.pick(plans);
    // A plan goes to units of its own tree.
    const unit = random.pick((parent?.planId ?? plan.id) === plans[2]?.id ? county : district);
    const state = random.chance(0.4) ? "active" : random.pick(dutyStates);
    return {
      planId: parent?.planId ?? plan.id,
      taskId: parent?.taskId ?? random.pick(plan.taskIds),
      unitId: ids.unit(unit),
      unitPath: ids.path(unit),
      parentId: parent?.id ?? null,
      part: random.pick(["sole", "lead", "support", "support"]),
      state: random.chance(0.3) ? "done" : state,
      percent: random.chance(0.4) ? 100 : random.whole(0, 100),
      starts: "2027-01-04",
      due: random.chance(0.1) ? null : `2027-0${random.whole(2, 4)}-${random.whole(10, 28)}`,
      claimedAt: state === "claimed" ? "2027-02-15T02:00:00.000Z" : null,
      personIds:
        random.chance(0.05) && district.some((each) => each === unit)
          ? [ids.person("供水干部")]
          : [],
    };
  });
  const planted = await seedDuties(server.database.ownerPool, rows);
  for (const [n, id] of planted.entries()) duties.push(knownOf(id, rows[n] as SeedDuty));
}

function knownOf(id: string, duty: SeedDuty): Known {
  const { state = "assigned", part = "sole", percent = 0, parentId = null } = duty;
  const claimedOn = (duty.claimedAt ?? null) === null ? null : ("2027-02-15" as PlainDate);
  const due = (duty.due ?? null) as PlainDate | null;
  const facts = { state, percent, due, claimedOn, dispatchedOn: "2027-01-04" as PlainDate };
  const more = { reportedOn: null, rhythm: null, slipOpen: false, override: null };
  const light =
    lightOf({ ...facts, ...more }, defaultLightRule, today, plainCalendar)?.light ?? null;
  return {
    id,
    planId: duty.planId,
    taskId: duty.taskId,
    unitId: duty.unitId,
    unitPath: duty.unitPath,
    parentId,
    light,
    persons: duty.personIds ?? [],
    // Its own percent: what shares made of it stands there already.
    progress: { id, parentId, part, state, percent, weight: 1 },
    countable: { state, parentId, due, claimedOn, light },
  };
}

function visibleTo(name: string): readonly Known[] {
  const who = people[name];
  if (who === undefined) throw new Error(name);
  const paths = who.paths.map((unit) => ids.path(unit));
  const units = new Set(who.units.map((unit) => ids.unit(unit)));
  const issued = new Set(plans.filter(({ unitId }) => units.has(unitId)).map(({ id }) => id));
  const tasks = new Set(who.group === true ? [groupTask] : []);
  for (const duty of duties)
    if (duty.parentId === null && duty.progress.part !== "sole" && units.has(duty.unitId))
      tasks.add(duty.taskId);
  return duties.filter(
    (duty) =>
      duty.parentId === null &&
      (paths.some((path) => duty.unitPath.startsWith(path)) ||
        issued.has(duty.planId) ||
        tasks.has(duty.taskId) ||
        duty.persons.includes(ids.person(name))),
  );
}

interface Expected {
  readonly key: string;
  readonly totals: Totals;
  readonly percent: number | null;
  readonly opens: boolean;
}

function grouped(
  counted: readonly Known[],
  key: (duty: Known) => string,
  more: (key: string, duties: readonly Known[]) => Pick<Expected, "percent" | "opens">,
): readonly Expected[] {
  const groups = new Map<string, Known[]>();
  for (const duty of counted) {
    const { state } = duty.progress;
    if (state === "transferred" || state === "withdrawn") continue;
    groups.set(key(duty), [...(groups.get(key(duty)) ?? []), duty]);
  }
  return [...groups].map(([each, inside]) => ({
    key: each,
    totals: totalsOf(
      inside.map(({ countable }) => countable),
      today,
    ),
    ...more(each, inside),
  }));
}

const percentOf = (some: readonly Known[]) => taskPercent(some.map(({ progress }) => progress));
const planPercentOf = (some: readonly Known[]) =>
  planPercent(
    [...new Set(some.map(({ taskId }) => taskId))].map((taskId) =>
      percentOf(some.filter((duty) => duty.taskId === taskId)),
    ),
  );

/** Rows of the answer in the form that is expected, by the same keys. */
async function asked(
  name: string,
  query: { by: "unit" | "task" | "plan"; unitId?: string; planId?: string; taskId?: string },
) {
  const call = calls.get(name) ?? (await server.signedIn(ids.person(name)));
  calls.set(name, call);
  const answer = await call("GET /api/roll-up", { query });
  const pathOf = new Map(unitNames.map((unit) => [ids.unit(unit), ids.path(unit)]));
  const rows = answer.rows.map((row) => ({
    key: query.by === "unit" ? pathOf.get(row.id) : row.id,
    totals: row.totals,
    percent: row.percent,
    opens: row.opens,
  }));
  return { rows, all: answer.all };
}

const sorted = <T extends { readonly key: string | undefined }>(rows: readonly T[]) =>
  rows.toSorted((a, b) => ((a.key ?? "") < (b.key ?? "") ? -1 : 1));

describe.each(Object.keys(people))("what %s sees adds up to a count of each duty", (name) => {
  test.each(askedUnits)("below %s", async (unit) => {
    const root = ids.path(unit);
    // Names of units are known within one's own tree; another tree does not exist.
    if ((name === "外县") !== unit.includes("县")) {
      const error = await asked(name, { by: "unit", unitId: ids.unit(unit) }).catch((e) => e);
      expect(error).toBeInstanceOf(CallError);
      expect(error.status).toBe(404);
      return;
    }
    const inside = visibleTo(name).filter((duty) => duty.unitPath.startsWith(root));
    for (const planId of [undefined, plans[1]?.id ?? ""]) {
      const counted = inside.filter((duty) => planId === undefined || duty.planId === planId);
      const filter = { unitId: ids.unit(unit), ...(planId === undefined ? {} : { planId }) };
      const byUnit = await asked(name, { by: "unit", ...filter });
      expect(sorted(byUnit.rows)).toEqual(
        sorted(
          grouped(
            counted,
            ({ unitPath }) => unitPath.slice(0, root.length + 6),
            (key, some) => ({
              percent: percentOf(some),
              opens: key !== root && some.some(({ unitPath }) => unitPath !== key),
            }),
          ),
        ),
      );
      const byTask = await asked(name, { by: "task", ...filter });
      expect(sorted(byTask.rows)).toEqual(
        sorted(
          grouped(
            counted,
            ({ taskId }) => taskId,
            (_, some) => ({ percent: percentOf(some), opens: true }),
          ),
        ),
      );
      const byPlan = await asked(name, { by: "plan", ...filter });
      expect(sorted(byPlan.rows)).toEqual(
        sorted(
          grouped(
            counted,
            (duty) => duty.planId,
            (_, some) => ({ percent: planPercentOf(some), opens: true }),
          ),
        ),
      );
      const all = totalsOf(
        counted.map(({ countable }) => countable),
        today,
      );
      expect([byUnit.all, byTask.all, byPlan.all]).toEqual([all, all, all]);
    }
  });

  test("from the tops of their reach", async () => {
    const counted = visibleTo(name).filter(
      ({ progress: { state } }) => state !== "transferred" && state !== "withdrawn",
    );
    const tops = (people[name]?.paths ?? []).map((unit) => ids.path(unit));
    const beside = counted.some(({ unitPath }) => !tops.some((top) => unitPath.startsWith(top)));
    // Whoever sees something beside their tops begins with the units of the district: there the data has no less in common.
    const root = ids.path("云溪区人民政府");
    const { rows, all } = await asked(name, { by: "unit" });
    expect(sorted(rows)).toEqual(
      sorted(
        grouped(
          counted,
          ({ unitPath }) =>
            beside
              ? unitPath.slice(0, root.length + 6)
              : (tops.find((top) => unitPath.startsWith(top)) ?? ""),
          (key, some) => ({
            percent: percentOf(some),
            opens: !(beside && key === root) && some.some(({ unitPath }) => unitPath !== key),
          }),
        ),
      ),
    );
    expect(all).toEqual(
      totalsOf(
        counted.map(({ countable }) => countable),
        today,
      ),
    );
    if (name === "办公") expect(all.total).toBeGreaterThan(300);
  });
});
