import { defaultLightRule, type Light, type WorkingCalendar } from "@luoshi/ledger";
import { type RawBuilder, type SqlBool, sql } from "kysely";

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

/** For an open duty: for a claim the day it was made counts. */
const pastSql = (today: string) =>
  sql<boolean>`d.due < coalesce(${dayIn(sql`d.claimed_at`)}, ${today}::date)`;

/** Whether a duty `d` is past its day. The day is compared first: most are to come. */
export function overdueSql(today: string): RawBuilder<boolean> {
  return sql<boolean>`(${pastSql(today)} and d.state in ('assigned', 'active', 'claimed', 'declined'))`;
}

/**
 * The rules of those plans that have one of their own, as the first word of a statement with `rules`: a list needs no
 * other word of a plan, and few plans have one.
 */
export function rulesOfPlans(shard: number): RawBuilder<unknown> {
  return sql`rules as materialized (select jsonb_object_agg(q.id, q.light_rule) as own from plan q
    where q.shard = ${shard} and q.light_rule is not null)`;
}

/** The rule of the plan of a duty `d`, of `rules`. */
export const ruleInRules: RawBuilder<unknown> = sql`((select own from rules) -> d.plan_id::text)`;

/** What an expression gives for each light. */
type LightNames<T> = Readonly<Record<Light, RawBuilder<T>>>;

const words: LightNames<string> = {
  red: sql`'red'`,
  yellow: sql`'yellow'`,
  green: sql`'green'`,
  blue: sql`'blue'`,
};

/** Numbers of lights: red 1, yellow 2, green 3, blue 4. Totals over many rows are quicker by them. */
export const lightNumbers: Readonly<Record<Light, number>> = {
  red: 1,
  yellow: 2,
  green: 3,
  blue: 4,
};

/**
 * Light of a duty `d` by the rule of its plan, of a plan `p` where nothing else is said: `red`, `yellow`, `green`, `blue`,
 * or null for what shows none.
 */
export function lightSql(
  today: string,
  calendar: WorkingCalendar,
  ruleOfPlan: RawBuilder<unknown> = sql`p.light_rule`,
): RawBuilder<string | null> {
  return lightCase(today, calendar, ruleOfPlan, words, sql`d.light_override ->> 'light'`);
}

/** The same as one of `lightNumbers`, of a plan `p`. */
export function lightNumberSql(
  today: string,
  calendar: WorkingCalendar,
): RawBuilder<number | null> {
  const number = (light: Light) => sql<number>`${sql.lit(lightNumbers[light])}`;
  const names = {
    red: number("red"),
    yellow: number("yellow"),
    green: number("green"),
    blue: number("blue"),
  };
  const set = sql<number>`case d.light_override ->> 'light' when 'red' then ${names.red}
    when 'yellow' then ${names.yellow} else ${names.green} end`;
  return lightCase(today, calendar, sql`p.light_rule`, names, set);
}

function lightCase<T>(
  today: string,
  calendar: WorkingCalendar,
  ruleOfPlan: RawBuilder<unknown>,
  { red, yellow, green, blue }: LightNames<T>,
  setByHand: RawBuilder<T>,
): RawBuilder<T | null> {
  const now = sql`${today}::date`;
  // Numbers of periods may be halves.
  const rule = (name: "soonDays" | "silentYellow" | "silentRed") =>
    sql`coalesce((${ruleOfPlan} ->> ${sql.lit(name)})::float8, ${sql.lit(defaultLightRule[name])})`;
  // Null in a rule of the plan's own means never.
  const behind = sql`case when ${ruleOfPlan} is null then ${sql.lit(defaultLightRule.behindPoints)}
    else (${ruleOfPlan} ->> 'behindPoints')::int end`;
  const silence = sql`(${now} - coalesce(${dayIn(sql`d.reported_at`)}, d.starts))`;
  const all = workingDays(sql`d.starts`, sql`d.due`, calendar);
  const gone = workingDays(sql`d.starts`, now, calendar);
  return sql<T | null>`case
    when d.state in ('done', 'signedOff') then ${blue}
    when d.state in ('transferred', 'withdrawn') then null
    when d.light_override is not null and coalesce((d.light_override ->> 'until')::date >= ${now}, true)
      then ${setByHand}
    when ${pastSql(today)} then ${red}
    when d.due is null and d.claimed_at is null and d.rhythm_days is not null
      and ${silence} > ${rule("silentRed")} * d.rhythm_days then ${red}
    when d.state = 'claimed' then ${green}
    when d.due is null then case when d.rhythm_days is not null and d.claimed_at is null
      and ${silence} > ${rule("silentYellow")} * d.rhythm_days then ${yellow} else ${green} end
    when ${workingDays(now, sql`d.due`, calendar)} <= ${rule("soonDays")} then ${yellow}
    when d.percent < greatest(${gone}, 0) * 100 / nullif(greatest(${all}, 0), 0) - (${behind}) then ${yellow}
    else ${green} end`;
}

/**
 * Duties `d` that have one of these lights, by the rules of `rules`. The database cannot guess how many they are; told so
 * plainly it takes them for a half, and walks an order until its page is full. Of a comparison it would expect one row in
 * 200, and rather sort them all.
 */
export function hasLight(
  lights: readonly Light[],
  today: string,
  calendar: WorkingCalendar,
): RawBuilder<SqlBool> {
  const light = lightSql(today, calendar, ruleInRules);
  return sql<SqlBool>`coalesce(${light} = any (${[...lights]}::text[]), false)`;
}
