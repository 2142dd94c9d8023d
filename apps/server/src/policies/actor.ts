import type { Role } from "../contract/endpoint.ts";

/** A post of the person who asks, as of today. */
export interface ActingPost {
  readonly unitId: string;
  /** Keys from the root, six characters each. */
  readonly unitPath: string;
  readonly role: Role;
  readonly title: string;
}

/** Who asks, with all that decides what they may see: read anew at each request, so that a change counts at once. */
export interface Actor {
  readonly personId: string;
  readonly personName: string;
  readonly sessionId: string;
  readonly stage: "secondFactor" | "newPassword" | "newSecondFactor" | "full";
  readonly posts: readonly ActingPost[];
  /** Paths of units that a leader oversees or is paired with. */
  readonly oversees: readonly string[];
  /** Workgroups of the person or of a unit for which they act. */
  readonly groups: readonly string[];
}

/** Roles that act for their unit and see what lies below it. */
export const actingRoles: readonly Role[] = ["office", "head", "liaison", "supervision"];

const isOneOf = (roles: readonly Role[]) => (post: ActingPost) => roles.includes(post.role);
const distinct = (values: readonly string[]): readonly string[] => [...new Set(values)];

/** Whether the actor holds one of the roles anywhere. */
export function holdsRole(actor: Actor, roles: readonly Role[]): boolean {
  return actor.posts.some(isOneOf(roles));
}

/** Whether the actor holds one of the roles in that very unit: a superior's office does not edit the plans below it. */
export function holdsRoleIn(actor: Actor, roles: readonly Role[], unitId: string): boolean {
  return actor.posts.some((post) => post.unitId === unitId && roles.includes(post.role));
}

/** Whether the actor holds one of the roles in the unit of that path or above it. */
export function holdsRoleOver(actor: Actor, roles: readonly Role[], path: string): boolean {
  return actor.posts.some((post) => roles.includes(post.role) && path.startsWith(post.unitPath));
}

/** Paths whose subtrees the actor may see: own ones, and for a leader those overseen. */
export function reachPaths(actor: Actor): readonly string[] {
  const own = actor.posts.filter(isOneOf(actingRoles)).map(({ unitPath }) => unitPath);
  return distinct(holdsRole(actor, ["leader"]) ? [...own, ...actor.oversees] : own);
}

/** Paths of units over which the actor holds one of the roles. */
export function pathsAs(actor: Actor, roles: readonly Role[]): readonly string[] {
  return distinct(actor.posts.filter(isOneOf(roles)).map(({ unitPath }) => unitPath));
}

/** Units for which the actor acts. */
export function actingUnits(actor: Actor): readonly string[] {
  return distinct(actor.posts.filter(isOneOf(actingRoles)).map(({ unitId }) => unitId));
}

/** Paths of the whole trees in which the actor has a post. */
export function rootPaths(actor: Actor): readonly string[] {
  return distinct(actor.posts.map(({ unitPath }) => unitPath.slice(0, 6)));
}
