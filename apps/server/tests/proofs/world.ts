import { randomUUID } from "node:crypto";
import type pg from "pg";
import { uuidv7 } from "uuidv7";
import type { Call, Input } from "../../src/contract/client.ts";
import { type Role, roles } from "../../src/contract/endpoint.ts";
import { hashToken } from "../../src/http/enter.ts";
import { injectedClient } from "../../src/http/injected-client.ts";
import { makeDocx } from "../../src/testing/make-docx.ts";
import { refusalOf } from "../../src/testing/refusal-of.ts";
import { type Seeded, type SeedPerson, seedDirectory } from "../../src/testing/seed.ts";
import type { TestApp } from "../../src/testing/test-app.ts";
import { newCanary, newLogin } from "./canary.ts";

/** Somebody who calls: a person with a session as it then stands, or nobody. */
export interface WorldActor {
  /** `office@水务局`, `named in a duty`. */
  readonly label: string;
  /** Null: nobody is signed in. */
  readonly personId: string | null;
  /** Value of the session's cookie; null for nobody. */
  readonly token: string | null;
  /** Whether the session lets one in, and how far. */
  readonly entry: "full" | "half" | "none";
}

/** Two districts in the middle of their work. */
export interface World {
  readonly ids: Seeded;
  readonly actors: readonly WorldActor[];
  /** Ids of plans by what they are here for. */
  readonly plans: Readonly<Record<string, string>>;
}

/** The day in the world: the clock of `useApp`. */
export const TODAY = "2027-03-01";
const YESTERDAY = "2027-02-28";
const TOMORROW = "2027-03-02";

const seats = ["青渡区", "水务局", "河道科", "一组", "教育局", "白岭县"] as const;

/** Fills the database of a test file: directory past the guards, everything after it through the routes. */
export async function buildWorld(server: TestApp): Promise<World> {
  const pool = server.database.ownerPool;
  const names = new Map<string, string>();
  const people: SeedPerson[] = [];
  const add = (label: string, posts: SeedPerson["posts"], more: Partial<SeedPerson> = {}) => {
    const name = newCanary();
    names.set(label, name);
    const titled = (posts ?? []).map((post) => ({ title: newCanary(), ...post }));
    people.push({ name, login: newLogin(), posts: titled, ...more });
  };
  for (const unit of seats) for (const role of roles) add(`${role}@${unit}`, [{ unit, role }]);
  const post = (unit: string, role: Role, more: object = {}) => [{ unit, role, ...more }];
  add("office of a support", post("交通局", "office"));
  add("member of a support", post("交通局", "member"));
  add("office of a workgroup's unit", post("民政局", "office"));
  add("member of a workgroup's unit", post("民政局", "member"));
  add("member of a workgroup", post("学前科", "member"));
  add("member of an ended workgroup", post("学前科", "member"));
  add("leader who oversees", post("青渡区", "leader"), { oversees: ["水务局"] });
  add("leader who is paired", post("青渡区", "leader"), { pairedWith: ["教育局"] });
  add("oversees without the role", post("教育局", "member"), { oversees: ["水务局"] });
  add("former leader", post("青渡区", "leader", { until: YESTERDAY }), { oversees: ["水务局"] });
  add("named in a duty", post("水务局", "member"));
  add("named in a share", post("河道科", "member"));
  add("asked to review", post("教育局", "member"));
  add("no longer asked to review", post("教育局", "member"));
  add("moved away", [
    { unit: "水务局", role: "office", until: YESTERDAY },
    { unit: "学前科", role: "member" },
  ]);
  add("all posts ended", post("水务局", "office", { until: YESTERDAY }));
  add("begins tomorrow", post("水务局", "office", { since: TOMORROW }));
  add("posts in two trees", [
    { unit: "教育局", role: "liaison" },
    { unit: "林业局", role: "office" },
  ]);
  // What one may do in one unit is no right in another.
  add("liaison here, office elsewhere", [
    { unit: "青渡区", role: "liaison" },
    { unit: "林业局", role: "office" },
  ]);
  add("two roles", [
    { unit: "供水科", role: "head" },
    { unit: "民政局", role: "supervision" },
  ]);
  add("disabled person", post("水务局", "office"), { disabledAt: "2027-02-01T00:00:00Z" });
  add("disabled account", post("水务局", "office"));
  add("session ended", post("水务局", "office"));
  add("session expired", post("水务局", "office"));
  add("owes a second factor", post("水务局", "office"));
  add("owes a new password", post("水务局", "office"));
  add("no account", post("水务局", "member"), { account: false });
  const name = (label: string): string => {
    const found = names.get(label);
    if (found === undefined) throw new Error(`nobody is ${label}`);
    return found;
  };
  const unit = (own: string, kind: string, children: object[] = []) => ({
    name: own,
    kind,
    shortName: newCanary(),
    aliases: [newCanary()],
    children: children as never,
  });
  const ids = await seedDirectory(pool, {
    institution: "青渡区",
    units: [
      unit("青渡区", "government", [
        unit("水务局", "department", [
          unit("河道科", "section", [unit("一组", "section")]),
          unit("供水科", "section"),
        ]),
        unit("教育局", "department", [unit("学前科", "section")]),
        unit("交通局", "department"),
        unit("民政局", "department"),
        { ...unit("老干局", "department"), retiredAt: "2026-12-01T00:00:00Z" },
      ]),
      unit("白岭县", "government", [unit("林业局", "department")]),
    ],
    people,
    unitSets: [
      { name: newCanary(), unit: "青渡区", aliases: [newCanary()], members: ["水务局", "教育局"] },
      { name: newCanary(), unit: "水务局", rule: { below: "水务局", kinds: ["section"] } },
      { name: newCanary(), unit: "白岭县", members: ["林业局"] },
    ],
    workgroups: [
      {
        name: "防汛工作专班",
        unit: "青渡区",
        lead: "水务局",
        duty: newCanary(),
        aliases: [newCanary()],
        members: [
          { unit: "民政局", title: newCanary() },
          { person: name("member of a workgroup"), title: newCanary() },
        ],
      },
      {
        name: "旧专班",
        unit: "青渡区",
        duty: newCanary(),
        members: [
          { person: name("member of an ended workgroup") },
          { person: name("named in a share") },
        ],
      },
      {
        name: "林长制专班",
        unit: "白岭县",
        lead: "林业局",
        duty: newCanary(),
        members: [{ unit: "林业局" }],
      },
    ],
  });
  await pool.query("update workgroup set ended_at = now() where name = '旧专班'");
  const person = (label: string) => ids.person(name(label));
  const as = (label: string): Promise<Call> => server.signedIn(person(label));
  const plans = await fillWork(ids, as, person);
  await pool.query("delete from session");
  const actors: WorldActor[] = [{ label: "nobody", personId: null, token: null, entry: "none" }];
  for (const label of names.keys())
    if (label !== "no account")
      actors.push(await enter(pool, label, person(label), entries[label]));
  await pool.query("update account set disabled_at = '2027-02-01T00:00:00Z' where person_id = $1", [
    person("disabled account"),
  ]);
  // Tries that failed are told to those who audit: under a login that somebody has, and under one that nobody has.
  const { rows: tried } = await pool.query<{ login: string }>(
    "select login from account where person_id = $1",
    [person("member@教育局")],
  );
  for (const login of [tried[0]?.login ?? "", newLogin()])
    await refusalOf(server.stranger("POST /api/sessions", { body: { login, password: "wrong" } }));
  // A second device for some, so that sessions are there to be seen.
  for (const label of ["office@水务局", "member@水务局", "office@白岭县", "member@一组"])
    await enter(pool, label, person(label), "full");
  return { ids, actors, plans };
}

const entries: Readonly<Record<string, Entry>> = {
  "disabled person": "disabled",
  "disabled account": "disabled",
  "session ended": "ended",
  "session expired": "expired",
  "owes a second factor": "secondFactor",
  "owes a new password": "newPassword",
};

type Entry = "full" | "disabled" | "ended" | "expired" | "secondFactor" | "newPassword";

async function enter(
  pool: pg.Pool,
  label: string,
  personId: string,
  entry: Entry = "full",
): Promise<WorldActor> {
  const token = randomUUID();
  const now = "2027-03-01T02:00:00.000Z";
  const half = entry === "secondFactor" || entry === "newPassword";
  await pool.query(
    `insert into session (shard, id, token_hash, person_id, stage, device, created_at, seen_at, expires_at, ended_at)
     values (1, $1, $2, $3, $4, $5, $6, $6, $7, $8)`,
    [
      uuidv7(),
      hashToken(token),
      personId,
      half ? entry : "full",
      newCanary(),
      now,
      entry === "expired" ? now : "2027-03-01T12:00:00.000Z",
      entry === "ended" ? now : null,
    ],
  );
  return {
    label,
    personId,
    token,
    entry: half ? "half" : entry === "full" ? "full" : "none",
  };
}

type As = (label: string) => Promise<Call>;

/** Plans, duties, reports and all that hangs on them, through the routes. */
async function fillWork(
  ids: Seeded,
  as: As,
  person: (label: string) => string,
): Promise<Readonly<Record<string, string>>> {
  const published = await publish(await as("office@青渡区"), ids, "青渡区", [
    "（一）排查河道隐患%。由水务局牵头，交通局、教育局配合，2027年6月30日前完成。",
    "（二）整修校舍%。由教育局负责，2027年2月10日前完成。",
    "（三）转移安置群众%。由防汛工作专班负责，2027年5月31日前完成。",
    "（四）抢通道路%。由交通局负责，2027年3月3日前完成。",
    "（五）储备物资%。由民政局负责，2027年4月30日前完成。",
    "（六）加固堤防%。由水务局负责，2027年9月30日前完成。",
  ]);
  await dispatch(await as("office@青渡区"), published);
  const foreign = await publish(await as("office@白岭县"), ids, "白岭县", [
    "（一）封山育林%。由林业局负责，2027年6月30日前完成。",
  ]);
  await dispatch(await as("office@白岭县"), foreign);
  const { lead } = await doDuties(ids, as, person, published);
  await doForeign(as, foreign);
  // A second workgroup has a task, which the members of the first may not see.
  const group = await publish(await as("office@白岭县"), ids, "白岭县", [
    "（一）巡护山林%。由林长制专班负责，2027年6月28日前完成。",
  ]);
  await dispatch(await as("office@白岭县"), group);

  const bureau = await publish(
    await as("office@水务局"),
    ids,
    "水务局",
    ["（一）巡查堤段%。由河道科牵头，供水科配合，2027年6月20日前完成。"],
    { parentId: published, parentDutyId: lead },
  );
  await dispatch(await as("office@水务局"), bureau);

  // Issued by a unit to one that lies beside it: it sees the duty as the issuer only.
  const beside = await publish(await as("office@教育局"), ids, "教育局", [
    "（一）接送学生%。由交通局负责，2027年6月25日前完成。",
  ]);
  await dispatch(await as("office@教育局"), beside);

  const draft = await upload(await as("liaison@青渡区"), ids.unit("青渡区"), [
    "（一）拟定预案%。由教育局负责，2027年8月31日前完成。",
  ]);
  const bureauDraft = await upload(await as("office@水务局"), ids.unit("水务局"), [
    "（一）起草细则%。由河道科负责，2027年8月31日前完成。",
  ]);
  await upload(await as("office@白岭县"), ids.unit("白岭县"), [
    "（一）起草山林细则%。由林业局负责，2027年8月31日前完成。",
  ]);

  const review = await upload(await as("office@青渡区"), ids.unit("青渡区"), [
    "（一）征求意见%。由交通局负责，2027年8月31日前完成。",
  ]);
  await discuss(as, person, review.id);

  // What is in force stays while the next draft has other words.
  const revised = await publish(await as("office@青渡区"), ids, "青渡区", [
    "（一）维护泵站%。由教育局负责，2027年7月31日前完成。",
  ]);
  const office = await as("office@青渡区");
  const first = await read(office, revised);
  const next = await office("POST /api/plans/:planId/revise", {
    params: { planId: revised },
    body: { version: first.version },
  });
  await office("PUT /api/plans/:planId/file", {
    params: { planId: revised },
    query: { name: `${newCanary()}.docx`, draftVersion: next.drafting?.draftVersion ?? 1 },
    bytes: planText(["（一）维护泵站并扩容%。由教育局负责，2027年7月31日前完成。"]),
  });

  const closed = await publish(await as("office@青渡区"), ids, "青渡区", [
    "（一）清理垃圾%。由民政局负责，2027年1月31日前完成。",
  ]);
  await office("POST /api/plans/:planId/close", {
    params: { planId: closed },
    body: { version: (await read(office, closed)).version, reason: newCanary() },
  });
  await keepViews(as, ids);
  await readNotices(as);
  return {
    published,
    foreign,
    bureau,
    draft: draft.id,
    bureauDraft: bureauDraft.id,
    review: review.id,
    revised,
    closed,
  };
}

function planText(tasks: readonly string[]): Uint8Array {
  return makeDocx([
    `青渡区汛期工作方案（${newCanary()}）`,
    `为做好工作，制定本方案。${newCanary()}`,
    "一、重点任务",
    ...tasks.map((task) => task.replace("%", `（${newCanary()}）`)),
    "2027年1月20日",
  ]);
}

function upload(
  call: Call,
  unitId: string,
  tasks: readonly string[],
  more: { readonly parentId?: string; readonly parentDutyId?: string } = {},
) {
  return call("POST /api/plans", {
    query: { name: `${newCanary()}.docx`, unitId, ...more },
    bytes: planText(tasks),
  });
}

const read = (call: Call, planId: string) => call("GET /api/plans/:planId", { params: { planId } });

async function publish(
  call: Call,
  ids: Seeded,
  unit: string,
  tasks: readonly string[],
  more: { readonly parentId?: string; readonly parentDutyId?: string } = {},
): Promise<string> {
  const plan = await upload(call, ids.unit(unit), tasks, more);
  const planId = plan.id;
  for (const { written, target, version } of plan.drafting?.owners ?? [])
    if (target === null) {
      const named = written.endsWith("专班") ? ids.workgroup(written) : null;
      await call("PUT /api/plans/:planId/owners", {
        params: { planId },
        body: {
          written,
          version,
          target:
            named === null
              ? { kind: "unit", id: ids.unit(written) }
              : { kind: "workgroup", id: named },
        },
      });
    }
  const ready = await read(call, planId);
  const done = await call("POST /api/plans/:planId/publish", {
    params: { planId },
    body: { version: ready.version, draftVersion: ready.drafting?.draftVersion ?? 1 },
  });
  return done.id;
}

async function dispatch(call: Call, planId: string): Promise<void> {
  const { tasks } = await call("GET /api/plans/:planId/dispatch-preview", { params: { planId } });
  await call("POST /api/plans/:planId/dispatches", {
    params: { planId },
    body: {
      version: (await read(call, planId)).version,
      tasks: tasks.map(({ taskId }) => ({ taskId, wording: newCanary() })),
    },
  });
}

type Command = Input<"POST /api/duties/:dutyId/commands">["body"]["command"];
type Content = Input<"POST /api/duties/:dutyId/reports">["body"]["content"];

async function give(call: Call, dutyId: string, command: Command): Promise<void> {
  const { version } = await call("GET /api/duties/:dutyId", { params: { dutyId } });
  await call("POST /api/duties/:dutyId/commands", {
    params: { dutyId },
    body: { version, command },
  });
}

function says(call: Call, dutyId: string, submit: boolean, fileIds: readonly string[] = []) {
  const content: Content = {
    done: newCanary(),
    problems: newCanary(),
    next: newCanary(),
    percent: 40,
    figures: [{ name: newCanary(), value: "3", unit: newCanary() }],
    fileIds: [...fileIds],
  };
  return call("POST /api/duties/:dutyId/reports", {
    params: { dutyId },
    body: { content, submit },
  });
}

const bring = (call: Call, unitId: string) =>
  call("POST /api/files", {
    query: { name: `${newCanary()}.txt`, unitId },
    bytes: Buffer.from(`证明 ${newCanary()}`),
  });

async function doDuties(
  ids: Seeded,
  as: As,
  person: (label: string) => string,
  planId: string,
): Promise<{ readonly lead: string }> {
  const office = await as("office@青渡区");
  const { rows } = await office("GET /api/duties", {
    query: { planId, limit: 200, sort: "plan" },
  });
  const find = (unit: string, no: number): string => {
    const tasks = [...new Set(rows.map(({ taskPosition }) => taskPosition))].sort((a, b) => a - b);
    const row = rows.find(
      (each) => each.unitId === ids.unit(unit) && each.taskPosition === tasks[no - 1],
    );
    if (row === undefined) throw new Error(`${unit} has no duty of task ${no}`);
    return row.id;
  };
  const lead = find("水务局", 1);
  const water = await as("office@水务局");
  await give(water, lead, { kind: "sign" });
  await give(water, lead, { kind: "assign", personIds: [person("named in a duty")] });
  await give(water, lead, {
    kind: "split",
    shares: [
      {
        unitId: ids.unit("河道科"),
        personIds: [person("named in a share")],
        wording: newCanary(),
        due: "2027-05-20",
      },
      { unitId: ids.unit("供水科"), wording: newCanary() },
    ],
  });
  await give(await as("liaison@水务局"), lead, {
    kind: "askExtension",
    to: "2027-07-31",
    reason: newCanary(),
  });
  const named = await as("named in a duty");
  const evidence = await bring(named, ids.unit("水务局"));
  await says(named, lead, true, [evidence.id]);
  await says(water, lead, false, [(await bring(water, ids.unit("水务局"))).id]);
  await bring(named, ids.unit("水务局"));

  const { shares } = await water("GET /api/duties/:dutyId", { params: { dutyId: lead } });
  const share = shares.find(({ unitId }) => unitId === ids.unit("河道科"))?.id ?? "";
  const river = await as("office@河道科");
  await give(river, share, { kind: "sign" });
  const hand = await as("named in a share");
  await says(hand, share, true, [(await bring(hand, ids.unit("河道科"))).id]);
  await give(river, share, { kind: "claim", statement: newCanary() });

  const traffic = await as("office of a support");
  const support = find("交通局", 1);
  await give(traffic, support, { kind: "sign" });
  const told = await says(traffic, support, true, [(await bring(traffic, ids.unit("交通局"))).id]);
  await water("POST /api/reports/:reportId/commands", {
    params: { reportId: told.id },
    body: { version: told.version, command: { kind: "acceptReport" } },
  });
  const road = find("交通局", 4);
  await give(traffic, road, { kind: "sign" });
  await says(traffic, road, true);
  await give(traffic, road, { kind: "claim", statement: newCanary() });
  await give(office, road, { kind: "accept" });

  await water("POST /api/chases", { body: { dutyIds: [find("教育局", 1)], note: newCanary() } });
  await office("POST /api/chases", { body: { dutyIds: [find("教育局", 2)], note: newCanary() } });
  const school = await as("office@教育局");
  await give(school, find("教育局", 2), { kind: "sign" });
  const back = await says(school, find("教育局", 2), true);
  await office("POST /api/reports/:reportId/commands", {
    params: { reportId: back.id },
    body: { version: back.version, command: { kind: "sendBackReport", reason: newCanary() } },
  });

  const civil = await as("office of a workgroup's unit");
  await give(civil, find("民政局", 5), { kind: "decline", reason: newCanary() });
  await give(office, find("水务局", 6), { kind: "withdraw", reason: newCanary() });
  const supervision = await as("supervision@青渡区");
  await supervision("PUT /api/duties/:dutyId/light", {
    params: { dutyId: support },
    body: {
      version: (await supervision("GET /api/duties/:dutyId", { params: { dutyId: support } }))
        .version,
      override: { light: "yellow", sentence: newCanary() },
    },
  });
  return { lead };
}

async function doForeign(as: As, planId: string): Promise<void> {
  const call = await as("posts in two trees");
  const { rows } = await call("GET /api/duties", { query: { planId } });
  const id = rows[0]?.id ?? "";
  await give(call, id, { kind: "sign" });
  await says(call, id, true);
  await says(call, id, false);
}

async function discuss(as: As, person: (label: string) => string, planId: string): Promise<void> {
  const office = await as("office@青渡区");
  const asked = [person("asked to review"), person("no longer asked to review")];
  const { version } = await read(office, planId);
  const { reviews } = await office("POST /api/plans/:planId/reviews", {
    params: { planId },
    body: { version, personIds: asked },
  });
  const cancelled = reviews.find(({ personId }) => personId === asked[1]);
  await office("POST /api/reviews/:reviewId/withdraw", {
    params: { reviewId: cancelled?.id ?? "" },
    body: { version: cancelled?.version ?? 1 },
  });
  const place = { paragraph: "p1", start: 0, end: 2, quote: newCanary() };
  const reader = await as("asked to review");
  const remark = await reader("POST /api/plans/:planId/comments", {
    params: { planId },
    body: { place, body: newCanary() },
  });
  await office("POST /api/comments/:commentId/replies", {
    params: { commentId: remark.id },
    body: { body: newCanary() },
  });
  const { rows } = await reader("GET /api/reviews", {});
  await reader("POST /api/reviews/:reviewId/object", {
    params: { reviewId: rows[0]?.id ?? "" },
    body: {
      version: rows[0]?.version ?? 1,
      draftVersion: rows[0]?.draftVersion ?? 1,
      statement: newCanary(),
    },
  });
}

/** Some have read what they were told. */
async function readNotices(as: As): Promise<void> {
  for (const label of ["office@水务局", "liaison@教育局"]) {
    const call = await as(label);
    const { rows } = await call("GET /api/notices", { query: { limit: 2 } });
    await call("POST /api/notices/read", { body: { ids: rows.map(({ id }) => id) } });
  }
}

async function keepViews(as: As, ids: Seeded): Promise<void> {
  const view = (unitId: string | null) => ({
    body: { page: "duties", name: newCanary(), search: `text=${newCanary()}`, unitId },
  });
  await (await as("office@水务局"))("POST /api/views", view(ids.unit("水务局")));
  await (await as("liaison@水务局"))("POST /api/views", view(null));
  await (await as("member@教育局"))("POST /api/views", view(null));
  await (await as("office@白岭县"))("POST /api/views", view(ids.unit("白岭县")));
}

/** A client with an actor's session. */
export function clientOfActor(server: TestApp, actor: WorldActor): Call {
  return injectedClient(server.app, actor.token === null ? null : `luoshi=${actor.token}`);
}
