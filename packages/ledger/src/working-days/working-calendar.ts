import type { PlainDate } from "@luoshi/compiler";

/** Which days are worked beside Monday to Friday, and which of those are not: what the State Council announces. */
export interface WorkingCalendar {
  /** Public holidays that fall on a weekday. */
  readonly restDays: ReadonlySet<PlainDate>;
  /** Weekend days that are worked instead (调休). */
  readonly workDays: ReadonlySet<PlainDate>;
}

/** Monday to Friday, no holidays. */
export const plainCalendar: WorkingCalendar = { restDays: new Set(), workDays: new Set() };
