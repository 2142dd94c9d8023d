import { createHash } from "node:crypto";
import type { PlainDate, Plan, Recurrence } from "@luoshi/compiler";
import type { CalendarEvent, CalendarModel } from "@luoshi/documents";
import type { Messages } from "../messages/messages.ts";
import { type TaskEntry, taskEntries } from "./task-entry.ts";

/** Days before a deadline on which the calendar reminds: a week, as offices do (临近提醒). */
const REMIND = 7;

/**
 * The due days of a plan as a calendar: one event a deadline, one recurring event a rhythm. A rhythm begins on
 * the plan's own first day (or `today`) and ends with its deadline or the plan. `stamp` is when the file is made.
 */
export function taskCalendar(
  plan: Plan,
  text: string,
  today: PlainDate,
  stamp: string,
  messages: Messages,
): CalendarModel {
  const title = plan.title?.text ?? messages.compile.untitled;
  // The same plan keeps its events' names in every version: by its title and the task's own identity.
  const home = createHash("sha256").update(title).digest("hex").slice(0, 16);
  const events = taskEntries(plan, text, messages).flatMap((entry): readonly CalendarEvent[] => [
    ...deadlineEvents(entry, home, messages),
    ...rhythmEvents(entry, plan, home, today, messages),
  ]);
  return { name: title, stamp, events };
}

function deadlineEvents(
  entry: TaskEntry,
  home: string,
  messages: Messages,
): readonly CalendarEvent[] {
  const due = entry.due === null ? [] : [entry.due];
  return [...due, ...entry.stages].flatMap(({ day }, i): readonly CalendarEvent[] => {
    if (day === null) return [];
    const part = i < due.length ? "due" : `stage${i}`;
    return [
      {
        uid: `${entry.task.id}.${part}.${home}@luoshi`,
        day,
        summary: messages.compile.due(titleOf(entry)),
        description: describe(entry, messages),
        reminder: REMIND,
      },
    ];
  });
}

function rhythmEvents(
  entry: TaskEntry,
  plan: Plan,
  home: string,
  today: PlainDate,
  messages: Messages,
): readonly CalendarEvent[] {
  const { task } = entry;
  const first = task.start?.date ?? plan.period?.start ?? plan.issued?.date ?? today;
  const until = task.deadline?.date ?? task.period?.end ?? plan.period?.end ?? null;
  return [task.recurrence, ...task.otherRecurrences].flatMap((rhythm, i) => {
    if (rhythm === null || rhythm.unit === null) return [];
    const day = firstDue(first, rhythm.unit, rhythm.day);
    if (until !== null && until < day) return [];
    return [
      {
        uid: `${task.id}.rhythm${i}.${home}@luoshi`,
        day,
        summary: messages.compile.rhythmDue(titleOf(entry)),
        description: describe(entry, messages),
        recurrence: {
          unit: rhythm.unit,
          interval: rhythm.interval,
          ...(rhythm.day === undefined ? {} : { day: rhythm.day }),
          ...(until === null ? {} : { until }),
        },
      },
    ];
  });
}

/** The first due day on or after `from`: the day that is said (每月25日前), else the last day of the period. */
function firstDue(
  from: PlainDate,
  unit: NonNullable<Recurrence["unit"]>,
  day: number | undefined,
): PlainDate {
  const [year, month, dayOfMonth] = from.split("-").map(Number) as [number, number, number];
  const on = (y: number, m: number, d: number): PlainDate => {
    const last = new Date(Date.UTC(y, m, 0)).getUTCDate();
    return isoDay(Date.UTC(y, m - 1, Math.min(d, last)));
  };
  switch (unit) {
    case "day":
      return from;
    case "week": {
      // Weeks end on Friday, as offices count them.
      const weekday = new Date(Date.UTC(year, month - 1, dayOfMonth)).getUTCDay();
      const ahead = ((day ?? 5) - weekday + 7) % 7;
      return isoDay(Date.UTC(year, month - 1, dayOfMonth + ahead));
    }
    case "ten-days":
      return on(year, month, dayOfMonth <= 10 ? 10 : dayOfMonth <= 20 ? 20 : 31);
    case "half-month":
      return on(year, month, dayOfMonth <= 15 ? 15 : 31);
    case "month":
    case "quarter":
    case "half-year":
    case "year": {
      const length = { month: 1, quarter: 3, "half-year": 6, year: 12 }[unit];
      const lastMonth = Math.ceil(month / length) * length;
      const due = on(year, lastMonth, day ?? 31);
      return due >= from ? due : on(year, lastMonth + length, day ?? 31);
    }
  }
}

function isoDay(milliseconds: number): PlainDate {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

function titleOf(entry: TaskEntry): string {
  return entry.title;
}

function describe(entry: TaskEntry, { compile, labelled, list }: Messages): string {
  const { columns } = compile;
  const facts: (readonly [string, readonly string[]])[] = [
    [columns.clause, entry.headings],
    [columns.lead, entry.lead],
    [entry.lead.length === 0 ? columns.owner : columns.support, entry.support],
    [columns.quota, entry.quotas],
    [columns.target, entry.detail === "" ? [] : [entry.detail]],
  ];
  return facts
    .filter(([, items]) => items.length > 0)
    .map(([label, items]) => labelled(label, list(items)))
    .join("\n");
}
