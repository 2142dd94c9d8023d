import {
  type Duty,
  dutyPercents,
  isDone,
  type Light,
  type LightOverride,
  type LightRule,
  lightOf,
  plainCalendar,
  type Report,
} from "@luoshi/ledger";
import type { Role } from "../../../src/contract/endpoint.ts";

// What the server should hold, as plain objects: no query of the server is used to make or to read it.

/** A unit of the tree; what it lies below is found by its parents, not by a path. */
export interface PlainUnit {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
  readonly reviewSteps: 0 | 1 | 2;
}

/** Somebody with posts that hold on every day of the walk. */
export interface PlainPerson {
  readonly id: string;
  readonly name: string;
  readonly posts: readonly { readonly unitId: string; readonly role: Role }[];
  readonly oversees: readonly string[];
}

/** People and units of a workgroup; its lead is among them only where it is a member too. */
export interface PlainGroup {
  readonly id: string;
  readonly personIds: readonly string[];
  readonly unitIds: readonly string[];
}

/** A task as it was last published. */
export interface PlainTask {
  readonly id: string;
  readonly planId: string;
  readonly text: string;
  readonly position: number;
  readonly deadline: string | null;
  readonly rhythmDays: number | null;
  /** Whom it goes to. */
  readonly fan: readonly { readonly unitId: string; readonly part: Duty["part"] }[];
  /** Workgroups that it goes to. */
  readonly groupIds: readonly string[];
}

/** A published plan. */
export interface PlainPlan {
  readonly id: string;
  readonly unitId: string;
  readonly title: string;
  readonly lightRule: LightRule;
}

/** A duty; the percent in it is that of its own last accepted report. */
export interface PlainDuty {
  readonly duty: Duty;
  readonly planId: string;
  readonly rhythmDays: number | null;
  readonly override: LightOverride | null;
  /** Moment of the last accepted report, and its day in China. */
  readonly reportedAt: string | null;
  readonly reportedOn: string | null;
  /** Reminders that wait for an answer, and all of them. */
  readonly chases: number;
  readonly chased: number;
}

/** A report with its number in the duty. */
export interface PlainReport {
  readonly report: Report;
  readonly no: number;
}

/** Everything. Maps are by id and are written by steps only. */
export interface PlainWorld {
  readonly units: Map<string, PlainUnit>;
  readonly people: ReadonlyMap<string, PlainPerson>;
  readonly groups: readonly PlainGroup[];
  readonly plans: Map<string, PlainPlan>;
  readonly tasks: Map<string, PlainTask>;
  /** Which workgroups a task was dispatched to. */
  readonly groupsOfTask: Map<string, ReadonlySet<string>>;
  readonly duties: Map<string, PlainDuty>;
  readonly reports: Map<string, PlainReport>;
  now: string;
  today: string;
  /** Counted up with every change, so that what is computed can be kept until then. */
  changes: number;
}

/** A world without plans. */
export function emptyWorld(
  given: Pick<PlainWorld, "units" | "people" | "groups" | "now" | "today">,
): PlainWorld {
  return {
    ...given,
    plans: new Map(),
    tasks: new Map(),
    groupsOfTask: new Map(),
    duties: new Map(),
    reports: new Map(),
    changes: 0,
  };
}

/** What must be there. */
export function known<T>(map: ReadonlyMap<string, T>, id: string): T {
  const found = map.get(id);
  if (found === undefined) throw new Error(`the model has no ${id}`);
  return found;
}

/** The unit and all above it, itself first. */
export function lineOf(world: PlainWorld, unitId: string): readonly string[] {
  const line: string[] = [];
  for (let at: string | null = unitId; at !== null; at = known(world.units, at).parentId)
    line.push(at);
  return line;
}

/** Whether a unit is the other one or lies below it. */
export const isWithin = (world: PlainWorld, unitId: string, top: string): boolean =>
  lineOf(world, unitId).includes(top);

interface Index {
  readonly changes: number;
  readonly ofTask: ReadonlyMap<string, readonly PlainDuty[]>;
  readonly ofParent: ReadonlyMap<string, readonly PlainDuty[]>;
  readonly reports: ReadonlyMap<string, readonly PlainReport[]>;
  readonly percents: ReadonlyMap<string, number>;
}

const indexes = new WeakMap<PlainWorld, Index>();

/** What is looked up often, made anew after each change. */
function indexOf(world: PlainWorld): Index {
  const had = indexes.get(world);
  if (had?.changes === world.changes) return had;
  const duties = [...world.duties.values()];
  const made: Index = {
    changes: world.changes,
    ofTask: groupBy(duties, ({ duty }) => duty.taskId),
    ofParent: groupBy(duties, ({ duty }) => duty.parentId ?? ""),
    reports: groupBy([...world.reports.values()], ({ report }) => report.dutyId),
    percents: dutyPercents(duties.map(({ duty }) => duty)),
  };
  indexes.set(world, made);
  return made;
}

function groupBy<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group === undefined) groups.set(keyOf(one), [one]);
    else group.push(one);
  }
  return groups;
}

/** The duties that one was split into. */
export const sharesOf = (world: PlainWorld, dutyId: string): readonly PlainDuty[] =>
  indexOf(world).ofParent.get(dutyId) ?? [];

/** All duties of a task, shares among them. */
export const dutiesOf = (world: PlainWorld, taskId: string): readonly PlainDuty[] =>
  indexOf(world).ofTask.get(taskId) ?? [];

/** All reports of a duty. */
export const reportsOf = (world: PlainWorld, dutyId: string): readonly PlainReport[] =>
  indexOf(world).reports.get(dutyId) ?? [];

/** Percent of a duty by its own report or its shares, as the ledger weighs them. */
export const percentOf = (world: PlainWorld, id: string): number =>
  known(indexOf(world).percents, id);

/** Transferred or withdrawn: in no total, and in a list only where it is asked for. */
export const isGone = (state: Duty["state"]): boolean =>
  state === "transferred" || state === "withdrawn";

/** Light of a duty today, with the name of its reason. */
export function litOf(
  world: PlainWorld,
  { duty, planId, override, rhythmDays, reportedOn }: PlainDuty,
): { readonly light: Light; readonly code: string } | null {
  const lit = lightOf(
    {
      ...duty,
      percent: isDone(duty.state) ? 100 : percentOf(world, duty.id),
      reportedOn,
      rhythm: rhythmDays === null ? null : { unit: "day", interval: rhythmDays, day: null },
      slipOpen: false,
      override,
    },
    known(world.plans, planId).lightRule,
    world.today,
    plainCalendar,
  );
  return lit === null ? null : { light: lit.light, code: lit.reason.code };
}
