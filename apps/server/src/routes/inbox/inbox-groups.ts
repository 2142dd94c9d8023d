import type { WorkingCalendar } from "@luoshi/ledger";
import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { z } from "zod";
import type { inboxKind } from "../../contract/inbox.ts";
import type { Actor } from "../../policies/actor.ts";
import { heldAs, holds, inStates, mayCommand, mayCommandEver } from "../../policies/may-command.ts";
import { among, anyOf, dutyReachBy, type ReachedIds } from "../../policies/reach.ts";
import { lightSql, overdueSql } from "../../store/light-sql.ts";

type Kind = z.output<typeof inboxKind>;

/** What waits as a duty, and what as a report. */
export type DutyGroup = Extract<
  Kind,
  "toSign" | "toReport" | "toConfirm" | "extensions" | "declined" | "toSignOff"
>;
export type ReportGroup = Extract<Kind, "sentBack" | "toReview" | "toAccept">;

/** What groups are read against. */
export interface GroupContext {
  readonly actor: Actor;
  readonly shard: number;
  readonly today: string;
  readonly calendar: WorkingCalendar;
  readonly reached: ReachedIds;
}

type Conditions = readonly RawBuilder<SqlBool>[];

/** Conditions over `d`, `p`, `t` of what waits as a duty; null where the actor can have none. */
export function dutyGroups(context: GroupContext): Readonly<Record<DutyGroup, Conditions | null>> {
  const { actor, shard } = context;
  const within = withinReach(context);
  const waiting = (command: Parameters<typeof mayCommand>[2], more: Conditions = []) =>
    within(mayCommand(actor, shard, command), more);
  const asked = sql<SqlBool>`exists (select from extension e
    where e.shard = ${shard} and e.duty_id = d.id and e.state = 'asked')`;
  return {
    toSign: waiting("sign"),
    toReport: within(writes(context), [inStates(["active"]), wantsReport(context)]),
    toConfirm: waiting("accept"),
    extensions: waiting("grantExtension", [asked]),
    declined: waiting("reassign"),
    toSignOff: waiting("signOff"),
  };
}

/** Conditions over `r` report, `d`, `p`, `t` of what waits as a report. */
export function reportGroups(
  context: GroupContext,
): Readonly<Record<ReportGroup, Conditions | null>> {
  const { actor, shard } = context;
  const within = withinReach(context);
  const steps = [
    [2, heldAs(actor, ["office", "head"])],
    [1, heldAs(actor, ["head"])],
  ] as const;
  const atMyStep = steps.flatMap(([step, held]) =>
    held === null ? [] : [sql<SqlBool>`(r.steps_left = ${sql.lit(step)} and ${held})`],
  );
  return {
    sentBack: within(writes(context), [inStates(["active", "claimed"]), cameBack(shard)]),
    toReview: within(atMyStep.length === 0 ? null : anyOf(atMyStep), [
      inStates(["active", "claimed"]),
      sql<SqlBool>`r.state = 'draft'`,
    ]),
    toAccept: within(mayCommandEver(actor, shard, "accept"), [
      inStates(["active", "claimed", "done"]),
      sql<SqlBool>`r.state = 'submitted'`,
    ]),
  };
}

/** Reach goes before everything; what the actor can have nothing of is not asked for. */
function withinReach({ actor, reached }: GroupContext) {
  return (may: RawBuilder<SqlBool> | null, more: Conditions): Conditions | null =>
    may === null ? null : [dutyReachBy(actor, reached, "d"), may, ...more];
}

/** Duties on which the actor writes reports: those of one's units and those that name one. */
function writes({ actor, reached }: GroupContext): RawBuilder<SqlBool> | null {
  const held = holds(actor);
  const named = reached.dutyIds.length === 0 ? null : among(sql.ref("d.id"), reached.dutyIds);
  const found = [held, named].filter((each) => each !== null);
  return found.length === 0 ? null : anyOf(found);
}

/**
 * Reminded, past due, its claim sent back, or pressing without a report on its way up. A report that came back is its own
 * group.
 */
function wantsReport({ shard, today, calendar }: GroupContext): RawBuilder<SqlBool> {
  const chased = sql<SqlBool>`exists (select from chase c
    where c.shard = ${shard} and c.duty_id = d.id and c.answered_at is null)`;
  const onItsWay = sql<SqlBool>`exists (select from report w where w.shard = ${shard} and w.duty_id = d.id
    and (w.state = 'submitted' or (w.state = 'draft' and w.steps_left > 0)))`;
  const back = sql<SqlBool>`exists (select from report r where r.shard = ${shard} and r.duty_id = d.id
    and ${cameBack(shard)})`;
  return sql<SqlBool>`(${anyOf([
    chased,
    overdueSql(today),
    sql<SqlBool>`(d.statement <> '' and d.claimed_at is null)`,
    sql<SqlBool>`(${lightSql(today, calendar)} in ('red', 'yellow') and not ${onItsWay})`,
  ])} and not ${back})`;
}

/** Sent back by whoever accepts it, or inside the unit, and not handed in again; what a later report overtook is past. */
function cameBack(shard: number): RawBuilder<SqlBool> {
  return sql<SqlBool>`((r.state = 'sentBack' or (r.state = 'draft' and r.steps_left = 0 and r.reason <> ''))
    and not exists (select from report x where x.shard = ${shard} and x.duty_id = r.duty_id and x.no > r.no
      and x.state <> 'draft'))`;
}
