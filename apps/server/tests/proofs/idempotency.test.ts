import { randomUUID } from "node:crypto";
import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Endpoint } from "../../src/contract/endpoint.ts";
import { endpoints } from "../../src/contract/index.ts";
import { seededNumbers } from "../../src/demo/seeded-numbers.ts";
import { createApp } from "../../src/http/create-app.ts";
import { hashToken } from "../../src/http/enter.ts";
import { useApp } from "../../src/testing/test-app.ts";
import type { Case } from "./cases.ts";
import { digestOf, dumpTables, type Row } from "./dump.ts";
import { allCases, expectedOf, type Planned, type Route, readRoutes, sentOf } from "./matrix.ts";
import { makeOracle } from "./oracle.ts";
import { makeUndoingApp, type Reply, type Sent, sendTo, type UndoingApp } from "./undoing-app.ts";
import { buildWorld, TODAY, type World, type WorldActor } from "./world.ts";

const proving = process.env["LUOSHI_PROVE"] === "1";
const server = useApp();
let world: World;
let trial: UndoingApp;
const random = seededNumbers(7);

beforeAll(async () => {
  world = await buildWorld(server);
  trial = await makeUndoingApp(server, createApp);
}, 120_000);

afterAll(() => trial.close());

/** Changing one's password and the like asks for the password itself; those routes need no key. */
function keyed({ method, path }: Route): boolean {
  const name = `${method} ${path.replace(/\{(\w+)\}/g, ":$1")}`;
  const endpoint = (endpoints as Readonly<Record<string, Endpoint>>)[name];
  return method !== "GET" && endpoint?.repeatable !== true;
}

const isOwn = (session: Row, { token }: WorldActor): boolean =>
  token !== null && session["token_hash"] === `\\x${hashToken(token).toString("hex")}`;

/** Calls of one route that are tried until one has an effect: most duties stand in a state that takes no report. */
const mostTries = 2_000;

/** An import names what its preview said. */
async function asPreviewed(actor: WorldActor, route: Route, one: Case): Promise<Case> {
  if (route.name !== "POST /api/imports") return one;
  const { digest: _, ...query } = one.query ?? {};
  const sent = sentOf({
    route: { ...route, path: `${route.path}/preview` },
    one: { ...one, query },
  });
  const { digest } = ((await trial.send(actor, sent)).json ?? {}) as { readonly digest?: string };
  return digest === undefined ? one : { ...one, query: { ...query, digest } };
}

/** A call of the route that would have an effect as things stand now: somebody's who may make it. */
async function findCall(
  route: Route,
): Promise<(Pick<Planned, "actor" | "route" | "one"> & { readonly tells: boolean }) | null> {
  const oracle = makeOracle(await dumpTables(server.database.ownerPool), TODAY);
  const planned = world.actors
    .filter(({ entry }) => entry === "full")
    .map((actor) => ({ actor, at: random() }))
    .sort((a, b) => a.at - b.at);
  let tries = 0;
  for (const { actor } of planned) {
    const who = oracle.standing(actor.personId ?? "");
    const cases = (allCases[route.name]?.({ oracle, who, actor }) ?? []).filter((one) => {
      const expected = expectedOf(route, actor, one, who.posts);
      return one.passesOver !== true && (expected === "done" || (expected === "open" && one.seen));
    });
    const mixed = cases
      .map((one) => ({ one, at: random() }))
      .sort((a, b) => a.at - b.at)
      .slice(0, 30);
    for (const { one: written } of mixed) {
      const one = await asPreviewed(actor, route, written);
      // Whose own session is ended asks no more.
      if (
        oracle
          .rows("session")
          .some((row) => row["id"] === one.params?.["sessionId"] && isOwn(row, actor))
      )
        continue;
      if (++tries > mostTries) return null;
      const reply = await trial.send(actor, sentOf({ route, one }));
      if (reply.status < 300 && [...reply.wrote].some((table) => table !== "kept_answer"))
        return { actor, route, one, tells: reply.wrote.has("event") };
    }
  }
  return null;
}

const call = (actor: WorldActor, sent: Sent, key: string): Promise<Reply> =>
  sendTo(server.app, actor.token, sent, key);

async function countEvents(): Promise<number> {
  const { rows } = await server.database.ownerPool.query<{ count: number }>(
    "select count(*)::int as count from event",
  );
  return rows[0]?.count ?? 0;
}

async function state(): Promise<string> {
  return digestOf(server.database.ownerPool, (await dumpTables(server.database.ownerPool)).tables);
}

const told = (reply: Reply): string => `${reply.status} ${reply.bytes.toString("utf8")}`;

describe("one key, one effect", () => {
  test(
    "of every mutating route, three times in series",
    async () => {
      const all = (await readRoutes(trial)).filter(keyed);
      // A question is answered before it is taken back.
      const isAnswer = ({ path }: Route) => /agree|object/.test(path);
      const routes = [...all.filter(isAnswer), ...all.filter((route) => !isAnswer(route))];
      const none: string[] = [];
      const faults: string[] = [];
      for (const route of routes) {
        const found = await findCall(route);
        if (found === null) {
          none.push(route.name);
          continue;
        }
        const { actor, one, tells } = found;
        const key = randomUUID();
        const before = await countEvents();
        const first = await call(actor, sentOf({ route, one }), key);
        const after = await state();
        const events = await countEvents();
        const again = [
          await call(actor, sentOf({ route, one }), key),
          await call(actor, sentOf({ route, one }), key),
        ];
        if (first.status >= 300) faults.push(`${route.name}: ${told(first)}`);
        if (tells && events === before) faults.push(`${route.name}: no event`);
        if (again.some((each) => told(each) !== told(first)))
          faults.push(`${route.name}: ${told(first)} but ${again.map(told).join(" and ")}`);
        if ((await state()) !== after) faults.push(`${route.name}: a second effect`);
      }
      process.stdout.write(
        `idempotency: ${routes.length} keyed routes, ${routes.length - none.length} called 3 times, ${faults.length} faults; without a call: ${none.join(", ")}\n`,
      );
      expect(faults).toEqual([]);
      expect(none).toEqual([]);
    },
    20 * 60_000,
  );

  test(
    "of many at once",
    async () => {
      const all = (await readRoutes(trial)).filter(keyed);
      const routes = proving ? all : all.filter((_, at) => at % 6 === 0);
      const times = 50;
      const faults: string[] = [];
      let tried = 0;
      for (const route of routes) {
        const found = await findCall(route);
        if (found === null) continue;
        tried++;
        const { actor, one } = found;
        const sent = sentOf({ route, one });
        const key = randomUUID();
        const replies = await Promise.all(
          Array.from({ length: times }, () => call(actor, sent, key)),
        );
        // Who came while the first was still at work may be told to come again, and then is given its answer.
        const settled = await Promise.all(
          replies.map(async (reply) => (reply.status === 503 ? call(actor, sent, key) : reply)),
        );
        const { rows } = await server.database.ownerPool.query<{ count: number }>(
          "select count(*)::int as count from kept_answer where key = $1",
          [key],
        );
        const answers = new Set(settled.map(told));
        if (rows[0]?.count !== 1) faults.push(`${route.name}: ${rows[0]?.count} kept answers`);
        if (answers.size !== 1)
          faults.push(`${route.name}: ${[...answers].slice(0, 3).join(" | ")}`);
      }
      process.stdout.write(
        `idempotency: ${tried} routes called ${times} times at once, ${faults.length} faults\n`,
      );
      expect(faults).toEqual([]);
    },
    20 * 60_000,
  );

  test("another body under the same key is refused, another person's key is their own", async () => {
    const [first, second] = ["office@教育局", "liaison@教育局"].map(
      (label) => world.actors.find((actor) => actor.label === label) as WorldActor,
    ) as [WorldActor, WorldActor];
    const body = { page: "duties", name: "甲", search: "", unitId: null };
    const sent: Sent = { method: "POST", url: "/api/views", body };
    const key = randomUUID();
    expect((await call(first, sent, key)).status).toBe(200);
    const other = await call(first, { ...sent, body: { ...body, name: "乙" } }, key);
    expect([other.status, (other.json as { error: { code: string } }).error.code]).toEqual([
      422,
      "key-reused",
    ]);
    expect((await call(second, sent, key)).status).toBe(200);
    const { rows } = await server.database.ownerPool.query(
      "select name from saved_view where name in ('甲', '乙')",
    );
    expect(rows).toEqual([{ name: "甲" }, { name: "甲" }]);
  });

  test("whose answer was lost asks again and is given it", async () => {
    const address = await server.app.listen({ port: 0, host: "127.0.0.1" });
    const actor =
      world.actors.find(({ label }) => label === "office@交通局") ??
      world.actors.find(({ label }) => label === "office of a support");
    if (actor?.token == null) throw new Error("nobody to ask");
    const { token } = actor;
    for (let round = 0; round < 10; round++) {
      const key = randomUUID();
      const body = JSON.stringify({ page: "lost", name: `第${round}次`, search: "", unitId: null });
      const headers = {
        "x-luoshi": "1",
        "idempotency-key": key,
        "content-type": "application/json",
        cookie: `luoshi=${token}`,
      };
      await new Promise<void>((resolve) => {
        const sending = request(`${address}/api/views`, { method: "POST", headers });
        sending.on("error", () => resolve());
        sending.on("close", () => resolve());
        sending.end(body, () => setImmediate(() => sending.destroy()));
      });
      const again = await fetch(`${address}/api/views`, { method: "POST", headers, body });
      const reply =
        again.status === 503
          ? await fetch(`${address}/api/views`, { method: "POST", headers, body })
          : again;
      expect(reply.status).toBe(200);
      const answer = (await reply.json()) as { id: string };
      const { rows } = await server.database.ownerPool.query<{ id: string }>(
        "select id from saved_view where page = 'lost' and name = $1",
        [`第${round}次`],
      );
      expect(rows).toEqual([{ id: answer.id }]);
    }
  });
});
