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
import { among, below } from "./reach.ts";

// `dutyRelations` and the ledger's table of who may do what, as conditions over `d` duty: for lists of what waits for the
// actor. A test holds both equal. An `or` over the ways in which somebody may stand to a duty has no index: each is a way of
// its own, and its rows are put together afterwards.

/** Duties to which the actor stands in one way, in words that an index knows. */
export interface Way {
  /** Plans that hold them all, each of which is looked through by itself; null where other words are narrow enough. */
  readonly planIds: readonly string[] | null;
  /** Tasks of those plans; null for any. */
  readonly taskIds: readonly string[] | null;
  readonly conditions: readonly RawBuilder<SqlBool>[];
}

/** What the actor's units have to do with the duties of others; read once. */
export interface StandingIds {
  /** Plans that units issued for which the actor gives duties out. */
  readonly planIds: readonly string[];
  /** Tasks that units of the actor lead, each with its plan. */
  readonly led: readonly { readonly taskId: string; readonly planId: string }[];
  /** Duties of units of the actor that were split. */
  readonly splitIds: readonly string[];
}

const standings: readonly DutyStanding[] = ["sole", "lead", "support", "share"];
const deputies: readonly Role[] = ["office", "head", "liaison"];
const dispatchers: readonly Role[] = ["office", "head"];

/** Paths of units for which the actor acts on duties, and of those for which they give duties out. */
export function standingPaths(actor: Actor): {
  readonly acting: readonly string[];
  readonly giving: readonly string[];
} {
  return { acting: pathsAs(actor, deputies), giving: pathsAs(actor, dispatchers) };
}

/** Duties to which the actor may give a command now. */
export function waysToCommand(
  actor: Actor,
  ids: StandingIds,
  command: DutyCommandKind,
): readonly Way[] {
  return dutyRules
    .filter((rule) => rule.command === command)
    .flatMap((rule) =>
      waysTo(actor, ids, (standing) => rule.by[standing]).map((way) => ({
        ...way,
        conditions: [inStates(rule.from), ...way.conditions],
      })),
    );
}

/** Duties to which the actor stands as one who may give a command, whatever their state. */
export function waysToCommandEver(
  actor: Actor,
  ids: StandingIds,
  command: DutyCommandKind,
): readonly Way[] {
  return waysTo(actor, ids, (standing) => whoMay(command, standing));
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

function waysTo(
  actor: Actor,
  ids: StandingIds,
  who: (standing: DutyStanding) => readonly Relation[],
): readonly Way[] {
  return relations.flatMap((relation) => {
    const where = standings.filter((standing) => who(standing).includes(relation));
    const way = where.length === 0 ? null : wayOf(actor, ids, relation);
    return way === null ? [] : [{ ...way, conditions: [...standingSql(where), ...way.conditions] }];
  });
}

function standingSql(where: readonly DutyStanding[]): readonly RawBuilder<SqlBool>[] {
  if (where.length === standings.length) return [];
  const share = where.includes("share");
  const parts = where.filter((standing) => standing !== "share");
  if (share && parts.length === 0) return [sql<SqlBool>`d.parent_id is not null`];
  const inPart = sql<SqlBool>`d.part in (${sql.join(parts.map((part) => sql.lit(part)))})`;
  // Said apart: an index of duties that are no shares is known by these very words.
  const own = [
    sql<SqlBool>`d.parent_id is null`,
    ...(parts.length === standings.length - 1 ? [] : [inPart]),
  ];
  return share ? [sql<SqlBool>`((${sql.join(own, sql` and `)}) or d.parent_id is not null)`] : own;
}

function wayOf(actor: Actor, ids: StandingIds, relation: Relation): Way | null {
  switch (relation) {
    case "holder": {
      const held = holds(actor);
      return held === null ? null : narrow([held]);
    }
    case "lead": {
      const { led } = ids;
      return led.length === 0
        ? null
        : {
            planIds: [...new Set(led.map(({ planId }) => planId))],
            taskIds: led.map(({ taskId }) => taskId),
            conditions: [],
          };
    }
    case "dispatcher":
      return ids.planIds.length === 0
        ? null
        : { planIds: ids.planIds, taskIds: null, conditions: [] };
    case "parent":
      return ids.splitIds.length === 0
        ? null
        : narrow([among(sql.ref("d.parent_id"), ids.splitIds)]);
    case "supervision": {
      const scopes = pathsAs(actor, ["supervision"]);
      return scopes.length === 0 ? null : narrow([below(sql.ref("d.unit_path"), scopes)]);
    }
  }
}

/** A way whose own words are narrow enough. */
export function narrow(conditions: readonly RawBuilder<SqlBool>[]): Way {
  return { planIds: null, taskIds: null, conditions };
}
