import type { Access } from "../../src/contract/endpoint.ts";
import { seededNumbers } from "../../src/demo/seeded-numbers.ts";
import type { Case, MakeCases } from "./cases.ts";
import { directoryCases } from "./directory-cases.ts";
import { dutyCases } from "./duty-cases.ts";
import type { Knowledge } from "./knowledge.ts";
import type { Oracle } from "./oracle.ts";
import { planCases } from "./plan-cases.ts";
import { sessionCases } from "./session-cases.ts";
import type { Reply, Sent, UndoingApp } from "./undoing-app.ts";
import type { WorldActor } from "./world.ts";

/** Cases of every route that can be addressed. */
export const allCases: Readonly<Record<string, MakeCases>> = {
  ...directoryCases,
  ...dutyCases,
  ...planCases,
  ...sessionCases,
};

/** A route as the OpenAPI document tells it: `POST /api/duties/{dutyId}/commands`. */
export interface Route {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly access: Access | undefined;
}

/** What is asked, and by whom. */
export interface Planned {
  readonly route: Route;
  readonly actor: WorldActor;
  readonly one: Case;
  readonly expected: Expected;
}

/** What must come back. */
export type Expected = "401" | "403" | "404" | "done" | "open";

/** What came of all calls. */
export interface Outcome {
  readonly calls: number;
  readonly possible: number;
  readonly faults: readonly string[];
  readonly leaks: readonly string[];
  readonly fives: readonly string[];
}

/** The routes of an application, by its own document. */
export async function readRoutes({ app }: UndoingApp): Promise<readonly Route[]> {
  const reply = await app.inject({ method: "GET", url: "/api/openapi.json" });
  const { paths } = reply.json<{
    paths: Record<string, Record<string, { "x-access"?: Access }>>;
  }>();
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, about]) => ({
      name: `${method.toUpperCase()} ${path}`,
      method: method.toUpperCase(),
      path,
      access: about["x-access"],
    })),
  );
}

/**
 * Picks calls: of those that differ in nothing but the object, as many as wanted; then of all, at most so many. Which ones,
 * the seed says.
 */
export function planCalls(
  routes: readonly Route[],
  actors: readonly WorldActor[],
  oracle: Oracle,
  { alike, most, seed }: { readonly alike: number; readonly most: number; readonly seed: number },
): { readonly planned: readonly Planned[]; readonly possible: number } {
  const random = seededNumbers(seed);
  const groups = new Map<string, { planned: Planned[]; seen: number }>();
  let possible = 0;
  for (const actor of actors) {
    const who = oracle.standing(actor.personId ?? "");
    for (const route of routes)
      for (const one of allCases[route.name]?.({ oracle, who, actor }) ?? []) {
        possible++;
        const expected = expectedOf(route, actor, one, who.posts);
        const key = `${route.name} ${actor.label} ${one.note} ${expected}`;
        const group = groups.get(key) ?? { planned: [], seen: 0 };
        groups.set(key, group);
        group.seen++;
        const next = { route, actor, one, expected };
        if (group.planned.length < alike) group.planned.push(next);
        else {
          const at = Math.floor(random() * group.seen);
          if (at < alike) group.planned[at] = next;
        }
      }
  }
  const all = [...groups.values()].flatMap(({ planned }) => planned);
  if (all.length <= most) return { planned: all, possible };
  // Every kind of answer of every route first, then whatever comes.
  const shuffled = all
    .map((each) => ({ each, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ each }) => each);
  const kinds = new Map<string, number>();
  const first: Planned[] = [];
  const rest: Planned[] = [];
  for (const each of shuffled) {
    const kind = `${each.route.name} ${each.expected} ${each.one.note}`;
    const had = kinds.get(kind) ?? 0;
    kinds.set(kind, had + 1);
    (had < 4 ? first : rest).push(each);
  }
  return { planned: [...first, ...rest].slice(0, most), possible };
}

/** What the oracle says must come back. */
export function expectedOf(
  { access }: Route,
  { entry }: WorldActor,
  one: Case,
  posts: readonly { readonly role: string }[],
): Expected {
  if (access === "anyone") return "open";
  if (entry === "none") return "401";
  if (entry === "half") return access === "entering" ? "open" : "401";
  if (Array.isArray(access) && !posts.some(({ role }) => access.includes(role as never)))
    return "403";
  if (!one.seen) return one.may === true ? "404" : one.may === null ? "open" : "404";
  if (one.may === null) return "open";
  return one.may ? "done" : "403";
}

/** Makes the calls, a few at a time, and holds every answer against what the oracle said. */
export async function makeCalls(
  app: UndoingApp,
  { planned, possible }: { readonly planned: readonly Planned[]; readonly possible: number },
  oracle: Oracle,
  knowledge: Knowledge,
  enough: number = Number.POSITIVE_INFINITY,
): Promise<Outcome> {
  const faults: string[] = [];
  const leaks: string[] = [];
  const fives: string[] = [];
  let at = 0;
  let calls = 0;
  const work = async (): Promise<void> => {
    while (faults.length + leaks.length < enough) {
      const next = planned[at++];
      if (next === undefined) return;
      const sent = sentOf(next);
      const reply = await app.send(next.actor, sent);
      calls++;
      const told = `${next.actor.label}: ${next.route.name} [${next.one.note}]`;
      const code = (reply.json as { error?: { code?: string } } | null)?.error?.code ?? "";
      if (reply.status >= 500) fives.push(`${told} ${reply.status} ${code}`);
      const fault = faultOf(next, reply);
      if (fault !== null)
        faults.push(`${told} ${next.expected} but ${reply.status} ${code}: ${fault}`);
      // Whoever is not let in knows nothing, whatever they may see once they are.
      const { personId, entry } = next.actor;
      const who = personId === null || entry !== "full" ? null : oracle.standing(personId);
      const asked = `${sent.url} ${JSON.stringify(sent.body ?? null)} ${next.actor.entry === "half" ? personId : ""}`;
      if (entry !== "half")
        for (const leak of knowledge.leaksIn(reply, who, asked)) leaks.push(`${told} ${leak}`);
    }
  };
  await Promise.all([work(), work(), work(), work()]);
  return { calls, possible, faults, leaks, fives };
}

/** What one may write though nothing is done: a wrong try is counted. */
const unharmed = ["failed_try", "kept_answer"];

function faultOf({ route, one, expected }: Planned, { status, wrote }: Reply): string | null {
  // Of a wrong password or code the record keeps that it was tried.
  const tried =
    expected === "open" && status >= 400 && /\/(me|session)\//.test(route.path) ? ["event"] : [];
  const signing = route.name === "POST /api/sessions" ? ["event"] : [];
  const kept = [...unharmed, ...tried, ...signing];
  const harmed = [...wrote].filter((table) => !kept.includes(table));
  if (status >= 500) return "a fault of ours";
  if (status >= 400 && harmed.length > 0) return `refused, and wrote ${harmed.join(", ")}`;
  if (route.method === "GET" && wrote.size > 0) return "a read that writes";
  if (one.passesOver === true && status < 400 && harmed.length > 0)
    return `passed over, and wrote ${harmed.join(", ")}`;
  switch (expected) {
    case "401":
      return status === 401 ? null : "must not be let in";
    case "404":
      // What is not there for the actor may be refused before it is looked for, where the actor may not do it at all.
      if (status === 404) return null;
      return status === 403 && one.may === false ? null : "must not exist";
    case "403":
      return status === 403 ? null : "must be refused";
    case "done":
      if (route.method === "GET")
        return status === 200 || status === 409 ? null : "must be answered";
      return [200, 204, 409, 422].includes(status)
        ? null
        : "must be done, or refused for its state";
    case "open":
      return null;
  }
}

/** The call as it goes over the wire. */
export function sentOf({ route, one }: Pick<Planned, "route" | "one">): Sent {
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(one.params?.[name] ?? "missing"),
  );
  const search = new URLSearchParams(one.query ?? {}).toString();
  return {
    method: route.method,
    url: search === "" ? path : `${path}?${search}`,
    ...(one.body === undefined ? {} : { body: one.body }),
    ...(one.bytes === undefined ? {} : { bytes: one.bytes }),
  };
}
