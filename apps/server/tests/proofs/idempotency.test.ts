import { randomUUID } from "node:crypto";
import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { seededNumbers } from "../../src/demo/seeded-numbers.ts";
import { createApp } from "../../src/http/create-app.ts";
import { useApp } from "../../src/testing/test-app.ts";
import { digestOf, dumpTables } from "./dump.ts";
import { findEffect, keyedRoutes } from "./find-effect.ts";
import { sentOf } from "./matrix.ts";
import { makeUndoingApp, type Reply, type Sent, sendTo, type UndoingApp } from "./undoing-app.ts";
import { buildWorld, type World, type WorldActor } from "./world.ts";

const server = useApp();
let world: World;
let trial: UndoingApp;
const random = seededNumbers(7);

beforeAll(async () => {
  world = await buildWorld(server);
  trial = await makeUndoingApp(server, createApp);
}, 120_000);

afterAll(() => trial.close());

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

/** Somebody in that role whose session outlived what the calls before did: they sign out, disable and reset. */
async function stillSignedIn(role: string): Promise<WorldActor> {
  for (const actor of world.actors.filter(({ label }) => label.startsWith(`${role}@`))) {
    const { status } = await call(actor, { method: "GET", url: "/api/views?page=duties" }, "");
    if (status === 200) return actor;
  }
  throw new Error(`no ${role} is signed in any more`);
}

const told = (reply: Reply): string => `${reply.status} ${reply.bytes.toString("utf8")}`;

describe("one key, one effect", () => {
  test(
    "of every mutating route, three times in series",
    async () => {
      const routes = await keyedRoutes(trial);
      const none: string[] = [];
      const faults: string[] = [];
      for (const route of routes) {
        const found = await findEffect({ server, world, trial, random }, route);
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

  test("another body under the same key is refused, another person's key is their own", async () => {
    const first = await stillSignedIn("office");
    const second = await stillSignedIn("liaison");
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
    const { token } = await stillSignedIn("office");
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
