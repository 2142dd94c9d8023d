import type { PlainDate } from "@luoshi/compiler";
import { dayNumber, dayOfNumber } from "../day-number.ts";
import type { CalendarEvent, CalendarModel } from "./calendar-model.ts";
import { escapeText } from "./escape-text.ts";
import { foldLine } from "./fold-line.ts";
import { type RecurrenceRule, recurrenceRules } from "./recurrence-rule.ts";

/**
 * Writes a calendar file (RFC 5545) of whole-day events in UTF-8: a deadline, or a rhythm by its rule
 * (now and then two; the second event's uid then ends in `/2`). Events keep the order given. Throws a RangeError for an event whose day does not exist.
 */
export function writeCalendar(model: CalendarModel): Uint8Array {
  const stamp = utcStamp(model.stamp);
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Luoshi//Luoshi//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    // Not in the standard, but what Outlook, Apple and Google show.
    `X-WR-CALNAME:${escapeText(model.name)}`,
    ...model.events.flatMap((event) => seriesLines(event, stamp)),
    "END:VCALENDAR",
  ];
  return new TextEncoder().encode(lines.map(foldLine).join(""));
}

/** One event, or one for each rule that its rhythm needs. */
function seriesLines(event: CalendarEvent, stamp: string): string[] {
  const first = dayNumber(event.day);
  const last = dayNumber(event.lastDay ?? event.day);
  if (first === undefined || last === undefined || last < first) {
    throw new RangeError(`No such days: ${event.day} to ${event.lastDay ?? event.day}`);
  }
  if (event.recurrence === undefined) return eventLines(event, last - first, stamp);
  return recurrenceRules(event.recurrence, event.day).flatMap((rule, i) => {
    const uid = i === 0 ? event.uid : `${event.uid}/${i + 1}`;
    return eventLines({ ...event, uid, day: rule.first }, last - first, stamp, rule);
  });
}

/** `length` is the number of days after the first one. */
function eventLines(
  event: CalendarEvent,
  length: number,
  stamp: string,
  rule?: RecurrenceRule,
): string[] {
  // The end of a whole-day event is the day after its last one.
  const end = dayOfNumber((dayNumber(event.day) ?? 0) + length + 1);
  return [
    "BEGIN:VEVENT",
    `UID:${escapeText(event.uid)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(event.day)}`,
    `DTEND;VALUE=DATE:${compact(end)}`,
    ...(rule === undefined ? [] : [`RRULE:${rule.rule}`]),
    `SUMMARY:${escapeText(event.summary)}`,
    ...(event.description ? [`DESCRIPTION:${escapeText(event.description)}`] : []),
    ...(event.categories?.length
      ? [`CATEGORIES:${event.categories.map(escapeText).join(",")}`]
      : []),
    // A due day does not make anybody busy.
    "TRANSP:TRANSPARENT",
    ...(event.reminder === undefined ? [] : alarmLines(event, event.reminder)),
    "END:VEVENT",
  ];
}

/** Nine in the morning, so many days before: counted back from the midnight on which the day begins. */
function alarmLines(event: CalendarEvent, days: number): string[] {
  const trigger = days === 0 ? "PT9H" : days === 1 ? "-PT15H" : `-P${days - 1}DT15H`;
  return [
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${escapeText(event.summary)}`,
    `TRIGGER:${trigger}`,
    "END:VALARM",
  ];
}

/** `2026-06-30` → `20260630`. */
function compact(day: PlainDate): string {
  return day.replaceAll("-", "");
}

/** `2026-11-22T08:30:00Z` → `20261122T083000Z`; a fraction of a second goes. */
function utcStamp(instant: string): string {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/.test(instant)) {
    throw new RangeError(`Not an instant in UTC: ${instant}`);
  }
  return `${instant.slice(0, 19).replaceAll("-", "").replaceAll(":", "")}Z`;
}
