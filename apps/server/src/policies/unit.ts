import { type Actor, holdsRoleOver, pathsAs, reachPaths } from "./actor.ts";

/** Roles that keep the tree, its sets and workgroups, and the people in it. */
export const keepingRoles = ["office", "systemAdmin"] as const;

/** Whether the actor may change what belongs to the unit of that path: an office or administrator there or above. */
export function mayKeep(actor: Actor, path: string): boolean {
  return holdsRoleOver(actor, keepingRoles, path);
}

/** Paths of the subtrees that the actor keeps. */
export function keptPaths(actor: Actor): readonly string[] {
  return pathsAs(actor, keepingRoles);
}

/** Paths of the subtrees whose people the actor may count. */
export function countedPaths(actor: Actor): readonly string[] {
  return [...reachPaths(actor), ...pathsAs(actor, ["systemAdmin", "securityAdmin", "auditAdmin"])];
}
