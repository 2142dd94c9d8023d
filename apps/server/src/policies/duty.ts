import type { DutyState, Relation, ReportRelation } from "@luoshi/ledger";
import type { Role } from "../contract/endpoint.ts";
import type { StoredDuty } from "../store/duty.ts";
import type { Actor } from "./actor.ts";

/** Roles that act for a unit: what they do is the unit's word. */
const deputies: readonly Role[] = ["office", "head", "liaison"];

function actsFor(actor: Actor, unitId: string, roles: readonly Role[] = deputies): boolean {
  return actor.posts.some((post) => post.unitId === unitId && roles.includes(post.role));
}

/** What says how somebody stands to a duty: units and places, not what became of it. */
export interface DutyPlace extends Pick<StoredDuty, "unitPath" | "planUnitId" | "leadUnitIds"> {
  readonly duty: { readonly unitId: string };
  readonly parent: { readonly unitId: string } | null;
}

/** How the actor stands to a duty; the ledger's table says what that allows. */
export function dutyRelations(actor: Actor, stored: DutyPlace): readonly Relation[] {
  const { duty, parent } = stored;
  const found: Relation[] = [];
  if (actsFor(actor, duty.unitId)) found.push("holder");
  if (stored.leadUnitIds.some((unitId) => actsFor(actor, unitId))) found.push("lead");
  if (actsFor(actor, stored.planUnitId, ["office", "head"])) found.push("dispatcher");
  if (parent !== null && actsFor(actor, parent.unitId)) found.push("parent");
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

/** Relations to the reports of a duty: those named by it write them too; office and head review inside the unit. */
export function reportRelations(actor: Actor, stored: StoredDuty): readonly ReportRelation[] {
  const found: ReportRelation[] = [...dutyRelations(actor, stored)];
  if (!found.includes("holder") && stored.named.includes(actor.personId)) found.push("holder");
  if (actsFor(actor, stored.duty.unitId, ["office"])) found.push("sectionHead");
  if (actsFor(actor, stored.duty.unitId, ["head"])) found.push("unitHead");
  return found;
}
