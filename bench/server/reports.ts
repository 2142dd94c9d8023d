import { fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import type pg from "pg";
import { uuidv7 } from "uuidv7";
import {
  type ReportCall,
  writeReportsTogether,
} from "../../apps/server/src/commands/report/write-reports-together.ts";
import { gather, gathering } from "../../apps/server/src/http/gather.ts";
import { printNewReport } from "../../apps/server/src/routes/report/report-row.ts";
import type { Row } from "../race.js";
import type { Grown } from "./grow-all.ts";
import { type Beside, type Burst, burst, inTurns } from "./in-turns.ts";
import type { Asked } from "./load.ts";
import { type BenchServer, now } from "./open-server.ts";
import { addReporters, content, fingerprint, type Reporter } from "./reporters.ts";

const clients = 16;
const insertBare = `insert into bench_report (shard, id, duty_id, occurrence_id, plan_id, task_id, no, state, steps_left, done, problems, next,
  percent, figures, reason, written_by, written_at, submitted_at)
  values (1, $1, $2, $3, $3, $2, 1, 'submitted', 0, $4, '', $5, 60, '[]', '', $6, $7, $7)`;
const bareValues = (): readonly string[] => [
  uuidv7(),
  uuidv7(),
  uuidv7(),
  content.done,
  content.next,
  uuidv7(),
  now,
];

/** The route that reports are measured by: it makes one insert. To be added before anything is asked. */
export function addOneInsert({ app, appPool }: BenchServer): void {
  app.post("/bench/one-insert", async () => {
    await appPool.query(insertBare, [...bareValues()]);
    return { id: "done" };
  });
}

/** Whole reports of 16 clients, with all guards, against a bare insert and against a route that makes one insert. */
export async function benchReports(
  server: BenchServer,
  grown: Grown,
  rounds: number,
): Promise<readonly Row[]> {
  const { ownerPool, appPool, app } = server;
  const reporters = await addReporters(server, grown, 64);
  await ownerPool.query(
    `drop table if exists bench_report;
     create table bench_report (like report including all); grant insert on bench_report to luoshi_app`,
  );
  const next = turnOf(reporters);
  const store = storeOf(server);
  const inStore = await inTurns(
    bareInserts(appPool),
    (milliseconds) => burst(clients, milliseconds, () => store(next())),
    rounds,
  );
  const alone = await inTurns(
    bareInserts(appPool),
    (milliseconds) => burst(clients, milliseconds, () => rowsAlone(ownerPool, next())),
    Math.ceil(rounds / 2),
  );
  await app.listen({ host: "127.0.0.1", port: 0 });
  const load = openLoad((app.server.address() as AddressInfo).port);
  const overHttp = await inTurns(
    (milliseconds) =>
      load.run(milliseconds, [
        { path: "/bench/one-insert", cookie: "", body: { content, submit: true } },
      ]),
    (milliseconds) => load.run(milliseconds, calls(reporters)),
    rounds,
  );
  load.close();
  return [
    told("bare inserts in the time of a report in the store", 5, inStore),
    // What is left when every guard, rule and message is taken away: the rows that a report must leave behind.
    told("bare inserts in the time of the same rows alone", 5, alone),
    told("one-insert calls in the time of a report over HTTP", 2, overHttp),
  ];
}

function told(what: string, goal: number, { floor, task, ratio, least, most }: Beside): Row {
  return {
    what,
    figure: 1 / ratio,
    goal,
    unit: "×",
    detail: `${task.toFixed(0)}/s against ${floor.toFixed(0)}/s, ratio ${ratio.toFixed(2)} (${least.toFixed(2)} to ${most.toFixed(2)}), ${clients} clients`,
  };
}

function bareInserts(pool: pg.Pool): Burst {
  return async (milliseconds) => {
    const held = await Promise.all(Array.from({ length: clients }, () => pool.connect()));
    try {
      return await burst(clients, milliseconds, async (client) => {
        await held[client]?.query(insertBare, [...bareValues()]);
      });
    } finally {
      for (const one of held) one.release();
    }
  };
}

interface Turn {
  readonly reporter: Reporter;
  readonly dutyId: string;
}

/** Everybody's duties in turn, so that no row is waited for. */
function turnOf(reporters: readonly Reporter[]): () => Turn {
  const all = turns(reporters);
  let at = 0;
  return () => {
    const turn = all[at++ % all.length];
    if (turn === undefined) throw new Error("nobody has a duty");
    return turn;
  };
}

function turns(reporters: readonly Reporter[]): readonly Turn[] {
  const most = Math.max(...reporters.map(({ dutyIds }) => dutyIds.length));
  return Array.from({ length: most }, (_, n) =>
    reporters.flatMap((reporter) => {
      const dutyId = reporter.dutyIds[n];
      return dutyId === undefined ? [] : [{ reporter, dutyId }];
    }),
  ).flat();
}

function calls(reporters: readonly Reporter[]): readonly Asked[] {
  return turns(reporters).map(({ reporter, dutyId }) => ({
    path: `/api/duties/${dutyId}/reports`,
    cookie: reporter.cookie,
    body: { content, submit: true },
  }));
}

/** The rows of a report, its event, its notice and its kept answer in one statement, by the owner of the tables. */
async function rowsAlone(pool: pg.Pool, { reporter: { actor }, dutyId }: Turn): Promise<void> {
  await pool.query({
    name: "rows-alone",
    text: `with meant as (select o.id, d.plan_id, d.task_id, (select max(r.no) from report r where r.shard = 1 and r.duty_id = $1) as no
        from occurrence o join duty d on d.shard = 1 and d.id = o.duty_id
        where o.shard = 1 and o.duty_id = $1 and o.no = 1 for update of o),
      written as (insert into report (shard, id, duty_id, occurrence_id, plan_id, task_id, no, state, steps_left, done, problems, next, percent,
          figures, reason, written_by, written_at, submitted_at)
        select 1, $2, $1, meant.id, meant.plan_id, meant.task_id, coalesce(meant.no, 0) + 1, 'submitted', 0, $3, '', $4, 60, '[]', '', $5, $6, $6 from meant
        on conflict do nothing),
      stands as (update occurrence o set state = 'submitted' from meant where o.shard = 1 and o.id = meant.id),
      told as (insert into notice (shard, id, unit_id, kind, duty_id, args, told_at)
        values (1, $7, $8, 'report.submitReport', $1, '{"percent": 60, "unitName": "河东街道"}', $6)),
      happened as (insert into event (shard, id, happened_at, person_id, session_id, kind, object_kind, object_id, unit_path, after)
        values (1, $9, $6, $5, $5, 'report.submitReport', 'report', $2::text, $10, jsonb_build_object('done', $3::text)))
      insert into kept_answer (shard, person_id, key, route, fingerprint, status, answer, kept_at)
        values (1, $5, $11, 'POST /api/duties/:dutyId/reports', $12, 200, jsonb_build_object('done', $3::text), $6)`,
    values: [
      dutyId,
      uuidv7(),
      content.done,
      content.next,
      actor.personId,
      now,
      uuidv7(),
      actor.posts[0]?.unitId,
      uuidv7(),
      actor.posts[0]?.unitPath,
      randomUUID(),
      fingerprint(dutyId),
    ],
  });
}

/** What the route does but for HTTP: entering, guards, rules, the kept answer, together with whoever reports meanwhile. */
function storeOf({ services }: BenchServer): (turn: Turn) => Promise<void> {
  const write = gather<ReportCall, unknown>({
    ...gathering,
    objectOf: ({ params }) => params.dutyId,
    serve: (calls) => writeReportsTogether(services, calls, printNewReport),
  });
  return async ({ reporter: { cookie }, dutyId }) => {
    const answer = await write({
      params: { dutyId },
      body: { content, submit: true, sign: false },
      token: cookie.slice(cookie.indexOf("=") + 1),
      key: randomUUID(),
      route: "POST /api/duties/:dutyId/reports",
      fingerprint: fingerprint(dutyId),
      check: () => undefined,
    });
    if (answer === null) throw new Error("a report went its own way");
  };
}

/** Clients in a process of their own. */
function openLoad(port: number) {
  const child = fork(fileURLToPath(new URL("load.mjs", import.meta.url)), [String(port)]);
  return {
    run: (milliseconds: number, asked: readonly Asked[]): Promise<number> =>
      new Promise((resolve, reject) => {
        child.once("message", (answer: { readonly rate?: number; readonly fault?: string }) => {
          if (answer.rate === undefined) reject(new Error(answer.fault));
          else resolve(answer.rate);
        });
        child.send({ milliseconds, clients, asked });
      }),
    close: () => child.disconnect(),
  };
}
