import { addDays } from "@luoshi/compiler";
import { beforeAll, expect, test } from "vitest";
import { seededNumbers } from "../../src/demo/seeded-numbers.ts";
import { seedSampleDistrict } from "../../src/testing/sample-district.ts";
import { useApp } from "../../src/testing/test-app.ts";
import {
  type Comparison,
  compareInbox,
  compareList,
  compareReceipts,
  compareRollUp,
} from "./model/compare-with-server.ts";
import { chase, commandDuty, commandReport, signSeveral, writeReport } from "./model/duty-steps.ts";
import type { Filters } from "./model/full-count.ts";
import type { PlainPerson } from "./model/plain-world.ts";
import { issuers } from "./model/plan-documents.ts";
import { issuePlan, moveUnit, revisePlan, setLight } from "./model/plan-steps.ts";
import { readPlainWorld } from "./model/read-plain-world.ts";
import {
  between,
  callAs,
  count,
  fault,
  pick,
  setClock,
  tick,
  type Walk,
} from "./model/walk-state.ts";

const proving = process.env["LUOSHI_PROVE"] === "1";
// Another walk, or the same again: MODEL_SEED=7 MODEL_STEPS=900.
const steps = Number(process.env["MODEL_STEPS"] ?? (proving ? 5_000 : 300));
const seed = Number(process.env["MODEL_SEED"] ?? 20_270_301);
const every = proving ? 100 : 75;
const server = useApp();
let walk: Walk;
const compared = new Map<string, number>();

beforeAll(async () => {
  const ids = await seedSampleDistrict(server.database.ownerPool);
  walk = {
    server,
    ids,
    world: await readPlainWorld(server),
    random: seededNumbers(seed),
    faults: [],
    log: [],
    tally: new Map(),
    calls: new Map(),
    written: new Map(),
    steps: 0,
  };
  setClock(walk, "2027-03-01", 600);
}, 60_000);

const states = [
  "assigned",
  "active",
  "claimed",
  "done",
  "signedOff",
  "declined",
  "transferred",
  "withdrawn",
] as const;

/** Any filters, some of them together. */
function anyFilters(): Filters {
  const { world, random } = walk;
  const some = <T>(share: number, make: () => T): T | undefined =>
    random() < share ? make() : undefined;
  const days = [...world.duties.values()].map(({ duty }) => duty.due ?? world.today);
  const given = {
    scope: some(0.3, () => pick(walk, ["held", "named", "led", "given", "reach"] as const)),
    state: some(0.3, () => [pick(walk, states), pick(walk, states)]),
    light: some(0.3, () => pick(walk, ["red", "yellow", "green", "blue"] as const)),
    part: some(0.2, () => pick(walk, ["sole", "lead", "support"] as const)),
    unitId: some(0.3, () => pick(walk, [...world.units.keys()])),
    planId: some(0.15, () => pick(walk, [...world.plans.keys()])),
    taskId: some(0.05, () => pick(walk, [...world.tasks.keys()])),
    // The very days of duties: what is a day off shows there.
    dueFrom: some(0.25, () => pick(walk, days)),
    dueTo: some(0.3, () => pick(walk, days)),
    overdue: some(0.15, () => "true"),
    unanswered: some(0.1, () => "true"),
    text: some(0.15, () =>
      pick(walk, ["供水", "第1", "水务局", "工作方案 排查", "云溪 教育", "河"]),
    ),
    shares: some(0.4, () => "true"),
    sort: some(0.6, () => pick(walk, ["due", "plan", "unit", "reported"] as const)),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

/** Whatever somebody can read as numbers or lists, beside a full count. */
async function compareAll(who: PlainPerson, lists: number): Promise<void> {
  const { world, random } = walk;
  const comparison: Comparison = {
    world,
    who,
    random,
    call: await callAs(walk, who),
    fault: (text) => fault(walk, text),
    compared: (kind, number) => compared.set(kind, (compared.get(kind) ?? 0) + number),
  };
  await compareList(comparison, {}, true);
  await compareList(comparison, { shares: "true", sort: "unit" }, false);
  for (let no = 0; no < lists; no++) await compareList(comparison, anyFilters(), no === 0);
  await compareRollUp(comparison);
  await compareInbox(comparison);
  for (const planId of [...world.plans.keys()].slice(-2)) await compareReceipts(comparison, planId);
}

/** One step of somebody. */
async function step(people: readonly PlainPerson[]): Promise<void> {
  const { random } = walk;
  const lot = random();
  tick(walk);
  if (lot < 0.58) return commandDuty(walk);
  if (lot < 0.74) return writeReport(walk);
  if (lot < 0.89) return commandReport(walk);
  if (lot < 0.93) return chase(walk, pick(walk, people));
  if (lot < 0.95) return signSeveral(walk, pick(walk, people));
  if (lot < 0.963) return setLight(walk);
  if (lot < 0.972) return moveUnit(walk);
  if (lot < (proving ? 0.975 : 0.98)) return issuePlan(walk, pick(walk, issuers));
  if (lot < (proving ? 0.978 : 0.986)) return revisePlan(walk);
  // A day or a few pass; the first hours of a day in China are the day before in Greenwich.
  setClock(walk, addDays(walk.world.today, between(walk, 1, 3)), pick(walk, [5, 600, 1_400]));
  walk.calls.clear();
  count(walk, "days passed");
}

/** What throws is a fault like any other: told with the seed and the last steps. */
async function carefully(what: () => Promise<void>): Promise<void> {
  try {
    await what();
  } catch (error) {
    fault(walk, error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

test(
  `after ${steps} steps by chance, roll-up, lists, desks and sheets are what a full count gives`,
  async () => {
    const people = [...walk.world.people.values()];
    for (const issuer of issuers) await issuePlan(walk, issuer);
    let shown = 0;
    for (let no = 1; no <= steps && walk.faults.length === 0; no++) {
      walk.steps = no;
      await carefully(() => step(people));
      // Nobody stays signed in for half an hour without a word.
      if (no % 100 === 0) walk.calls.clear();
      if (no % every === 0 && walk.faults.length === 0)
        for (let at = 0; at < 3; at++)
          await carefully(() => compareAll(people[shown++ % people.length] as PlainPerson, 4));
    }
    for (const who of people)
      if (walk.faults.length === 0) await carefully(() => compareAll(who, proving ? 30 : 3));
    const told = (map: ReadonlyMap<string, number>) =>
      [...map].map(([what, times]) => `${times} ${what}`).join(", ");
    process.stdout.write(
      `model: seed ${seed}, ${walk.steps} steps (${told(walk.tally)}); ${walk.world.duties.size} duties, ${walk.world.reports.size} reports; compared ${told(compared)}; ${walk.faults.length} faults\n`,
    );
    if (walk.faults.length > 0)
      process.stdout.write(`seed ${seed}; the last steps:\n${walk.log.join("\n")}\n`);
    expect(walk.faults).toEqual([]);
  },
  40 * 60_000,
);
