import { sql } from "kysely";
import type { z } from "zod";
import type { accountAct } from "../contract/account.ts";
import type { Role } from "../contract/endpoint.ts";
import type { KeptAccount } from "../store/account.ts";
import { type Actor, pathsAs } from "./actor.ts";
import { below, type Predicate } from "./reach.ts";

/** The separated administrators (三员): each excludes the two others and every other role. */
export const administratorRoles = ["systemAdmin", "securityAdmin", "auditAdmin"] as const;

export type AdministratorRole = (typeof administratorRoles)[number];

/** Who looks after accounts. */
const keepers: readonly Role[] = ["office", "systemAdmin", "securityAdmin"];

/** Whether a role is that of an administrator. */
export function isAdministrator(role: Role): role is AdministratorRole {
  return (administratorRoles as readonly Role[]).includes(role);
}

/** Of roles held at the same time, those that stand against a wanted one: `["member"]` against `auditAdmin`. */
export function excludedRoles(held: readonly Role[], wanted: Role): readonly Role[] {
  return [
    ...new Set(
      held.filter((role) => role !== wanted && (isAdministrator(role) || isAdministrator(wanted))),
    ),
  ];
}

/**
 * People whose accounts the actor may see; `person` is the alias of their table. Where they hold posts that are not
 * over, those count; of those who are gone, the former ones.
 */
export function accountReach(
  actor: Actor,
  shard: number,
  today: string,
  person: string,
): Predicate {
  const id = sql.ref(`${person}.id`);
  return sql`exists (select from post p where p.shard = ${shard} and p.person_id = ${id}
    and ${below(sql.ref("p.unit_path"), pathsAs(actor, keepers))}
    and (p.until is null or p.until >= ${today} or not exists (select from post q
      where q.shard = ${shard} and q.person_id = ${id} and (q.until is null or q.until >= ${today}))))`;
}

type Act = z.infer<typeof accountAct>;

/**
 * What the actor may do with an account of their reach.
 *
 * Only who stands over all posts of a person may take hold of the account: the office of a street cannot reset the
 * password of a district leader who has a post there too. Administrators look after each other, never after themselves,
 * and no office after them. Who resets passwords takes no second factors away, so that nobody can take over an account
 * that has one alone.
 */
export function actsOver(
  actor: Actor,
  account: Pick<KeptAccount, "personId" | "posts" | "elsewhere">,
): readonly Act[] {
  if (account.personId === actor.personId) return [];
  // What the actor does not see lies beyond what the actor looks after.
  if (account.elsewhere) return [];
  const current = account.posts.filter(({ over }) => !over);
  const posts = current.length > 0 ? current : account.posts;
  const over = (role: Role): boolean => {
    const paths = pathsAs(actor, [role]);
    return (
      posts.length > 0 &&
      posts.every(({ unitPath }) => paths.some((path) => unitPath.startsWith(path)))
    );
  };
  const roles = current.map(({ role }) => role);
  const acts = new Set<Act>();
  const also = (...more: readonly Act[]) => {
    for (const act of more) acts.add(act);
  };
  if (roles.some(isAdministrator)) {
    if (over(roles.includes("securityAdmin") ? "systemAdmin" : "securityAdmin"))
      also("rename", "reset", "disable", "enable", "unlock", "removeTotp");
  } else {
    if (over("office") || over("systemAdmin"))
      also("rename", "reset", "disable", "enable", "unlock");
    if (over("securityAdmin")) also("disable", "unlock", "removeTotp");
  }
  if (over("securityAdmin")) also("endSessions", "grant");
  return [...acts];
}
