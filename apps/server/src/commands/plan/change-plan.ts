import {
  indexDirectory,
  type LightRule,
  type OwnerTarget,
  type Rhythm,
  readLightRule,
} from "@luoshi/ledger";
import { AppError } from "../../http/app-error.ts";
import { replaceClauseLinks } from "../../store/clause.ts";
import { readDirectory } from "../../store/directory.ts";
import { type PlanChange, type StoredPlan, updatePlan } from "../../store/plan.ts";
import { refuseUnknown } from "./answer-owner.ts";
import { findParent } from "./find-parent.ts";
import { holdPlan, type PlanWork, recordPlan, sameVersion } from "./plan-work.ts";

/** What a clerk sets of a plan beside its draft; what is left out stays. */
export interface PlanSettings {
  readonly defaultOwner?: OwnerTarget | null | undefined;
  readonly defaultRhythm?: Rhythm | null | undefined;
  readonly lightRule?: Readonly<Record<string, unknown>> | null | undefined;
  readonly starts?: string | null | undefined;
  readonly ends?: string | null | undefined;
  readonly parentId?: string | null | undefined;
  readonly parentDutyId?: string | null | undefined;
}

/**
 * Changes default owner and rhythm, lights, days and parent plan.
 * @throws AppError `not-found`, `forbidden`, `plan-state`, `version-conflict`, `invalid`, `target-unknown`, and those of
 * `findParent`
 */
export async function changePlan(
  work: PlanWork,
  planId: string,
  version: number,
  settings: PlanSettings,
): Promise<void> {
  const { db, shard } = work;
  const plan = await holdPlan(work, planId, "edit");
  sameVersion(plan, version);
  if (settings.defaultOwner != null) {
    const directory = await readDirectory(db, shard, plan.unitPath.slice(0, 6));
    refuseUnknown(settings.defaultOwner, indexDirectory(directory), work.today);
  }
  const { defaultOwner, defaultRhythm } = settings;
  const change: PlanChange = {
    ...(defaultOwner === undefined ? {} : { defaultOwner }),
    ...(defaultRhythm === undefined ? {} : { defaultRhythm }),
    ...(settings.lightRule === undefined ? {} : { lightRule: lightRuleOf(settings.lightRule) }),
    ...daysOf(plan, settings),
    ...(await parentOf(work, plan, settings)),
  };
  if (!(await updatePlan(db, shard, planId, version, change)))
    throw new AppError("version-conflict");
  // Links lead to clauses of the parent: of another one they mean nothing.
  if (change.parentId !== undefined && change.parentId !== plan.parentId)
    await replaceClauseLinks(db, shard, planId, null, []);
  const { head, ...after } = change;
  const before = Object.fromEntries(
    Object.keys(after).map((key) => [key, plan[key as keyof StoredPlan]]),
  );
  const days = head === undefined ? {} : { starts: head.starts, ends: head.ends };
  const formerDays = head === undefined ? {} : { starts: plan.starts, ends: plan.ends };
  recordPlan(work, plan, "changed", {
    before: { ...before, ...formerDays },
    after: { ...after, ...days },
  });
}

function lightRuleOf(given: Readonly<Record<string, unknown>> | null): LightRule | null {
  if (given === null) return null;
  const read = readLightRule(given);
  if (read.kind === "fault") throw new AppError("invalid", { field: `lightRule.${read.member}` });
  return read.value;
}

function daysOf(plan: StoredPlan, { starts, ends }: PlanSettings): Pick<PlanChange, "head"> {
  if (starts === undefined && ends === undefined) return {};
  const { title, number, kind } = plan;
  const head = {
    title,
    number,
    kind,
    starts: starts === undefined ? plan.starts : starts,
    ends: ends === undefined ? plan.ends : ends,
  };
  if (head.starts !== null && head.ends !== null && head.starts > head.ends)
    throw new AppError("invalid", { field: "ends" });
  return { head };
}

async function parentOf(
  work: PlanWork,
  plan: StoredPlan,
  { parentId, parentDutyId }: PlanSettings,
): Promise<Pick<PlanChange, "parentId" | "parentDutyId">> {
  if (parentId === undefined && parentDutyId === undefined) return {};
  // A duty names its plan; a plan that is named alone leaves the duty of another behind.
  if (parentId === null) return { parentId: null, parentDutyId: null };
  const other = parentId !== undefined && parentId !== plan.parentId;
  const kept = other ? null : plan.parentDutyId;
  return findParent(work, plan, {
    parentId: parentId ?? (parentDutyId == null ? plan.parentId : null),
    parentDutyId: parentDutyId === undefined ? kept : parentDutyId,
  });
}
