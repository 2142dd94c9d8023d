import type { WorkingCalendar } from "@luoshi/ledger";
import { defaultLightRule } from "@luoshi/ledger";
import { type RawBuilder, sql } from "kysely";

// The ledger's `lightOf` as an expression, for filters and totals over many rows; a test holds the two equal.

/** Day in China of a moment. */
const dayIn = (moment: RawBuilder<unknown>) =>
  sql<string>`((${moment} at time zone 'UTC') + interval '8 hours')::date`;

/** Mondays to Fridays from 1969-12-29, a Monday, up to and including a day. */
const weekdays = (day: RawBuilder<unknown>) =>
  sql<number>`((${day} - date '1969-12-29') / 7 * 5 + least((${day} - date '1969-12-29') % 7 + 1, 5))`;

function workingDays(
  from: RawBuilder<unknown>,
  to: RawBuilder<unknown>,
  { restDays, workDays }: WorkingCalendar,
): RawBuilder<number> {
  const within = (days: ReadonlySet<string>, weekend: boolean) => {
    const kept = [...days].filter((day) => isWeekend(day) === weekend);
    return kept.length === 0
      ? sql`0`
      : sql`(select count(*)::int from unnest(${kept}::date[]) as x where x > ${from} and x <= ${to})`;
  };
  return sql<number>`(${weekdays(to)} - ${weekdays(from)} - ${within(restDays, false)} + ${within(workDays, true)})`;
}

const isWeekend = (day: string): boolean => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
};

/** Whether a duty `d` is past its day: for a claim the day it was made counts. */
export function overdueSql(today: string): RawBuilder<boolean> {
  return sql<boolean>`(d.state in ('assigned', 'active', 'claimed', 'declined')
    and d.due < coalesce(${dayIn(sql`d.claimed_at`)}, ${today}::date))`;
}

/** Light of a duty `d` of a plan `p`: `red`, `yellow`, `green`, `blue`, or null for what shows none. */
export function lightSql(today: string, calendar: WorkingCalendar): RawBuilder<string | null> {
  const now = sql`${today}::date`;
  // Numbers of periods may be halves.
  const rule = (name: "soonDays" | "silentYellow" | "silentRed") =>
    sql`coalesce((p.light_rule ->> ${sql.lit(name)})::float8, ${sql.lit(defaultLightRule[name])})`;
  // Null in a rule of the plan's own means never.
  const behind = sql`case when p.light_rule is null then ${sql.lit(defaultLightRule.behindPoints)}
    else (p.light_rule ->> 'behindPoints')::int end`;
  const silence = sql`(${now} - coalesce(${dayIn(sql`d.reported_at`)}, d.starts))`;
  const all = workingDays(sql`d.starts`, sql`d.due`, calendar);
  const gone = workingDays(sql`d.starts`, now, calendar);
  return sql<string | null>`case
    when d.state in ('transferred', 'withdrawn') then null
    when d.state in ('done', 'signedOff') then 'blue'
    when d.light_override is not null then d.light_override ->> 'light'
    when ${overdueSql(today)} then 'red'
    when d.due is null and d.claimed_at is null and d.rhythm_days is not null
      and ${silence} > ${rule("silentRed")} * d.rhythm_days then 'red'
    when d.state = 'claimed' then 'green'
    when d.due is null then case when d.rhythm_days is not null and d.claimed_at is null
      and ${silence} > ${rule("silentYellow")} * d.rhythm_days then 'yellow' else 'green' end
    when ${workingDays(now, sql`d.due`, calendar)} <= ${rule("soonDays")} then 'yellow'
    when ${behind} is not null and ${all} > 0
      and d.percent < greatest(${gone}, 0) * 100 / ${all} - (${behind}) then 'yellow'
    else 'green' end`;
}
