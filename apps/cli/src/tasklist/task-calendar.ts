import { createHash } from "node:crypto";
import type { PlainDate, Plan } from "@luoshi/compiler";
import type { CalendarEvent, CalendarModel } from "@luoshi/documents";
import type { Messages } from "../messages/messages.ts";
import { firstDue } from "./first-due.ts";
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
        summary: messages.compile.due(entry.title),
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
        summary: messages.compile.rhythmDue(entry.title),
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
