import { randomUUID } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verify } from "../src/admin/verify.ts";
import { type Answer, type Call, createClient, type Input } from "../src/contract/client.ts";
import { connectionUrl } from "../src/postgres/database-access.ts";
import { launchPostgres } from "../src/postgres/launch-postgres.ts";
import { processesIn } from "../src/postgres/postmaster.ts";
import { superuserConfig } from "../src/postgres/provision.ts";
import { readSettings } from "../src/settings/read-settings.ts";
import { makeDocx } from "../src/testing/make-docx.ts";
import { refusalOf } from "../src/testing/refusal-of.ts";
import { freePort, readyAt, type ServerProcess, startProcess } from "./server-process.ts";

// An institution with its own PostgreSQL: the server as `npm start` runs it, from the set-up link to a duty that is signed
// off, by the typed client over HTTP and nothing else.

const DEBIAN = "/usr/lib/postgresql/15/bin";
const installed = existsSync(join(DEBIAN, "postgres"));
if (!installed) process.stderr.write(`No PostgreSQL in ${DEBIAN}: its test is left out.\n`);

/** Deadlines lie ahead whatever day it is. */
const YEAR = new Date().getFullYear() + 1;
const PLAN = [
  "云屏区供水保障专项行动方案",
  "为保障城乡供水安全，制定本方案。",
  "一、重点任务",
  `（一）排查老旧供水管网。由水务局牵头，教育局配合，${YEAR}年6月31日前完成。`,
  `（二）检修校园直饮水设备。由教育局负责，${YEAR}年5月31日前完成。`,
  `（三）储备应急供水物资。由物资中心负责，${YEAR}年4月30日前完成。`,
];
const ROOT = "云屏区人民政府";

let base: string;
let url: string;
let env: Readonly<Record<string, string>>;
let server: ServerProcess;

/** Debian's server, as the institution's administrator runs it; gives the address of a database for us. */
async function startDebian(): Promise<string> {
  const programs = join(base, "debian");
  mkdirSync(join(programs, "native"), { recursive: true });
  symlinkSync(DEBIAN, join(programs, "native", "bin"));
  writeFileSync(join(programs, "package.json"), '{"version":"15"}');
  const launched = await launchPostgres(join(base, "institution"), { binaryFolder: programs });
  const administrator = new pg.Client(superuserConfig(launched));
  await administrator.connect();
  await administrator.query("CREATE ROLE bureau LOGIN CREATEROLE PASSWORD 'geheim'");
  await administrator.query("CREATE DATABASE luoshi OWNER bureau");
  await administrator.end();
  const owner = { user: "bureau", password: "geheim" };
  return connectionUrl({ ...superuserConfig(launched, "luoshi"), ...owner });
}

describe.runIf(installed)("on Debian's PostgreSQL 15", () => {
  beforeAll(async () => {
    base = realpathSync(mkdtempSync(join(tmpdir(), "luoshi-external-")));
    // The database runs as another user where we are root.
    chmodSync(base, 0o755);
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    env = {
      LUOSHI_DATA: join(base, "data"),
      PORT: String(port),
      DATABASE_URL: await startDebian(),
    };
    server = await startProcess(env);
    await readyAt(url, server);
  }, 120_000);

  afterAll(async () => {
    server?.kill("SIGTERM");
    await server?.ended;
    for (const pid of processesIn(join(base, "institution/pgdata"))) process.kill(pid, "SIGKILL");
    rmSync(base, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  }, 60_000);

  test("from the set-up link to sign-off, over HTTP", { timeout: 120_000 }, async () => {
    const { office, unit, enter } = await setUp();
    const water = await unit("水务局", "department");
    const education = await unit("教育局", "department");
    const stores = await unit("应急管理局", "department");
    const pipes = await unit("供水科", "section", water);
    const head = await enter("林水", "head", water);
    const lead = await enter("沈清", "liaison", water);
    const section = await enter("何泉", "liaison", pipes);
    const support = await enter("顾言", "liaison", education);
    const supervision = await enter("高远", "supervision");
    const leader = await enter("方正", "leader", null, [water, education, stores]);

    // The plan: uploaded, mended, its names answered, reviewed, published, given out.
    let plan = await office.call("POST /api/plans", {
      query: { name: "供水保障方案.docx", unitId: office.unitId },
      bytes: makeDocx(PLAN),
    });
    const params = { planId: plan.id };
    const shut = await office.call("GET /api/plans/:planId/gate", { params });
    expect(shut.open).toBe(false);
    const { draft, draftVersion, owners } = draftingOf(plan);
    const texts = { p3: PLAN[3]?.replace("6月31日", "6月30日") };
    await office.call("PUT /api/plans/:planId/draft", {
      params,
      body: { draft: { ...(draft as object), texts }, draftVersion },
    });
    const written = "物资中心";
    const { version } = owners.find((owner) => owner.written === written) ?? { version: 0 };
    const { gate } = await office.call("PUT /api/plans/:planId/owners", {
      params,
      body: { written, version, target: { kind: "unit", id: stores } },
    });
    expect(gate).toMatchObject({ open: true, reasons: [] });
    plan = await office.call("GET /api/plans/:planId", { params });
    await office.call("POST /api/plans/:planId/reviews", {
      params,
      body: { version: plan.version, personIds: [head.personId] },
    });
    const [asked] = (await head.call("GET /api/reviews", { query: { state: "asked" } })).rows;
    if (asked === undefined) throw new Error("nothing to review");
    await head.call("POST /api/reviews/:reviewId/agree", {
      params: { reviewId: asked.id },
      body: { version: asked.version, draftVersion: asked.draftVersion, statement: "同意" },
    });
    plan = await office.call("GET /api/plans/:planId", { params });
    expect(draftingOf(plan).reviews.map(({ state }) => state)).toEqual(["agreed"]);
    plan = await office.call("POST /api/plans/:planId/publish", {
      params,
      body: { version: plan.version, draftVersion: draftingOf(plan).draftVersion },
    });
    const { rows: tasks } = await office.call("GET /api/plans/:planId/tasks", { params });
    const dispatched = await office.call("POST /api/plans/:planId/dispatches", {
      params,
      body: { version: plan.version, tasks: tasks.map(({ id: taskId }) => ({ taskId })) },
    });
    expect([dispatched.taskCount, dispatched.dutyCount]).toEqual([3, 4]);
    const receipts = await office.call("GET /api/plans/:planId/receipts", { params });
    expect(receipts.rows.reduce((sum, { unanswered }) => sum + unanswered, 0)).toBe(4);

    // Signed for and reported in one; the same call twice, as a bad line makes it, is one report.
    const photo = await support.call("POST /api/files", {
      query: { name: "检修台账.txt", unitId: education },
      bytes: new TextEncoder().encode("直饮水设备36台"),
    });
    const fountains = await dutyOf(support, "教育局", "直饮水");
    const fountainReport = {
      params: { dutyId: fountains.id },
      body: {
        content: { done: "已检修直饮水设备36台", percent: 40, fileIds: [photo.id] },
        submit: true,
        sign: true,
      },
    };
    const key = randomUUID();
    const twice = [1, 2].map(() =>
      support.call("POST /api/duties/:dutyId/reports", fountainReport, { key }),
    );
    const [first, second] = await Promise.all(twice);
    expect(second).toEqual(first);
    await reportAll(support, await dutyOf(support, "教育局", "管网"), "已摸底校内管网12处");

    // The lead splits; its section and its support claim; the lead accepts both, then claims.
    const own = await dutyOf(lead, "水务局", "管网");
    const signed = await command(lead, own, { kind: "sign" });
    await command(lead, signed, { kind: "split", shares: [{ unitId: pipes }] });
    await reportAll(section, await dutyOf(section, "供水科", "管网"), "城北片区管网已查完");
    const early = command(lead, await detailOf(lead, own), { kind: "claim", statement: "已完成" });
    expect((await refusalOf(early)).answer).toMatchObject({ code: "support-unanswered" });
    for (const [who, name] of [
      [section, "供水科"],
      [support, "教育局"],
    ] as const) {
      const duty = await dutyOf(who, name, "管网");
      await command(who, duty, { kind: "claim", statement: "已完成" });
      await acceptReports(lead, duty);
      await command(lead, await detailOf(lead, duty), { kind: "accept" });
    }
    await reportAll(lead, own, "全区管网排查完成，登记隐患19处");
    await command(lead, await detailOf(lead, own), { kind: "claim", statement: "清单已建" });
    await acceptReports(office, own);
    await command(office, await detailOf(office, own), { kind: "accept" });
    const done = await command(supervision, await detailOf(supervision, own), { kind: "signOff" });
    expect([done.state, done.percent, done.task.done]).toEqual(["signedOff", 100, true]);

    // What each is told agrees with a count of the rows, and the record with itself.
    const { all, today } = await leader.call("GET /api/board", {});
    const counts = await leader.call("GET /api/duties/counts", {});
    expect([counts.total, counts.states.signedOff, counts.overdue]).toEqual([
      all.total,
      all.signedOff,
      all.overdue,
    ]);
    const database = new pg.Client(env["DATABASE_URL"]);
    await database.connect();
    try {
      const { rows } = await database.query(
        `select count(*)::int as total, count(*) filter (where state = 'assigned')::int as assigned,
           count(*) filter (where state = 'active')::int as active, count(*) filter (where state = 'done')::int as done,
           count(*) filter (where state = 'signedOff')::int as "signedOff",
           count(*) filter (where due < $1 and state in ('assigned', 'active', 'claimed'))::int as overdue,
           (select count(*)::int from report) as reports, (select count(*)::int from evidence) as evidence
         from duty where parent_id is null`,
        [today],
      );
      const counted = { total: 4, assigned: 1, active: 1, done: 1, signedOff: 1, overdue: 0 };
      expect(rows).toEqual([{ ...counted, reports: 4, evidence: 1 }]);
      expect(all).toMatchObject(counted);
      const events = await database.query("select count(*)::int as count from event");
      expect(events.rows[0].count).toBeGreaterThan(30);
    } finally {
      await database.end();
    }
    await expect
      .poll(async () => (await verify(readSettings(env), [])).unsealed, { timeout: 20_000 })
      .toBe(0);
    expect((await verify(readSettings(env), [])).faults).toEqual([]);
  });
});

/** Somebody who is signed in, with cookies of their own. */
interface SignedIn {
  readonly call: Call;
  readonly personId: string;
}

type DutyDetail = Answer<"GET /api/duties/:dutyId">;
type Command = Input<"POST /api/duties/:dutyId/commands">["body"]["command"];

/** A client with a jar, as a browser has one. */
function browser(): Call {
  const jar = new Map<string, string>();
  const send = async (to: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    headers.set("cookie", [...jar].map(([name, value]) => `${name}=${value}`).join("; "));
    const answer = await fetch(to, { ...init, headers });
    for (const set of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      jar.set(name, value);
    }
    return answer;
  };
  return createClient({ base: url, fetch: send as typeof fetch, newKey: randomUUID });
}

/** The first office through the printed link, and the ways to make units and to let people in. */
async function setUp() {
  const call = browser();
  // It is ready a moment before it has said so.
  const link = () => /set-up#([\w-]+)\n/.exec(server.said())?.[1] ?? "";
  await expect.poll(link, { timeout: 10_000 }).not.toBe("");
  const { me } = await call("POST /api/set-up", {
    body: {
      token: link(),
      institution: ROOT,
      unit: { name: ROOT, kind: "government" },
      office: { name: "苏宁", login: "su.ning", password: "Kettle under 7 trees" },
      administrators: {
        systemAdmin: { name: "系统员", login: "sys.admin" },
        securityAdmin: { name: "安全员", login: "sec.admin" },
        auditAdmin: { name: "审计员", login: "aud.admin" },
      },
    },
  });
  const unitId = me.posts[0]?.unitId ?? "";
  let count = 0;
  return {
    office: { call, personId: me.personId, unitId },
    unit: async (name: string, kind: "department" | "section", parentId = unitId) =>
      (await call("POST /api/units", { body: { parentId, name, kind } })).id,
    /** Adds somebody, sends them a link, and signs them in by it. */
    enter: async (
      name: string,
      role: "head" | "liaison" | "supervision" | "leader",
      at: string | null = null,
      oversees: readonly string[] = [],
    ): Promise<SignedIn> => {
      const person = await call("POST /api/people", {
        body: { name, posts: [{ unitId: at ?? unitId, role }] },
      });
      const params = { personId: person.id };
      if (oversees.length > 0)
        await call("PUT /api/people/:personId/oversight", {
          params,
          body: { version: person.version, oversees: [...oversees], pairedWith: [] },
        });
      count += 1;
      const { linkToken } = await call("POST /api/accounts", {
        body: { personId: person.id, login: `person${count}`, first: "link" },
      });
      const own = browser();
      await own("POST /api/session/link", { body: { token: linkToken ?? "" } });
      const entered = await own("POST /api/session/password", {
        body: { password: "Lantern by 9 rivers" },
      });
      expect([entered.stage, entered.posts.length]).toEqual(["full", 1]);
      return { call: own, personId: person.id };
    },
  };
}

function draftingOf(plan: Answer<"GET /api/plans/:planId">) {
  if (plan.drafting === null) throw new Error("no draft");
  return plan.drafting;
}

/** The duty of a unit for a task with these words, among those that one sees. */
async function dutyOf({ call }: SignedIn, unit: string, words: string): Promise<DutyDetail> {
  const { rows } = await call("GET /api/duties", { query: { shares: "true" } });
  const row = rows.find((each) => each.unitName === unit && each.taskText.includes(words));
  if (row === undefined) throw new Error(`${unit} has no duty of ${words}`);
  return call("GET /api/duties/:dutyId", { params: { dutyId: row.id } });
}

const detailOf = ({ call }: SignedIn, { id }: DutyDetail): Promise<DutyDetail> =>
  call("GET /api/duties/:dutyId", { params: { dutyId: id } });

const command = ({ call }: SignedIn, { id, version }: DutyDetail, given: Command) =>
  call("POST /api/duties/:dutyId/commands", {
    params: { dutyId: id },
    body: { version, command: given },
  });

const reportAll = ({ call }: SignedIn, { id }: DutyDetail, done: string) =>
  call("POST /api/duties/:dutyId/reports", {
    params: { dutyId: id },
    body: { content: { done, percent: 100 }, submit: true, sign: true },
  });

/** Accepts every report of a duty. */
async function acceptReports({ call }: SignedIn, { id }: DutyDetail): Promise<void> {
  const { rows } = await call("GET /api/duties/:dutyId/reports", { params: { dutyId: id } });
  for (const { id: reportId, version } of rows)
    await call("POST /api/reports/:reportId/commands", {
      params: { reportId },
      body: { version, command: { kind: "acceptReport" } },
    });
}
