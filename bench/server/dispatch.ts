import { randomUUID } from "node:crypto";
import type pg from "pg";
import { seedPlan } from "../../apps/server/src/testing/seed-plan.ts";
import type { Row } from "../race.js";
import type { Grown } from "./grow-all.ts";
import type { BenchServer } from "./open-server.ts";

const unitCount = 3_000;

/** One task and thirty tasks to 3,000 units, through the route, asked meanwhile how far it is. */
export async function benchDispatch(
  server: BenchServer,
  grown: Grown,
  rounds: number,
): Promise<readonly Row[]> {
  const one: number[] = [];
  for (let n = 0; n < rounds; n++) one.push((await dispatch(server, grown, 1)).took);
  const many = await dispatch(server, grown, 30);
  return [
    {
      what: `dispatch of one task to ${unitCount} units`,
      figure: Math.min(...one) / 1000,
      goal: 1,
      unit: " s",
      detail: `at most ${(Math.max(...one) / 1000).toFixed(2)} s in ${rounds} times`,
    },
    {
      what: `dispatch of 30 tasks to ${unitCount} units`,
      figure: many.took / 1000,
      goal: 12,
      unit: " s",
      detail: `${many.seen} different steps of its progress seen`,
    },
    {
      what: "steps of that progress that were not seen, of 10",
      figure: Math.max(0, 10 - many.seen),
      goal: 0,
    },
  ];
}

async function dispatch(
  { app, ownerPool, cookieOf }: BenchServer,
  { units, people }: Grown,
  taskCount: number,
): Promise<{ readonly took: number; readonly seen: number }> {
  const [root] = units;
  if (root === undefined) throw new Error("no tree");
  const owners = units
    .filter(({ level }) => level === 4)
    .slice(0, unitCount)
    .map(({ id }) => ({ part: "owner", target: { kind: "unit", id } }) as const);
  const plan = await seedPlan(ownerPool, {
    unitId: root.id,
    unitPath: root.path,
    title: "年度工作方案",
    by: people.root,
    tasks: Array.from({ length: taskCount }, (_, no) => ({
      text: `完善第${no + 1}项制度`,
      owners,
    })),
  });
  const cookie = await cookieOf(people.root);
  const start = performance.now();
  let running = true;
  const sent = app
    .inject({
      method: "POST",
      url: `/api/plans/${plan.id}/dispatches`,
      headers: { cookie, "x-luoshi": "1", "idempotency-key": randomUUID() },
      payload: { version: 1, tasks: plan.taskIds.map((taskId) => ({ taskId })) },
    })
    .then((reply) => {
      running = false;
      return reply;
    });
  const seen = new Set<number>();
  const watch = async (): Promise<void> => {
    while (running) {
      const url = `/api/plans/${plan.id}/dispatch-progress`;
      const { done, running: going } = (await app.inject({ url, headers: { cookie } })).json();
      if (going === true) seen.add(done);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const [reply] = await Promise.all([sent, watch()]);
  const took = performance.now() - start;
  const { dutyCount } = reply.json();
  if (dutyCount !== taskCount * unitCount) throw new Error(`dispatched: ${reply.body}`);
  await takeBack(ownerPool, plan.id);
  return { took, seen: seen.size };
}

/** Leaves the data as it was, for runs to come on the same folder. */
async function takeBack(pool: pg.Pool, planId: string): Promise<void> {
  const { rows } = await pool.query<{ readonly document_id: string; readonly file_id: string }>(
    `select p.document_id, d.file_id from plan p join document d on d.shard = 1 and d.id = p.document_id
     where p.shard = 1 and p.id = $1`,
    [planId],
  );
  const ofPlan = [
    "delete from notice where shard = 1 and plan_id = $1",
    `delete from occurrence o using duty d
     where o.shard = 1 and d.shard = 1 and o.duty_id = d.id and d.plan_id = $1`,
    "delete from duty where shard = 1 and plan_id = $1",
    "delete from dispatch where shard = 1 and plan_id = $1",
    "delete from task where shard = 1 and plan_id = $1",
    "delete from plan where shard = 1 and id = $1",
  ];
  for (const text of ofPlan) await pool.query(text, [planId]);
  for (const { document_id, file_id } of rows) {
    await pool.query("delete from document where shard = 1 and id = $1", [document_id]);
    await pool.query(
      `with gone as (delete from file where shard = 1 and id = $1 returning hash)
       delete from blob b using gone where b.shard = 1 and b.hash = gone.hash`,
      [file_id],
    );
  }
  await pool.query("vacuum analyze duty, occurrence, notice");
}
