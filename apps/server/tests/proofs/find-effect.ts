import type { Endpoint } from "../../src/contract/endpoint.ts";
import { endpoints } from "../../src/contract/index.ts";
import { hashToken } from "../../src/http/enter.ts";
import type { TestApp } from "../../src/testing/test-app.ts";
import type { Case } from "./cases.ts";
import { dumpTables, type Row } from "./dump.ts";
import { allCases, expectedOf, type Planned, type Route, readRoutes, sentOf } from "./matrix.ts";
import { makeOracle } from "./oracle.ts";
import type { UndoingApp } from "./undoing-app.ts";
import { type World, type WorldActor } from "./world.ts";
import { TODAY } from "./world-directory.ts";

/** A call that has an effect; `tells`: it leaves an event. */
export type EffectiveCall = Pick<Planned, "actor" | "route" | "one"> & { readonly tells: boolean };

/** Where a call is looked for. */
export interface EffectScene {
  readonly server: TestApp;
  readonly world: World;
  /** It is tried here, and undone. */
  readonly trial: UndoingApp;
  readonly random: () => number;
}

/** All routes on which one key has one effect; questions are answered before they are taken back. */
export async function keyedRoutes(trial: UndoingApp): Promise<readonly Route[]> {
  const all = (await readRoutes(trial)).filter(keyed);
  const isAnswer = ({ path }: Route) => /agree|object/.test(path);
  return [...all.filter(isAnswer), ...all.filter((route) => !isAnswer(route))];
}

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
async function asPreviewed(
  { trial }: EffectScene,
  actor: WorldActor,
  route: Route,
  one: Case,
): Promise<Case> {
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
export async function findEffect(scene: EffectScene, route: Route): Promise<EffectiveCall | null> {
  const { server, world, trial, random } = scene;
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
      const one = await asPreviewed(scene, actor, route, written);
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
