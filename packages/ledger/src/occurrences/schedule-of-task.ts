import type { PlainDate, Recurrence, Task } from "@luoshi/compiler";
import type { Rhythm, Schedule } from "./schedule.ts";

/** What of a task says when it is due. */
export type TaskDays = Pick<Task, "deadline" | "recurrence" | "ongoing">;

/** When a task is due, and the last day of its rhythm where it names one. */
export interface TaskSchedule {
  readonly schedule: Schedule;
  /** The task's own last day; the plan's end holds where it is null. */
  readonly end: PlainDate | null;
}

/** The rhythm that a task prints, null for 定期 and its like: `每月25日前` is month, 1, 25. */
export function rhythmOf(
  recurrence: Pick<Recurrence, "unit" | "interval" | "day"> | null,
): Rhythm | null {
  if (recurrence === null || recurrence.unit === null) return null;
  return {
    unit: recurrence.unit,
    interval: Math.max(1, recurrence.interval),
    day: recurrence.day ?? null,
  };
}

/**
 * A rhythm where one is printed, else the day, else the plan's reporting rhythm; null where there is none of them and
 * nobody could tell when it is late. 每月25日前报送 with 2026年底前完成 is due each 25th until the end of 2026.
 */
export function scheduleOfTask(task: TaskDays, defaultRhythm: Rhythm | null): TaskSchedule | null {
  const due = task.deadline?.date ?? null;
  const printed = rhythmOf(task.recurrence);
  const wanted = due === null ? defaultRhythm : null;
  // 每天巡查1次 says how often to patrol; a report a day is what nobody meant, unless nothing else is known.
  const isDaily = printed?.unit === "day" && (wanted !== null || due !== null);
  const rhythm = isDaily ? wanted : (printed ?? wanted);
  if (rhythm !== null) return { schedule: { kind: "rhythm", rhythm, restDay: "keep" }, end: due };
  return due === null ? null : { schedule: { kind: "once", due }, end: due };
}
