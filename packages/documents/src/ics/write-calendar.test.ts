import fc from "fast-check";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import { dayNumber, dayOfNumber } from "../day-number.ts";
import type { CalendarEvent, CalendarRecurrence } from "./calendar-model.ts";
import { writeCalendar } from "./write-calendar.ts";

const stamp = "2026-11-22T08:30:00Z";

const deadline: CalendarEvent = {
  uid: "t-7f3a@luoshi",
  day: "2026-06-30",
  summary: "建立老旧小区消防隐患台账；逐项整改, 销号",
  description: "牵头：综合执法队\n配合：社区办、财务所 C:\\台账",
  categories: ["消防, 排查", "台账"],
  reminder: 3,
};

function text(events: readonly CalendarEvent[], name = "消防隐患排查"): string {
  return new TextDecoder("utf-8", { fatal: true }).decode(writeCalendar({ name, stamp, events }));
}

/** Read by Mozilla's parser, which knows nothing of ours. */
function read(events: readonly CalendarEvent[]): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text(events)));
  return calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
}

/** The first occurrences of a rhythm, as Mozilla's library counts them, over all its rules. */
function occurrences(day: string, recurrence: CalendarRecurrence, count: number): string[] {
  const days: string[] = [];
  for (const event of read([{ uid: "u", day, summary: "半月报送", recurrence }])) {
    const iterator = event.iterator();
    for (let i = 0; i <= count; i++) {
      const next = iterator.next();
      if (!next) break;
      days.push(next.toString());
    }
  }
  return [...new Set(days)].sort().slice(0, count);
}

test("writes a deadline as a whole day that makes nobody busy", () => {
  expect(
    text([{ ...deadline, summary: "建立台账", description: "", categories: [], reminder: 3 }]),
  ).toBe(
    [
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//Luoshi//Luoshi//EN",
      "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH",
      "X-WR-CALNAME:消防隐患排查",
      "BEGIN:VEVENT",
      "UID:t-7f3a@luoshi",
      "DTSTAMP:20261122T083000Z",
      "DTSTART;VALUE=DATE:20260630",
      "DTEND;VALUE=DATE:20260701",
      "SUMMARY:建立台账",
      "TRANSP:TRANSPARENT",
      "BEGIN:VALARM",
      "ACTION:DISPLAY",
      "DESCRIPTION:建立台账",
      "TRIGGER:-P2DT15H",
      "END:VALARM",
      "END:VEVENT",
      "END:VCALENDAR",
      "",
    ].join("\r\n"),
  );
});

test("another parser reads the same words, days and lists", () => {
  const [event] = read([deadline]);
  expect(event?.uid).toBe(deadline.uid);
  expect(event?.summary).toBe(deadline.summary);
  expect(event?.description).toBe(deadline.description);
  expect(event?.startDate.isDate).toBe(true);
  expect(event?.startDate.toString()).toBe("2026-06-30");
  expect(event?.endDate.toString()).toBe("2026-07-01");
  expect(event?.component.getFirstProperty("categories")?.getValues()).toEqual([
    "消防, 排查",
    "台账",
  ]);
});

test("something that lasts ends the day after its last day", () => {
  const [event] = read([{ ...deadline, day: "2026-02-27", lastDay: "2026-02-28" }]);
  expect(event?.endDate.toString()).toBe("2026-03-01");
});

test.each<[string, CalendarRecurrence["unit"], number, number | undefined, string, string[]]>([
  ["每日", "day", 1, undefined, "2026-02-27", ["2026-02-27", "2026-02-28", "2026-03-01"]],
  ["每两周", "week", 2, undefined, "2026-06-05", ["2026-06-05", "2026-06-19", "2026-07-03"]],
  [
    "每旬",
    "ten-days",
    1,
    undefined,
    "2026-02-10",
    ["2026-02-10", "2026-02-20", "2026-02-28", "2026-03-10"],
  ],
  [
    "每半月",
    "half-month",
    1,
    undefined,
    "2026-01-31",
    ["2026-01-31", "2026-02-15", "2026-02-28", "2026-03-15"],
  ],
  ["每半月", "half-month", 1, undefined, "2026-02-15", ["2026-02-15", "2026-02-28", "2026-03-15"]],
  [
    "每半月，1日起",
    "half-month",
    1,
    undefined,
    "2026-03-01",
    ["2026-03-01", "2026-03-16", "2026-04-01"],
  ],
  [
    "每旬，30日起",
    "ten-days",
    1,
    undefined,
    "2026-07-30",
    ["2026-07-30", "2026-08-10", "2026-08-20", "2026-08-30"],
  ],
  ["每两个半月", "half-month", 2, undefined, "2026-03-15", ["2026-03-15", "2026-04-15"]],
  ["每月", "month", 1, undefined, "2026-01-31", ["2026-01-31", "2026-02-28", "2026-03-31"]],
  ["每月25日前", "month", 1, 25, "2026-01-25", ["2026-01-25", "2026-02-25"]],
  ["每月30日前", "month", 1, 30, "2026-02-28", ["2026-02-28", "2026-03-30", "2026-04-30"]],
  [
    "每月29日前",
    "month",
    1,
    29,
    "2027-12-29",
    ["2027-12-29", "2028-01-29", "2028-02-29", "2028-03-29"],
  ],
  [
    "每两旬",
    "ten-days",
    2,
    undefined,
    "2026-06-10",
    ["2026-06-10", "2026-06-30", "2026-07-20", "2026-08-10"],
  ],
  [
    "每季度",
    "quarter",
    1,
    30,
    "2026-08-30",
    ["2026-08-30", "2026-11-30", "2027-02-28", "2027-05-30"],
  ],
  ["每季度", "quarter", 1, undefined, "2026-03-31", ["2026-03-31", "2026-06-30", "2026-09-30"]],
  ["每半年", "half-year", 1, undefined, "2026-06-30", ["2026-06-30", "2026-12-31", "2027-06-30"]],
  ["每年", "year", 1, undefined, "2026-12-20", ["2026-12-20", "2027-12-20"]],
  ["每两年", "year", 2, 30, "2026-02-28", ["2026-02-28", "2028-02-29", "2030-02-28"]],
  ["每年2月底", "year", 1, undefined, "2027-02-28", ["2027-02-28", "2028-02-29", "2029-02-28"]],
])("%s (%s × %i, %s) from %s falls on %j", (_, unit, interval, day, first, days) => {
  const recurrence = { unit, interval, ...(day === undefined ? {} : { day }) };
  expect(occurrences(first, recurrence, days.length)).toEqual(days);
});

test("a rhythm ends with its last day, that day included", () => {
  const recurrence = { unit: "half-month", interval: 1, until: "2026-02-28" } as const;
  expect(occurrences("2026-01-31", recurrence, 9)).toEqual([
    "2026-01-31",
    "2026-02-15",
    "2026-02-28",
  ]);
});

test("a rhythm that needs two rules has two events of different names", () => {
  const recurrence = { unit: "half-month", interval: 3 } as const;
  expect(read([{ ...deadline, recurrence }]).map((event) => event.uid)).toEqual([
    "t-7f3a@luoshi",
    "t-7f3a@luoshi/2",
  ]);
  expect(occurrences("2026-06-30", recurrence, 4)).toEqual([
    "2026-06-30",
    "2026-08-15",
    "2026-09-30",
    "2026-11-15",
  ]);
  expect(read([{ ...deadline, recurrence: { ...recurrence, until: "2026-08-14" } }])).toHaveLength(
    1,
  );
});

test("every rhythm begins on its first day and goes on in order, without end", () => {
  const units = [
    "day",
    "week",
    "ten-days",
    "half-month",
    "month",
    "quarter",
    "half-year",
    "year",
  ] as const;
  fc.assert(
    fc.property(
      fc.constantFrom(...units),
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: dayNumber("2020-01-01") ?? 0, max: dayNumber("2032-12-31") ?? 0 }),
      (unit, interval, number) => {
        const first = dayOfNumber(number);
        const days = occurrences(first, { unit, interval }, 6);
        expect(days[0]).toBe(first);
        expect([...days].sort()).toEqual(days);
        expect(new Set(days).size).toBe(6);
      },
    ),
  );
});

test("any words come back through another parser, in lines of at most 75 octets", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 120 }), (words) => {
      const written = text([{ ...deadline, summary: words, uid: "u" }], words);
      for (const line of written.split("\r\n")) {
        expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      }
      const [event] = read([{ ...deadline, summary: words }]);
      const kept = Array.from(words.replaceAll("\r\n", "\n").replaceAll("\r", "\n")).filter(
        (c) => c === "\n" || c === "\t" || (c >= " " && c !== "\u007f"),
      );
      expect(event?.summary).toBe(kept.join(""));
    }),
  );
});

test("refuses days that do not exist and stamps that are no instants", () => {
  expect(() => text([{ ...deadline, day: "2026-02-30" }])).toThrow(RangeError);
  expect(() => text([{ ...deadline, lastDay: "2026-06-29" }])).toThrow(RangeError);
  expect(() => writeCalendar({ name: "", stamp: "2026-11-22", events: [] })).toThrow(RangeError);
});
