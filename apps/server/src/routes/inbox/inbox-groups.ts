import type { WorkingCalendar } from "@luoshi/ledger";
import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { z } from "zod";
import type { inboxKind } from "../../contract/inbox.ts";
import type { Actor } from "../../policies/actor.ts";
import {
  heldAs,
  holds,
  inStates,
  narrow,
  type StandingIds,
  type Way,
  waysToCommand,
  waysToCommandEver,
} from "../../policies/may-command.ts";
import { among, anyOf, dutyReachBy, type ReachedIds } from "../../policies/reach.ts";
import { lightSql, overdueSql, ruleInRules } from "../../store/light-sql.ts";

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
  readonly standing: StandingIds;
}

type Conditions = readonly RawBuilder<SqlBool>[];

/** Ways, over `d`, to what waits as a duty; none where the actor can have nothing of it. */
export function dutyGroups(context: GroupContext): Readonly<Record<DutyGroup, readonly Way[]>> {
  const { actor, standing } = context;
  const waiting = (command: Parameters<typeof waysToCommand>[2]) =>
    within(context, waysToCommand(actor, standing, command), []);
  return {
    toSign: waiting("sign"),
    toReport: within(context, writes(context), [inStates(["active"]), wantsReport(context)]),
    toConfirm: waiting("accept"),
    extensions: waiting("grantExtension"),
    declined: waiting("reassign"),
    toSignOff: waiting("signOff"),
  };
}

/** Ways, over `r` report and `d`, to what waits as a report. */
export function reportGroups(context: GroupContext): Readonly<Record<ReportGroup, readonly Way[]>> {
  const { actor, shard, standing } = context;
  const steps = [
    [2, heldAs(actor, ["office", "head"])],
    [1, heldAs(actor, ["head"])],
  ] as const;
  const atMyStep = steps.flatMap(([step, held]) =>
    held === null ? [] : [narrow([held, sql<SqlBool>`r.steps_left = ${sql.lit(step)}`])],
  );
  return {
    sentBack: within(context, writes(context), [inStates(["active", "claimed"]), cameBack(shard)]),
    toReview: within(context, atMyStep, [
      inStates(["active", "claimed"]),
      sql<SqlBool>`r.state = 'draft'`,
    ]),
    toAccept: within(context, waysToCommandEver(actor, standing, "accept"), [
      inStates(["active", "claimed", "done"]),
      sql<SqlBool>`r.state = 'submitted'`,
    ]),
  };
}

/** Whatever the way, what is not in reach does not wait. */
function within(
  { actor, reached }: GroupContext,
  ways: readonly Way[],
  more: Conditions,
): readonly Way[] {
  const reach = dutyReachBy(actor, reached, "d");
  return ways.map((way) => ({ ...way, conditions: [...way.conditions, ...more, reach] }));
}

/** Duties on which the actor writes reports: those of one's units and those that name one. */
function writes({ actor, reached }: GroupContext): readonly Way[] {
  const held = holds(actor);
  const named = reached.dutyIds.length === 0 ? null : among(sql.ref("d.id"), reached.dutyIds);
  return [held, named].flatMap((each) => (each === null ? [] : [narrow([each])]));
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
    sql<SqlBool>`(${lightSql(today, calendar, ruleInRules)} in ('red', 'yellow') and not ${onItsWay})`,
  ])} and not ${back})`;
}

/** Sent back by whoever accepts it, or inside the unit, and not handed in again; what a later report overtook is past. */
function cameBack(shard: number): RawBuilder<SqlBool> {
  return sql<SqlBool>`((r.state = 'sentBack' or (r.state = 'draft' and r.steps_left = 0 and r.reason <> ''))
    and not exists (select from report x where x.shard = ${shard} and x.duty_id = r.duty_id and x.no > r.no
      and x.state <> 'draft'))`;
}
