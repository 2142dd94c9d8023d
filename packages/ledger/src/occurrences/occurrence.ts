import type { PlainDate } from "@luoshi/compiler";

/** 期次: one due day of a duty, both days included: the second half of June is 2026-06-16 to 2026-06-30. */
export interface Occurrence {
  /** Counts from 1 within the duty, in the order of the days; never given twice. */
  readonly no: number;
  readonly starts: PlainDate;
  /** Null for a one-off without a day. */
  readonly due: PlainDate | null;
}
