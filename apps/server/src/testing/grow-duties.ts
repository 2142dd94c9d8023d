import type pg from "pg";
import { uuidv7 } from "uuidv7";
import { toSearchVector } from "../search/bigrams.ts";
import type { GrownUnit } from "./grow-tree.ts";
import { randomSource } from "./random-source.ts";
import { seedPlan } from "./seed-plan.ts";

/** How many of what. */
export interface GrownSize {
  readonly plans: number;
  readonly tasksAPlan: number;
  readonly unitsATask: number;
}

/** What was grown, for those who measure. */
export interface GrownDuties {
  readonly planIds: readonly string[];
  /** Leads 50 tasks of others. */
  readonly lead: GrownUnit;
  /** Stands in 8 of 100 task texts. */
  readonly word: string;
}

/** Tasks that one unit leads. */
const led = 50;

/**
 * Grows published plans with their duties for measurements, on a tree of `growTree`: half of the plans are the root's and
 * go to units all over the tree, half are of the units below it and go to their own. Days lie between last July and next
 * June, states are as they would be then: what is past is mostly done, what is open reported lately. Through the owner's pool, on PostgreSQL 18.
 */
export async function growDuties(
  pool: pg.Pool,
  units: readonly GrownUnit[],
  { plans, tasksAPlan, unitsATask }: GrownSize,
  by: string,
): Promise<GrownDuties> {
  const random = randomSource(20270301);
  const [root] = units;
  const deepest = Math.max(...units.map(({ level }) => level));
  const leaves = units.filter(({ level }) => level === deepest);
  const issuers = units.filter(({ level }) => level === 1);
  const lead = units.find(({ level }) => level === Math.min(2, deepest));
  if (root === undefined || lead === undefined) throw new Error("no tree");
  const planIds: string[] = [];
  let count = 0;
  for (let no = 0; no < plans; no++) {
    const issuer = no % 2 === 0 ? root : (issuers[no % issuers.length] ?? root);
    const plan = await seedPlan(pool, {
      unitId: issuer.id,
      unitPath: issuer.path,
      title: `青原市第${no + 1}号工作方案`,
      by,
      tasks: [],
    });
    planIds.push(plan.id);
    const below = leaves.filter(({ path }) => path.startsWith(issuer.path));
    const tasks = Array.from({ length: tasksAPlan }, (_, position) => {
      const common = count % 25 < 2;
      const text = `${common ? "组织隐患排查整治，" : ""}${random.pick(verbs)}${random.pick(things)}，${random.pick(verbs)}${random.pick(things)}（${++count}）`;
      return {
        id: uuidv7(),
        position,
        text,
        search: toSearchVector(`${plan.id.slice(0, 4)} ${text}`),
        due: dayAfter("2026-07-01", random.whole(0, 363)),
        // The root's plans come first: the first 50 of their tasks have a lead.
        lead: no % 2 === 0 && (no / 2) * tasksAPlan + position < led,
      };
    });
    await pool.query(
      `insert into task (shard, id, plan_id, key, since_no, position, no, path, kind, text, quote, span, deadline,
         disposition, owners, search)
       select 1, t.id, $1, 't' || t.position, 1, t.position, (t.position + 1)::text, '{}', 'task', t.text, t.text, '[0,1)',
         t.due, 'dispatched', '[]', t.search::tsvector
       from json_to_recordset($2) as t(id uuid, position int, text text, search text, due date)`,
      [plan.id, JSON.stringify(tasks)],
    );
    for (const task of tasks) {
      const step = Math.max(1, Math.floor(below.length / unitsATask));
      const first = random.whole(0, step - 1);
      const chosen = below.filter((_, at) => at % step === first).slice(0, unitsATask);
      if (task.lead) chosen[0] = lead;
      await pool.query(insertGrown, [
        plan.id,
        task.id,
        task.due,
        chosen.map(({ id }) => id),
        chosen.map(({ path }) => path),
        task.lead,
        task.due < "2027-03-01",
      ]);
    }
  }
  await pool.query("vacuum analyze");
  return { planIds, lead, word: "隐患排查" };
}

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

const verbs = ["完善", "梳理", "推进", "落实", "开展", "加强", "规范", "检查"];
const things = [
  "值班值守制度",
  "重点场所台账",
  "窗口服务规范",
  "学习培训安排",
  "档案整理工作",
  "应急演练方案",
  "群众意见办理",
  "设备维护保养",
];

/** One statement a task: duties, an occurrence each, sight of the task, and a report of every third. */
const insertGrown = `
  with made as (
    insert into duty (shard, id, plan_id, task_id, unit_id, unit_path, part, state, starts, due, percent, assigned_at,
      signed_at, claimed_at, done_at, reported_at)
    select 1, uuidv7(), $1, $2, r.unit_id, r.path,
      case when not $6::boolean then 'sole' when r.no = 1 then 'lead' else 'support' end,
      s.state, $3::date - 60, $3::date, case when s.state in ('assigned', 'declined') then 0 else (r.no * 37) % 100 end,
      ($3::date - 60)::timestamptz, case when s.state <> 'assigned' then ($3::date - 57)::timestamptz end,
      case when s.state in ('claimed', 'done', 'signedOff') then least($3::date, date '2027-02-28') - (r.no % 20)::int end,
      case when s.state in ('done', 'signedOff') then $3::date::timestamptz end,
      case when s.state in ('done', 'signedOff') then least($3::date - 30, date '2027-02-28')
        when s.state in ('active', 'claimed') then date '2027-02-28' - ((r.no * 7) % 45)::int end
    from unnest($4::uuid[], $5::text[]) with ordinality as r(unit_id, path, no),
      lateral (select case
        when $7::boolean then (array['signedOff', 'signedOff', 'done', 'signedOff', 'signedOff', 'done', 'signedOff',
          'active', 'signedOff', 'claimed'])[1 + r.no % 10]
        else (array['active', 'active', 'assigned', 'active', 'claimed', 'done', 'active', 'declined', 'active',
          'assigned'])[1 + r.no % 10] end as state) s
    returning id, plan_id, task_id, unit_id, part, state, due, starts
  ), dated as (
    insert into occurrence (shard, id, duty_id, no, starts, due, state)
    select 1, uuidv7(), id, 1, starts, due, 'open' from made returning id, duty_id
  ), seen as (
    insert into task_reach (shard, task_id, unit_id) select 1, $2, unit_id from made where part <> 'sole'
    on conflict do nothing returning 1
  )
  insert into report (shard, id, duty_id, occurrence_id, plan_id, task_id, no, state, done, percent, written_by, written_at,
    submitted_at)
  select 1, uuidv7(), m.id, o.id, m.plan_id, m.task_id, 1, 'submitted', '已按要求推进，情况良好。', 50, m.unit_id, m.starts::timestamptz,
    m.starts::timestamptz
  from made m join dated o on o.duty_id = m.id where m.state in ('active', 'claimed')`;
