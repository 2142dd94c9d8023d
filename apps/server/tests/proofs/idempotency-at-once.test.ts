import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { seededNumbers } from "../../src/demo/seeded-numbers.ts";
import { createApp } from "../../src/http/create-app.ts";
import { useApp } from "../../src/testing/test-app.ts";
import { findEffect, keyedRoutes } from "./find-effect.ts";
import { sentOf } from "./matrix.ts";
import { makeUndoingApp, type Reply, type Sent, sendTo, type UndoingApp } from "./undoing-app.ts";
import { buildWorld, type World, type WorldActor } from "./world.ts";

// A world of its own: what a call three times in a row has used up is not there for another.
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

const call = (actor: WorldActor, sent: Sent, key: string): Promise<Reply> =>
  sendTo(server.app, actor.token, sent, key);
/** Comes again as long as the server says that it is busy: with 50 at the reader's door, more than once. */
async function untilGiven(
  first: Reply,
  actor: WorldActor,
  sent: Sent,
  key: string,
): Promise<Reply> {
  let reply = first;
  for (let again = 0; reply.status === 503 && again < 100; again++) {
    await setTimeout(100);
    reply = await call(actor, sent, key);
  }
  return reply;
}

const told = (reply: Reply): string => `${reply.status} ${reply.bytes.toString("utf8")}`;

test(
  "of one key many times at once, a call has one effect on every route",
  async () => {
    const all = await keyedRoutes(trial);
    const routes = proving ? all : all.filter((_, at) => at % 6 === 0);
    const times = 50;
    const faults: string[] = [];
    const none: string[] = [];
    for (const route of routes) {
      const found = await findEffect({ server, world, trial, random }, route);
      if (found === null) {
        none.push(route.name);
        continue;
      }
      const { actor, one } = found;
      const sent = sentOf({ route, one });
      const key = randomUUID();
      const replies = await Promise.all(
        Array.from({ length: times }, () => call(actor, sent, key)),
      );
      // Who came while the first was still at work may be told to come again, and then is given its answer.
      const settled = await Promise.all(
        replies.map((reply) => untilGiven(reply, actor, sent, key)),
      );
      const { rows } = await server.database.ownerPool.query<{ count: number }>(
        "select count(*)::int as count from kept_answer where key = $1",
        [key],
      );
      const answers = new Set(settled.map(told));
      if (rows[0]?.count !== 1) faults.push(`${route.name}: ${rows[0]?.count} kept answers`);
      if (answers.size !== 1) faults.push(`${route.name}: ${[...answers].slice(0, 3).join(" | ")}`);
    }
    process.stdout.write(
      `idempotency: ${routes.length - none.length} routes called ${times} times at once, ${faults.length} faults; without a call: ${none.join(", ")}\n`,
    );
    expect({ faults, none }).toEqual({ faults: [], none: [] });
  },
  20 * 60_000,
);
