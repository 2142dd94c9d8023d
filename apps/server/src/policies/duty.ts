import type { DutyState, Relation, ReportRelation } from "@luoshi/ledger";
import type { Role } from "../contract/endpoint.ts";
import type { StoredDuty } from "../store/duty.ts";
import { type Actor, actingRoles, holdsRole, holdsRoleIn } from "./actor.ts";
import { publishingRoles } from "./plan.ts";

/** Roles that act for a unit: what they do is the unit's word. */
const deputies: readonly Role[] = ["office", "head", "liaison"];

/** Who sets lights by hand at all. */
const lightingRoles: readonly Role[] = ["office", "supervision"];

/** What says how somebody stands to a duty: units and places, not what became of it. */
export interface DutyPlace extends Pick<StoredDuty, "unitPath" | "planUnitId" | "leadUnitIds"> {
  readonly duty: { readonly unitId: string };
  readonly parent: { readonly unitId: string } | null;
}

/** How the actor stands to a duty; the ledger's table says what that allows. */
export function dutyRelations(actor: Actor, stored: DutyPlace): readonly Relation[] {
  const { duty, parent } = stored;
  const found: Relation[] = [];
  if (holdsRoleIn(actor, deputies, duty.unitId)) found.push("holder");
  if (stored.leadUnitIds.some((unitId) => holdsRoleIn(actor, deputies, unitId))) found.push("lead");
  if (holdsRoleIn(actor, publishingRoles, stored.planUnitId)) found.push("dispatcher");
  if (parent !== null && holdsRoleIn(actor, deputies, parent.unitId)) found.push("parent");
  const supervises = actor.posts.some(
    (post) => post.role === "supervision" && stored.unitPath.startsWith(post.unitPath),
  );
  if (supervises) found.push("supervision");
  return found;
}

/** Whether a screen offers to remind the unit of a duty: it is open, and not one's own. */
export function mayChase(relations: readonly Relation[], state: DutyState): boolean {
  if (state !== "assigned" && state !== "active") return false;
  return relations.length > 0 && !relations.includes("holder");
}

/** Whether the actor may set the light of a duty by hand: who gave it out, and supervision over its unit. */
export function mayLight(actor: Actor, relations: readonly Relation[]): boolean {
  if (!holdsRole(actor, lightingRoles)) return false;
  return relations.includes("dispatcher") || relations.includes("supervision");
}

/** Relations to the reports of a duty: those named by it write them too; office and head review inside the unit. */
export function reportRelations(actor: Actor, stored: StoredDuty): readonly ReportRelation[] {
  const found: ReportRelation[] = [...dutyRelations(actor, stored)];
  if (!found.includes("holder") && stored.named.includes(actor.personId)) found.push("holder");
  if (holdsRoleIn(actor, ["office"], stored.duty.unitId)) found.push("sectionHead");
  if (holdsRoleIn(actor, ["head"], stored.duty.unitId)) found.push("unitHead");
  return found;
}

/** Whether the actor acts for the unit of a duty, or is named by it: only they see its drafts. */
export function isInside(actor: Actor, stored: StoredDuty): boolean {
  return (
    stored.named.includes(actor.personId) || holdsRoleIn(actor, actingRoles, stored.duty.unitId)
  );
}

/** The units that stand so to a duty, to be told; those who review inside the unit are in it. */
export function unitsOfRelation(stored: StoredDuty, relation: ReportRelation): readonly string[] {
  switch (relation) {
    case "holder":
    case "sectionHead":
    case "unitHead":
      return [stored.duty.unitId];
    case "lead":
      return stored.leadUnitIds;
    case "dispatcher":
      return [stored.planUnitId];
    case "parent":
      return stored.parent === null ? [] : [stored.parent.unitId];
    case "supervision":
      return [];
  }
}
