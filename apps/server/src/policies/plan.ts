import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Role } from "../contract/endpoint.ts";
import { type Actor, actingUnits, holdsRoleIn } from "./actor.ts";
import { among, anyOf, draftReach, dutyReach, planReach } from "./reach.ts";

/** Who drafts and edits plans of their own unit. */
export const draftingRoles: readonly Role[] = ["office", "head", "liaison"];

/** Who publishes and closes them. */
export const publishingRoles: readonly Role[] = ["office", "head"];

/** What of a plan decides who may do what with it. */
export interface PlanStanding {
  readonly unitId: string;
  readonly state: "draft" | "review" | "published" | "closed";
  readonly publishedNo: number;
  /** The actor may see its draft: of the own unit, or as a reviewer. */
  readonly seesDraft: boolean;
}

/** What an actor may do with a plan as it stands. */
export interface PlanMay {
  readonly edit: boolean;
  readonly comment: boolean;
  readonly publish: boolean;
  readonly revise: boolean;
  readonly close: boolean;
  readonly delete: boolean;
  readonly dispatch: boolean;
}

/** What the screens offer, and what each command asks again. */
export function planMay(actor: Actor, plan: PlanStanding): PlanMay {
  const drafts = holdsRoleIn(actor, draftingRoles, plan.unitId);
  const publishes = holdsRoleIn(actor, publishingRoles, plan.unitId);
  const open = plan.state === "draft" || plan.state === "review";
  return {
    edit: drafts && open,
    comment: plan.seesDraft && open,
    publish: publishes && open,
    revise: drafts && plan.state === "published",
    close: publishes && plan.state === "published",
    delete: drafts && open && plan.publishedNo === 0,
    dispatch: publishes && plan.publishedNo > 0 && plan.state !== "closed",
  };
}

/** Requests to look at a draft: those of one's own unit's drafts, and those made to oneself. `p` is the plan of `r`. */
export function reviewReach(actor: Actor): RawBuilder<SqlBool> {
  return anyOf([
    among(sql.ref("p.unit_id"), actingUnits(actor)),
    sql<SqlBool>`${sql.ref("r.person_id")} = ${actor.personId}`,
  ]);
}

/** How a plan stands for the one who asks: what is in force stays published for those who may not see its next draft. */
export function shownState(
  actor: Actor,
  shard: number,
  alias: string,
): RawBuilder<PlanStanding["state"]> {
  const state = sql.ref(`${alias}.state`);
  return sql`case when ${draftReach(actor, shard, alias)} or ${state} = 'closed' then ${state} else 'published' end`;
}

/** Files: of drafts and published plans within reach, of reports within reach, and what one uploaded for a unit of one's own. */
export function fileReach(actor: Actor, shard: number, alias: string): RawBuilder<SqlBool> {
  const id = sql.ref(`${alias}.id`);
  const units = [...new Set(actor.posts.map(({ unitId }) => unitId))];
  const reports = anyOf([
    sql<SqlBool>`r.state <> 'draft'`,
    among(sql.ref("d.unit_id"), actingUnits(actor)),
    sql<SqlBool>`exists (select from duty_person n
      where n.shard = ${shard} and n.duty_id = d.id and n.person_id = ${actor.personId})`,
  ]);
  return anyOf([
    sql<SqlBool>`(${sql.ref(`${alias}.uploaded_by`)} = ${actor.personId}
      and ${among(sql.ref(`${alias}.unit_id`), units)})`,
    sql<SqlBool>`exists (select from document o join plan p on p.shard = ${shard} and p.document_id = o.id
      where o.shard = ${shard} and o.file_id = ${id} and ${draftReach(actor, shard, "p")})`,
    sql<SqlBool>`exists (select from document o join plan_version v on v.shard = ${shard} and v.document_id = o.id
      join plan p on p.shard = ${shard} and p.id = v.plan_id
      where o.shard = ${shard} and o.file_id = ${id} and ${planReach(actor, shard, "p")})`,
    sql<SqlBool>`exists (select from evidence e join report r on r.shard = ${shard} and r.id = e.report_id
      join duty d on d.shard = ${shard} and d.id = r.duty_id
      where e.shard = ${shard} and e.file_id = ${id} and ${dutyReach(actor, shard, "d")} and ${reports})`,
  ]);
}
