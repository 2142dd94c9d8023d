import {
  type DutyCommandKind,
  type DutyStanding,
  type DutyState,
  dutyRules,
  type Relation,
  relations,
  whoMay,
} from "@luoshi/ledger";
import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Role } from "../contract/endpoint.ts";
import { type Actor, pathsAs } from "./actor.ts";
import { below } from "./reach.ts";

// `dutyRelations` and the ledger's table of who may do what, as conditions over `d` duty and `p` its plan: for lists of
// what waits for the actor. A test holds both equal. Null means that the actor can have nothing of the kind.

const standings: readonly DutyStanding[] = ["sole", "lead", "support", "share"];
const deputies: readonly Role[] = ["office", "head", "liaison"];

/** Duties to which the actor may give a command now. */
export function mayCommand(
  actor: Actor,
  shard: number,
  command: DutyCommandKind,
): RawBuilder<SqlBool> | null {
  const found = dutyRules
    .filter((rule) => rule.command === command)
    .flatMap((rule) => {
      const stands = standsAs(actor, shard, (standing) => rule.by[standing]);
      return stands === null ? [] : [sql<SqlBool>`(${inStates(rule.from)} and ${stands})`];
    });
  return any(found);
}

/** Duties to which the actor stands as one who may give a command, whatever their state. */
export function mayCommandEver(
  actor: Actor,
  shard: number,
  command: DutyCommandKind,
): RawBuilder<SqlBool> | null {
  return standsAs(actor, shard, (standing) => whoMay(command, standing));
}

/** Duties that the actor's units have. */
export function holds(actor: Actor): RawBuilder<SqlBool> | null {
  return heldAs(actor, deputies);
}

/** Duties of units in which the actor has one of the roles. */
export function heldAs(actor: Actor, roles: readonly Role[]): RawBuilder<SqlBool> | null {
  const paths = pathsAs(actor, roles);
  return paths.length === 0 ? null : sql<SqlBool>`d.unit_path = any (${paths}::text[])`;
}

/** Duties in one of the states. */
export function inStates(states: readonly DutyState[]): RawBuilder<SqlBool> {
  return sql<SqlBool>`d.state in (${sql.join(states.map((state) => sql.lit(state)))})`;
}

function standsAs(
  actor: Actor,
  shard: number,
  who: (standing: DutyStanding) => readonly Relation[],
): RawBuilder<SqlBool> | null {
  const found = relations.flatMap((relation) => {
    const where = standings.filter((standing) => who(standing).includes(relation));
    const stands = where.length === 0 ? null : relationSql(actor, shard, relation);
    return stands === null ? [] : [sql<SqlBool>`(${standingSql(where)} and ${stands})`];
  });
  return any(found);
}

function standingSql(where: readonly DutyStanding[]): RawBuilder<SqlBool> {
  if (where.length === standings.length) return sql<SqlBool>`true`;
  const parts = where.filter((standing) => standing !== "share").map((part) => sql.lit(part));
  const found: RawBuilder<SqlBool>[] = [];
  if (parts.length > 0)
    found.push(sql<SqlBool>`(d.parent_id is null and d.part in (${sql.join(parts)}))`);
  if (where.includes("share")) found.push(sql<SqlBool>`d.parent_id is not null`);
  return any(found) ?? sql<SqlBool>`false`;
}

function relationSql(actor: Actor, shard: number, relation: Relation): RawBuilder<SqlBool> | null {
  const paths = pathsAs(actor, deputies);
  switch (relation) {
    case "holder":
      return holds(actor);
    case "lead":
      return paths.length === 0
        ? null
        : sql<SqlBool>`d.task_id in (select l.task_id from duty l where l.shard = ${shard}
            and l.part = 'lead' and l.parent_id is null and l.state not in ('transferred', 'withdrawn')
            and l.unit_path = any (${paths}::text[]))`;
    case "dispatcher": {
      const offices = pathsAs(actor, ["office", "head"]);
      return offices.length === 0 ? null : sql<SqlBool>`p.unit_path = any (${offices}::text[])`;
    }
    case "parent":
      return paths.length === 0
        ? null
        : sql<SqlBool>`d.parent_id in (select m.id from duty m where m.shard = ${shard}
            and m.unit_path = any (${paths}::text[]))`;
    case "supervision": {
      const scopes = pathsAs(actor, ["supervision"]);
      return scopes.length === 0 ? null : below(sql.ref("d.unit_path"), scopes);
    }
  }
}

function any(conditions: readonly RawBuilder<SqlBool>[]): RawBuilder<SqlBool> | null {
  return conditions.length === 0 ? null : sql<SqlBool>`(${sql.join(conditions, sql` or `)})`;
}
