import type { PlainDate } from "@luoshi/compiler";
import { type DutyPart, expandTarget, type OwnerTarget, type TargetIndex } from "@luoshi/ledger";

/** An owner of a published task, as far as it was resolved. */
export interface TaskOwner {
  readonly written: string;
  readonly part: "lead" | "support" | "owner";
  readonly target: OwnerTarget | null;
}

/** A unit that gets a duty. */
export interface FannedUnit {
  readonly unitId: string;
  readonly part: DutyPart;
}

/** Whom a task goes to, and the workgroups that see all of it. */
export interface FanOut {
  readonly units: readonly FannedUnit[];
  readonly workgroupIds: readonly string[];
}

/**
 * The units of a task's owners with their parts. Where somebody leads, all others support; one responsible unit with
 * support leads it; else each has the task for itself (各街道). Of a workgroup its lead unit stands for it, its members
 * support.
 */
export function fanOut(
  owners: readonly TaskOwner[],
  fallback: OwnerTarget | null,
  index: TargetIndex,
  day: PlainDate,
): FanOut {
  const named = owners.filter(({ target }) => target !== null);
  const given: readonly TaskOwner[] =
    owners.length === 0 && fallback !== null
      ? [{ written: "", part: "owner", target: fallback }]
      : named;
  const sides: Record<TaskOwner["part"], string[]> = { lead: [], support: [], owner: [] };
  const workgroupIds: string[] = [];
  for (const { part, target } of given) {
    if (target === null) continue;
    const ids = expandTarget(target, index, day);
    if (target.kind === "workgroup") {
      workgroupIds.push(target.id);
      const leads = index.groupOf.get(target.id)?.leadUnitId === ids[0] && target.members !== true;
      if (leads) {
        sides[part].push(...ids.slice(0, 1));
        sides.support.push(...ids.slice(1));
        continue;
      }
    }
    sides[part].push(...ids);
  }
  const owning = new Set(sides.owner);
  const leads = new Set(sides.lead.length > 0 ? sides.lead : []);
  if (leads.size === 0 && owning.size === 1 && sides.support.some((id) => !owning.has(id)))
    for (const id of owning) leads.add(id);
  const units = new Map<string, DutyPart>();
  for (const id of leads) units.set(id, "lead");
  for (const id of owning) if (!units.has(id)) units.set(id, leads.size > 0 ? "support" : "sole");
  const alone = units.size === 0;
  for (const id of sides.support) if (!units.has(id)) units.set(id, alone ? "sole" : "support");
  return { units: [...units].map(([unitId, part]) => ({ unitId, part })), workgroupIds };
}
