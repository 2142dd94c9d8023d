import {
  countsInTotals,
  type Duty,
  isOverdue,
  type Light,
  lights,
  type Totals,
  taskPercent,
  totalsOf,
} from "@luoshi/ledger";
import type { Input } from "../../../src/contract/client.ts";
import {
  actsFor,
  holdsIn,
  isInside,
  leadUnits,
  offered,
  offeredOf,
  seenBy,
  seesDuty,
} from "./plain-reach.ts";
import {
  isGone,
  isWithin,
  known,
  litOf,
  type PlainDuty,
  type PlainPerson,
  type PlainReport,
  type PlainWorld,
  percentOf,
  reportsOf,
} from "./plain-world.ts";

// Everything is counted in full, one duty after the other.

/** Filters as they stand in the address of the list. */
export type Filters = NonNullable<Input<"GET /api/duties">["query"]>;

const listOf = <T>(one: T | readonly T[] | undefined): readonly T[] | null =>
  one === undefined ? null : Array.isArray(one) ? (one as readonly T[]) : [one as T];

/** Whether somebody has a post in the tree of a unit. */
function knowsUnit(world: PlainWorld, who: PlainPerson, unitId: string): boolean {
  const rootOf = (id: string): string => {
    const { parentId } = known(world.units, id);
    return parentId === null ? id : rootOf(parentId);
  };
  return who.posts.some((post) => rootOf(post.unitId) === rootOf(unitId));
}

/** The duties of somebody's list, in its order; by unit the order is left open. */
export function listFor(
  world: PlainWorld,
  who: PlainPerson,
  filters: Filters,
): readonly PlainDuty[] {
  const units = actsFor(who);
  const states = listOf(filters.state);
  const wantedLights = listOf(filters.light);
  const parts = listOf(filters.part);
  const { unitId, dueFrom, dueTo } = filters;
  const isOwn = ({ duty }: PlainDuty) =>
    units.includes(duty.unitId) || duty.personIds.includes(who.id);
  const holds = (each: PlainDuty): boolean => {
    const { duty, planId } = each;
    if (filters.scope === "held" && !units.includes(duty.unitId)) return false;
    if (filters.scope === "named" && !duty.personIds.includes(who.id)) return false;
    if (filters.scope === "given" && !units.includes(known(world.plans, planId).unitId))
      return false;
    if (
      filters.scope === "led" &&
      !(
        duty.part === "support" &&
        leadUnits(world, duty.taskId).some((unit) => units.includes(unit))
      )
    )
      return false;
    if (states !== null && !states.includes(duty.state)) return false;
    if (states === null && isGone(duty.state)) return false;
    const light = litOf(world, each)?.light;
    if (wantedLights !== null && (light === undefined || !wantedLights.includes(light)))
      return false;
    if (parts !== null && !parts.includes(duty.part)) return false;
    if (filters.planId !== undefined && planId !== filters.planId) return false;
    if (filters.taskId !== undefined && duty.taskId !== filters.taskId) return false;
    if (
      unitId !== undefined &&
      !(knowsUnit(world, who, unitId) && isWithin(world, duty.unitId, unitId))
    )
      return false;
    if (dueFrom !== undefined && (duty.due === null || duty.due < dueFrom)) return false;
    if (dueTo !== undefined && (duty.due === null || duty.due > dueTo)) return false;
    if (filters.overdue !== undefined && !isOverdue(duty, world.today)) return false;
    if (filters.unanswered !== undefined && duty.state !== "assigned") return false;
    if (
      filters.shares !== "true" &&
      filters.scope !== "held" &&
      filters.scope !== "named" &&
      duty.parentId !== null &&
      !isOwn(each)
    )
      return false;
    return (filters.text ?? "").split(/\s+/).every((word) => hasWord(world, each, word));
  };
  return seenBy(world, who).filter(holds).sort(orderOf(world, filters.sort));
}

function hasWord(world: PlainWorld, { duty, planId }: PlainDuty, word: string): boolean {
  return (
    known(world.tasks, duty.taskId).text.includes(word) ||
    known(world.plans, planId).title.includes(word) ||
    known(world.units, duty.unitId).name.includes(word)
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function orderOf(world: PlainWorld, sort: Filters["sort"]) {
  const keyOf = (each: PlainDuty): string => {
    if (sort === "plan")
      return `${each.planId} ${String(known(world.tasks, each.duty.taskId).position).padStart(6, "0")}`;
    if (sort === "reported") return each.reportedAt ?? "1970";
    return sort === "unit" ? "" : (each.duty.due ?? "9999-12-31");
  };
  const back = sort === "reported" ? -1 : 1;
  return (a: PlainDuty, b: PlainDuty): number =>
    back * (compare(keyOf(a), keyOf(b)) || compare(a.duty.id, b.duty.id));
}

/** The newest report that is no draft: its sentence stands in the list. */
export function latestOf(world: PlainWorld, { duty }: PlainDuty): string | null {
  const found = reportsOf(world, duty.id)
    .filter(({ report }) => report.state !== "draft")
    .sort((a, b) => b.no - a.no)[0];
  return found?.report.content.done ?? null;
}

/** Whether a duty is in the totals: what plans gave out, and neither handed on nor taken back. */
export const counts = ({ duty }: PlainDuty): boolean =>
  duty.parentId === null && countsInTotals(duty.state);

/** Totals of some duties; only what counts may be among them. */
export function totalsFor(world: PlainWorld, duties: readonly PlainDuty[]): Totals {
  return totalsOf(
    duties.map((each) => ({
      ...each.duty,
      light: litOf(world, each)?.light ?? null,
    })),
    world.today,
  );
}

/** The most pressing light of any. */
export function worstOf(world: PlainWorld, duties: readonly PlainDuty[]): Light | null {
  const found = new Set(duties.map((each) => litOf(world, each)?.light));
  return lights.find((light) => found.has(light)) ?? null;
}

/** Percent of some duties as of one task. */
export function percentFor(world: PlainWorld, duties: readonly PlainDuty[]): number | null {
  return taskPercent(
    duties.map(({ duty }) => ({ ...duty, percent: percentOf(world, duty.id), parentId: null })),
  );
}

/** What waits for somebody: ids of duties and reports by the groups of the desk. */
export function waitingFor(
  world: PlainWorld,
  who: PlainPerson,
): Readonly<Record<string, readonly string[]>> {
  const groups: Record<string, string[]> = {
    toSign: [],
    toReport: [],
    sentBack: [],
    toReview: [],
    toAccept: [],
    toConfirm: [],
    extensions: [],
    declined: [],
    toSignOff: [],
    reviews: [],
  };
  for (const each of world.duties.values()) {
    if (!seesDuty(world, who, each)) continue;
    const { duty } = each;
    const may = offered(world, who, each);
    if (may.includes("sign")) groups["toSign"]?.push(duty.id);
    if (may.includes("accept")) groups["toConfirm"]?.push(duty.id);
    if (may.includes("grantExtension")) groups["extensions"]?.push(duty.id);
    if (may.includes("reassign")) groups["declined"]?.push(duty.id);
    if (may.includes("signOff")) groups["toSignOff"]?.push(duty.id);
    const reports = reportsOf(world, duty.id);
    const writes =
      duty.personIds.includes(who.id) || holdsIn(who, ["office", "head", "liaison"], duty.unitId);
    const back = reports.filter((report) => cameBack(report, reports));
    if (writes && (duty.state === "active" || duty.state === "claimed"))
      groups["sentBack"]?.push(...back.map(({ report }) => report.id));
    if (writes && back.length === 0 && wantsReport(world, each, reports))
      groups["toReport"]?.push(duty.id);
    for (const report of reports) {
      const steps = offeredOf(world, who, each, report);
      if (steps.includes("reviewReport") && isInside(who, each))
        groups["toReview"]?.push(report.report.id);
      if (steps.includes("acceptReport")) groups["toAccept"]?.push(report.report.id);
    }
  }
  return groups;
}

/** Sent back, and no later report has gone up. */
function cameBack({ report, no }: PlainReport, all: readonly PlainReport[]): boolean {
  const came =
    report.state === "sentBack" ||
    (report.state === "draft" && report.stepsLeft === 0 && report.reason !== "");
  return came && !all.some((other) => other.no > no && other.report.state !== "draft");
}

function wantsReport(world: PlainWorld, each: PlainDuty, reports: readonly PlainReport[]): boolean {
  const { duty } = each;
  if (duty.state !== "active") return false;
  const onItsWay = reports.some(
    ({ report }) =>
      report.state === "submitted" || (report.state === "draft" && report.stepsLeft > 0),
  );
  const light = litOf(world, each)?.light;
  return (
    each.chases > 0 ||
    isOverdue(duty, world.today) ||
    duty.statement !== "" ||
    ((light === "red" || light === "yellow") && !onItsWay)
  );
}

/** Names of states, as the sheet has them. */
export const stateWords: Readonly<Record<Duty["state"], string>> = {
  assigned: "待签收",
  active: "办理中",
  claimed: "已报办结",
  done: "已办结",
  signedOff: "已销号",
  declined: "已退回交办",
  transferred: "已转办",
  withdrawn: "已撤销",
};
