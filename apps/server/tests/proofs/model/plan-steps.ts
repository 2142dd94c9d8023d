import { addDays } from "@luoshi/compiler";
import { type DutyState, defaultLightRule, type LightRule } from "@luoshi/ledger";
import { makeDocx } from "../../../src/testing/make-docx.ts";
import { holdAgainst } from "./hold-against.ts";
import { foreseeDispatch, foreseeLight } from "./plain-steps.ts";
import { isWithin, known } from "./plain-world.ts";
import { type Issuer, issuers, type WrittenTask } from "./plan-documents.ts";
import { between, callAs, count, fault, personOf, pick, type Walk } from "./walk-state.ts";

// Plans are uploaded, published and dispatched over the routes; whom a task goes to is known from its words.

const bytesOf = (walk: Walk, title: string, tasks: readonly string[]): Uint8Array =>
  makeDocx([
    title,
    "为做好全年工作，制定本方案。",
    "一、重点任务",
    ...tasks.map((text, at) => `${at + 1}. ${text}`),
    `${Number(walk.world.today.slice(0, 4))}年1月4日`,
  ]);

const titleOf = ({ unit }: Issuer, no: number): string => `${unit}第${no}号工作方案`;

/** A plan with some tasks of its issuer, published and sent out. */
export async function issuePlan(walk: Walk, issuer: Issuer): Promise<void> {
  const { ids, world, written, random } = walk;
  const no = written.size + 1;
  const texts = issuer.tasks.map((make) => make(no, addDays(world.today, between(walk, 1, 60))));
  const call = await callAs(walk, personOf(walk, issuer.publisher));
  const plan = await call("POST /api/plans", {
    query: { name: "方案.docx", unitId: ids.unit(issuer.unit) },
    bytes: bytesOf(
      walk,
      titleOf(issuer, no),
      texts.map(({ text }) => text),
    ),
  });
  const rule: LightRule =
    random() < 0.3
      ? { ...defaultLightRule, soonDays: 1, behindPoints: random() < 0.5 ? null : 40 }
      : defaultLightRule;
  if (rule !== defaultLightRule)
    await call("PATCH /api/plans/:planId", {
      params: { planId: plan.id },
      body: { version: plan.version, lightRule: rule },
    });
  world.plans.set(plan.id, {
    id: plan.id,
    unitId: ids.unit(issuer.unit),
    title: titleOf(issuer, no),
    lightRule: rule,
  });
  written.set(plan.id, { texts: texts.map(({ text }) => text), no });
  await publish(walk, issuer, plan.id, texts);
  await sendOut(
    walk,
    issuer,
    plan.id,
    [...world.tasks.values()].filter(({ planId }) => planId === plan.id).map(({ id }) => id),
  );
  count(walk, "plan published");
}

/** The next version of a plan: one task more, one day changed; what is new is sent out, and what was taken back again. */
export async function revisePlan(walk: Walk): Promise<void> {
  const { world, written, ids } = walk;
  const planId = pick(walk, [...written.keys()]);
  const had = written.get(planId) ?? { texts: [], no: 0 };
  const plan = known(world.plans, planId);
  const issuer = issuers.find(({ unit }) => ids.unit(unit) === plan.unitId);
  if (issuer === undefined || had.texts.length > 12) return;
  const call = await callAs(walk, personOf(walk, issuer.publisher));
  const params = { planId };
  const { version } = await call("GET /api/plans/:planId", { params });
  const next = await call("POST /api/plans/:planId/revise", { params, body: { version } });
  const make = pick(walk, issuer.tasks);
  const more = make(had.no * 100 + had.texts.length, addDays(world.today, between(walk, 2, 40)));
  const texts = [...had.texts, more.text];
  await call("PUT /api/plans/:planId/file", {
    params,
    query: { name: "修订.docx", draftVersion: next.drafting?.draftVersion ?? 1 },
    bytes: bytesOf(walk, plan.title, texts),
  });
  written.set(planId, { texts, no: had.no });
  await publish(walk, issuer, planId, [more]);
  const taskIds = [...world.tasks.values()]
    .filter((task) => task.planId === planId)
    .map(({ id }) => id);
  await sendOut(walk, issuer, planId, taskIds);
  count(walk, "plan revised");
}

async function publish(
  walk: Walk,
  issuer: Issuer,
  planId: string,
  texts: readonly WrittenTask[],
): Promise<void> {
  const { ids, world } = walk;
  const call = await callAs(walk, personOf(walk, issuer.publisher));
  const params = { planId };
  const plan = await call("GET /api/plans/:planId", { params });
  for (const owner of plan.drafting?.owners ?? [])
    if (owner.target === null) {
      const group = owner.written.endsWith("工作组");
      await call("PUT /api/plans/:planId/owners", {
        params,
        body: {
          written: owner.written,
          version: owner.version,
          target: group
            ? { kind: "workgroup", id: ids.workgroup(owner.written) }
            : { kind: "unit", id: ids.unit(owner.written) },
        },
      });
    }
  const draft = await call("GET /api/plans/:planId", { params });
  await call("POST /api/plans/:planId/publish", {
    params,
    body: { version: draft.version, draftVersion: draft.drafting?.draftVersion ?? 1 },
  });
  const { rows } = await call("GET /api/plans/:planId/tasks", { params });
  for (const row of rows) {
    const text = texts.find((each) => each.text.startsWith(row.text.split("。")[0] ?? "?"));
    const former = world.tasks.get(row.id);
    if (text === undefined && former === undefined) {
      fault(walk, `a task that nobody wrote: ${row.text}`);
      continue;
    }
    world.tasks.set(row.id, {
      ...(former ?? {
        id: row.id,
        planId,
        deadline: text?.deadline ?? null,
        rhythmDays: text?.rhythmDays ?? null,
        fan: (text?.fan ?? []).map(({ unit, part }) => ({ unitId: ids.unit(unit), part })),
        groupIds: (text?.groups ?? []).map(ids.workgroup),
      }),
      text: row.text,
      position: row.position,
    });
    if (former === undefined) world.groupsOfTask.set(row.id, new Set());
    const { deadline } = known(world.tasks, row.id);
    if (row.deadline !== deadline) fault(walk, `${row.text}: due ${row.deadline}, not ${deadline}`);
  }
  const mine = [...world.tasks.values()].filter((task) => task.planId === planId);
  if (mine.length !== rows.length) fault(walk, `${rows.length} tasks instead of ${mine.length}`);
  world.changes++;
}

async function sendOut(
  walk: Walk,
  issuer: Issuer,
  planId: string,
  taskIds: readonly string[],
): Promise<void> {
  const call = await callAs(walk, personOf(walk, issuer.publisher));
  const { version } = await call("GET /api/plans/:planId", { params: { planId } });
  const foreseen = foreseeDispatch(walk.world, taskIds);
  const answer = await holdAgainst(walk, `${issuer.publisher} sends out ${planId}`, foreseen, () =>
    call("POST /api/plans/:planId/dispatches", {
      params: { planId },
      body: { version, tasks: taskIds.map((taskId) => ({ taskId })) },
    }),
  );
  if (answer !== null && foreseen.kind === "done" && answer.dutyCount !== foreseen.made.length)
    fault(walk, `told ${answer.dutyCount} duties of ${foreseen.made.length}`);
  count(walk, "dispatch");
}

const movable = ["供水科", "河湖科", "实验小学", "东社区", "西社区", "档案馆", "教育局"] as const;

/** A unit goes below another, with all that is below it. */
export async function moveUnit(walk: Walk): Promise<void> {
  const { world, ids } = walk;
  const unitId = ids.unit(pick(walk, movable));
  const parentId = ids.unit(
    pick(walk, ["云溪区人民政府", "水务局", "教育局", "柳湾街道", "档案馆"] as const),
  );
  if (isWithin(world, parentId, unitId) || known(world.units, unitId).parentId === parentId) return;
  const who = personOf(walk, pick(walk, ["办公", "办公", "办公", "水务局长", "外县"] as const));
  const call = await callAs(walk, who);
  const office = await callAs(walk, personOf(walk, "办公"));
  const { version } = await office("GET /api/units/:unitId", { params: { unitId } });
  // Who keeps the tree moves in it; a stranger does not know the unit, and a head keeps nothing.
  const foreseen =
    who.name === "办公"
      ? {
          kind: "done" as const,
          made: [],
          commit: () => {
            world.units.set(unitId, { ...known(world.units, unitId), parentId });
            world.changes++;
          },
        }
      : ({ kind: "refused", status: 403 } as const);
  await holdAgainst(
    walk,
    `${who.name} moves ${known(world.units, unitId).name} below ${known(world.units, parentId).name}`,
    who.name === "外县" ? { kind: "refused", status: 404 } : foreseen,
    () => call("POST /api/units/:unitId/move", { params: { unitId }, body: { version, parentId } }),
  );
  count(walk, "unit moved");
}

const shining: readonly DutyState[] = ["assigned", "active", "claimed", "declined"];

/** A light set by hand, or given back to the rule. */
export async function setLight(walk: Walk): Promise<void> {
  const { world } = walk;
  const who = personOf(
    walk,
    pick(walk, ["办公", "督导", "街道督导", "水务办公", "供水联络"] as const),
  );
  const duties = [...world.duties.values()].filter(({ duty }) => shining.includes(duty.state));
  if (duties.length === 0) return;
  const each = pick(walk, duties);
  const light = pick(walk, ["red", "yellow", "green", null] as const);
  const override = light === null ? null : { light, sentence: `第${walk.steps}步人工定灯` };
  await holdAgainst(
    walk,
    `${who.name} sets the light of ${each.duty.id} ${light}`,
    foreseeLight(world, who, each, override),
    async () => {
      const call = await callAs(walk, who);
      const version = await versionOf(walk, each.duty.id);
      return call("PUT /api/duties/:dutyId/light", {
        params: { dutyId: each.duty.id },
        body: { version, override },
      });
    },
  );
  count(walk, "light");
}

/** Version of a duty, as the office of the district or whoever sees it would read it. */
export async function versionOf(walk: Walk, dutyId: string): Promise<number> {
  const { rows } = await walk.server.database.ownerPool.query<{ version: number }>(
    "select version from duty where id = $1",
    [dutyId],
  );
  return rows[0]?.version ?? 1;
}
