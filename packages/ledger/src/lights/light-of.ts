import { dayNumber, type PlainDate } from "@luoshi/compiler";
import { countsInTotals, isDone, isOverdue } from "../duties/duty.ts";
import { longestPeriod } from "../occurrences/period.ts";
import { workingDaysBetween } from "../working-days/count-working-days.ts";
import type { WorkingCalendar } from "../working-days/working-calendar.ts";
import { isHeld, type Light, type LightFacts, type LightReasonCode, type Lit } from "./light.ts";
import type { LightRule } from "./light-rule.ts";

/**
 * The light of a duty and why; null for one that was transferred or withdrawn and shows none. The first that holds
 * wins: done, set by hand, past due or long silent, slip unanswered, claimed in time, near the day or behind the line.
 */
export function lightOf(
  facts: LightFacts,
  rule: LightRule,
  today: PlainDate,
  calendar: WorkingCalendar,
): Lit | null {
  if (!countsInTotals(facts.state)) return null;
  if (isDone(facts.state)) return lit("blue", facts.state === "done" ? "done" : "signed-off");
  if (isHeld(facts.override, today)) {
    return lit(facts.override.light, "overridden", { sentence: facts.override.sentence });
  }
  const red = past(facts, today) ?? silent(facts, rule.silentRed, today);
  if (red !== null) return red;
  if (rule.slip && facts.slipOpen) return lit("yellow", "slip-unanswered");
  // Handed in on time: from here on it is others who have to act.
  if (facts.state === "claimed") {
    return lit("green", "claimed", { claimed: facts.claimedOn ?? today });
  }
  return facts.due === null
    ? lightWithoutDay(facts, rule, today)
    : lightBefore(facts.due, facts, rule, today, calendar);
}

function past(facts: LightFacts, today: PlainDate): Lit | null {
  const { due, claimedOn } = facts;
  if (due === null || !isOverdue(facts, today)) return null;
  return claimedOn === null
    ? lit("red", "past-due", { due, days: dayNumber(today) - dayNumber(due) })
    : lit("red", "claimed-late", { due, claimed: claimedOn });
}

/** Without a day, counted from the last accepted report or from dispatch, against the longest period of the rhythm. */
function silent(facts: LightFacts, periods: number, today: PlainDate): Lit | null {
  const { due, claimedOn, rhythm } = facts;
  if (due !== null || claimedOn !== null || rhythm === null) return null;
  const days = daysSilent(facts, today);
  const most = periods * longestPeriod(rhythm.unit) * Math.max(1, rhythm.interval);
  return days > most ? lit("red", "long-silent", { days }) : null;
}

function daysSilent({ reportedOn, dispatchedOn }: LightFacts, today: PlainDate): number {
  return Math.max(0, dayNumber(today) - dayNumber(reportedOn ?? dispatchedOn));
}

function lightWithoutDay(facts: LightFacts, rule: LightRule, today: PlainDate): Lit {
  if (facts.rhythm === null) return lit("green", "no-day");
  const days = daysSilent(facts, today);
  return silent(facts, rule.silentYellow, today) === null
    ? lit("green", "reporting", { days })
    : lit("yellow", "silent", { days });
}

function lightBefore(
  due: PlainDate,
  { percent, dispatchedOn }: LightFacts,
  { soonDays, behindPoints }: LightRule,
  today: PlainDate,
  calendar: WorkingCalendar,
): Lit {
  if (due === today) return lit("yellow", "due-today");
  const left = workingDaysBetween(today, due, calendar);
  if (left <= soonDays) return lit("yellow", "due-soon", { due, days: left });
  const line = Math.floor(expectedPercent(dispatchedOn, due, today, calendar));
  return behindPoints !== null && percent < line - behindPoints
    ? lit("yellow", "behind", { percent, line })
    : lit("green", "on-schedule", { due, days: left });
}

/**
 * Where the line straight in working days from dispatch to the day stands: 0 on the day of dispatch, 100 on the day,
 * 50 after five of ten working days.
 */
export function expectedPercent(
  dispatchedOn: PlainDate,
  due: PlainDate,
  today: PlainDate,
  calendar: WorkingCalendar,
): number {
  if (today >= due) return 100;
  const all = workingDaysBetween(dispatchedOn, due, calendar);
  const gone = workingDaysBetween(dispatchedOn, today, calendar);
  // Times a hundred first: 29 of 100 is 29, and not 28.999….
  return all <= 0 || gone <= 0 ? 0 : (gone * 100) / all;
}

function lit(light: Light, code: LightReasonCode, args: Lit["reason"]["args"] = {}): Lit {
  return { light, reason: { code, args } };
}
