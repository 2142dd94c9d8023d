import type { Call } from "../../../src/contract/client.ts";
import type { Seeded } from "../../../src/testing/seed.ts";
import type { TestApp } from "../../../src/testing/test-app.ts";
import { known, type PlainPerson, type PlainWorld } from "./plain-world.ts";

/** What a walk carries along. */
export interface Walk {
  readonly server: TestApp;
  readonly ids: Seeded;
  readonly world: PlainWorld;
  readonly random: () => number;
  readonly faults: string[];
  /** What was done, newest last. */
  readonly log: string[];
  /** How often each kind of step was done or refused. */
  readonly tally: Map<string, number>;
  readonly calls: Map<string, Promise<Call>>;
  /** Documents of plans, to be revised. */
  readonly written: Map<string, { readonly texts: readonly string[]; readonly no: number }>;
  steps: number;
}

/** Anything of a list. */
export function pick<T>({ random }: Pick<Walk, "random">, list: readonly T[]): T {
  const found = list[Math.floor(random() * list.length)];
  if (found === undefined) throw new Error("nothing to pick from");
  return found;
}

/** A whole number from `low` to `high`. */
export const between = ({ random }: Pick<Walk, "random">, low: number, high: number): number =>
  low + Math.floor(random() * (high - low + 1));

/** The person of that name. */
export const personOf = ({ world, ids }: Walk, name: string): PlainPerson =>
  known(world.people, ids.person(name));

/** A client with a session of today. */
export function callAs({ calls, server }: Walk, { id }: PlainPerson): Promise<Call> {
  const found = calls.get(id) ?? server.signedIn(id);
  calls.set(id, found);
  return found;
}

/** Notes a fault with what led to it. */
export function fault(walk: Walk, text: string): void {
  walk.faults.push(`step ${walk.steps} on ${walk.world.today}: ${text}`);
}

/** Counts what was done. */
export function count({ tally }: Walk, what: string): void {
  tally.set(what, (tally.get(what) ?? 0) + 1);
}

/** Sets the clock: a moment in China of that day. */
export function setClock({ world, server }: Walk, day: string, minutes: number): void {
  const now = new Date(Date.parse(`${day}T00:00:00Z`) + (minutes - 480) * 60_000).toISOString();
  world.now = now;
  world.today = day;
  world.changes++;
  server.setNow(now);
}

/** Some seconds later; the day stays, since it never begins later than 23:40. */
export function tick({ world, server }: Walk): void {
  const now = new Date(Date.parse(world.now) + 5_000).toISOString();
  world.now = now;
  server.setNow(now);
}
