import {
  commandsFor,
  type DutyCommandKind,
  type Relation,
  type ReportCommandKind,
  type ReportRelation,
  reportCommandsFor,
} from "@luoshi/ledger";
import type { Role } from "../../../src/contract/endpoint.ts";
import {
  dutiesOf,
  isGone,
  isWithin,
  known,
  lineOf,
  type PlainDuty,
  type PlainPerson,
  type PlainReport,
  type PlainWorld,
  reportsOf,
} from "./plain-world.ts";

// Who sees and may what, from the words of the design: no predicate, no path.

const acting: readonly Role[] = ["office", "head", "liaison", "supervision"];
const deputies: readonly Role[] = ["office", "head", "liaison"];

/** Whether somebody has one of the roles in that very unit. */
export const holdsIn = (who: PlainPerson, roles: readonly Role[], unitId: string): boolean =>
  who.posts.some((post) => post.unitId === unitId && roles.includes(post.role));

/** Whether somebody has one of the roles anywhere. */
export const holdsAny = (who: PlainPerson, roles: readonly Role[]): boolean =>
  who.posts.some(({ role }) => roles.includes(role));

/** Units for which somebody acts. */
export const actsFor = (who: PlainPerson): readonly string[] =>
  who.posts.filter(({ role }) => acting.includes(role)).map(({ unitId }) => unitId);

/** Units below which somebody sees everything: own ones, and those that a leader looks after. */
export const topsOf = (who: PlainPerson): readonly string[] =>
  holdsAny(who, ["leader"]) ? [...actsFor(who), ...who.oversees] : actsFor(who);

/** Whether a duty is within somebody's reach. */
export function seesDuty(
  world: PlainWorld,
  who: PlainPerson,
  { duty, planId }: PlainDuty,
): boolean {
  const line = lineOf(world, duty.unitId);
  if (topsOf(who).some((top) => line.includes(top))) return true;
  if (duty.personIds.includes(who.id)) return true;
  const units = actsFor(who);
  if (units.includes(known(world.plans, planId).unitId)) return true;
  const groups = known(world.groupsOfTask, duty.taskId);
  if (
    world.groups.some(
      ({ id, personIds, unitIds }) =>
        groups.has(id) &&
        (personIds.includes(who.id) || unitIds.some((unitId) => units.includes(unitId))),
    )
  )
    return true;
  return beside(world, duty.taskId).some((unitId) => units.includes(unitId));
}

/** Units that lead or support a task. */
function beside(world: PlainWorld, taskId: string): readonly string[] {
  return dutiesOf(world, taskId).flatMap(({ duty }) =>
    duty.parentId === null && duty.part !== "sole" && !isGone(duty.state) ? [duty.unitId] : [],
  );
}

/** All duties within somebody's reach. */
export function seenBy(world: PlainWorld, who: PlainPerson): readonly PlainDuty[] {
  return [...world.duties.values()].filter((each) => seesDuty(world, who, each));
}

/** Units whose duty leads the task. */
export function leadUnits(world: PlainWorld, taskId: string): readonly string[] {
  return dutiesOf(world, taskId).flatMap(({ duty }) =>
    duty.parentId === null && duty.part === "lead" && !isGone(duty.state) ? [duty.unitId] : [],
  );
}

/** How somebody stands to a duty. */
export function relationsTo(
  world: PlainWorld,
  who: PlainPerson,
  { duty, planId }: PlainDuty,
): readonly Relation[] {
  const found: Relation[] = [];
  if (holdsIn(who, deputies, duty.unitId)) found.push("holder");
  if (leadUnits(world, duty.taskId).some((unitId) => holdsIn(who, deputies, unitId)))
    found.push("lead");
  if (holdsIn(who, ["office", "head"], known(world.plans, planId).unitId)) found.push("dispatcher");
  if (duty.parentId !== null) {
    const parent = known(world.duties, duty.parentId);
    if (holdsIn(who, deputies, parent.duty.unitId)) found.push("parent");
  }
  if (
    who.posts.some(
      ({ role, unitId }) => role === "supervision" && isWithin(world, duty.unitId, unitId),
    )
  )
    found.push("supervision");
  return found;
}

/** The same for its reports. */
export function reportRelationsTo(
  world: PlainWorld,
  who: PlainPerson,
  each: PlainDuty,
): readonly ReportRelation[] {
  const found: ReportRelation[] = [...relationsTo(world, who, each)];
  if (each.duty.personIds.includes(who.id)) found.push("holder");
  if (holdsIn(who, ["office"], each.duty.unitId)) found.push("sectionHead");
  if (holdsIn(who, ["head"], each.duty.unitId)) found.push("unitHead");
  return found;
}

/** Drafts are for those who act for the unit, and those who are named. */
export const isInside = (who: PlainPerson, { duty }: PlainDuty): boolean =>
  duty.personIds.includes(who.id) || holdsIn(who, acting, duty.unitId);

/** Reports of a duty that somebody sees, newest first. */
export function reportsFor(
  world: PlainWorld,
  who: PlainPerson,
  each: PlainDuty,
): readonly PlainReport[] {
  const inside = isInside(who, each);
  return reportsOf(world, each.duty.id)
    .filter(({ report }) => inside || report.state !== "draft")
    .sort((a, b) => b.no - a.no);
}

/** What somebody is offered to do with a duty. */
export const offered = (
  world: PlainWorld,
  who: PlainPerson,
  each: PlainDuty,
): readonly DutyCommandKind[] => commandsFor(each.duty, relationsTo(world, who, each));

/** What somebody is offered to do with a report. */
export const offeredOf = (
  world: PlainWorld,
  who: PlainPerson,
  each: PlainDuty,
  { report }: PlainReport,
): readonly ReportCommandKind[] =>
  reportCommandsFor(report, { relations: reportRelationsTo(world, who, each), duty: each.duty });

/** Whether somebody may remind the unit of a duty, as a screen offers it. */
export function mayChase(world: PlainWorld, who: PlainPerson, each: PlainDuty): boolean {
  const relations = relationsTo(world, who, each);
  return (
    (each.duty.state === "assigned" || each.duty.state === "active") &&
    relations.length > 0 &&
    !relations.includes("holder")
  );
}
