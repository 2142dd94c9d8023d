import { digest, type PlainDate, type Plan } from "@luoshi/compiler";
import type { MessageLanguage } from "../error/render-document-error.ts";
import type { CalendarEvent, CalendarModel } from "../ics/calendar-model.ts";
import { firstDue } from "./first-due.ts";
import { type TaskEntry, taskEntries } from "./task-entry.ts";
import type { TaskListTexts } from "./task-list-texts.ts";
import { taskListTexts } from "./texts.ts";

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
  language: MessageLanguage,
): CalendarModel {
  const texts = taskListTexts(language);
  const title = plan.title?.text ?? texts.untitled;
  // The same plan keeps its events' names in every version: by its title and the task's own identity.
  const home = digest(title);
  const events = taskEntries(plan, text, texts).flatMap((entry): readonly CalendarEvent[] => [
    ...deadlineEvents(entry, home, texts),
    ...rhythmEvents(entry, plan, home, today, texts),
  ]);
  return { name: title, stamp, events };
}

function deadlineEvents(
  entry: TaskEntry,
  home: string,
  texts: TaskListTexts,
): readonly CalendarEvent[] {
  const due = entry.due === null ? [] : [entry.due];
  return [...due, ...entry.stages].flatMap(({ day }, i): readonly CalendarEvent[] => {
    if (day === null) return [];
    const part = i < due.length ? "due" : `stage${i}`;
    return [
      {
        uid: `${entry.task.id}.${part}.${home}@luoshi`,
        day,
        summary: texts.due(entry.title),
        description: describe(entry, texts),
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
  texts: TaskListTexts,
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
        summary: texts.rhythmDue(entry.title),
        description: describe(entry, texts),
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

function describe(entry: TaskEntry, { columns, labelled, list }: TaskListTexts): string {
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
