import type { PlainDate, Recurrence } from "@luoshi/compiler";

/** Days that something is due, as plain data. */
export interface CalendarModel {
  /** Shown as the calendar's name: `安全生产专项行动`. */
  readonly name: string;
  /** When the file was made, UTC: `2026-11-22T08:30:00Z`. Passed in, so that the same events give the same bytes. */
  readonly stamp: string;
  readonly events: readonly CalendarEvent[];
}

/** One deadline, or all occurrences of a rhythm: `6月底前完成`, `每半月报送`. */
export interface CalendarEvent {
  /** The same in every version of the file, and no other event's in the world: a calendar updates by it. */
  readonly uid: string;
  /** The day due, or the first one of a rhythm. */
  readonly day: PlainDate;
  /** Last day, itself included, of something that lasts; the same day when absent. */
  readonly lastDay?: PlainDate;
  readonly summary: string;
  readonly description?: string;
  readonly categories?: readonly string[];
  readonly recurrence?: CalendarRecurrence;
  /** Days before the day on which the calendar reminds, at nine in the morning. */
  readonly reminder?: number;
}

/** A rhythm; the event's day is its first one. `day` is the day of the month that the document says. */
export interface CalendarRecurrence extends Pick<Recurrence, "interval" | "day"> {
  readonly unit: NonNullable<Recurrence["unit"]>;
  /** Last day that may still be one; without end when absent. */
  readonly until?: PlainDate;
}
