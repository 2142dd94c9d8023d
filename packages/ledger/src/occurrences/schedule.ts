import type { PlainDate, RecurrenceUnit } from "@luoshi/compiler";

/** What becomes of a due day on which nobody works. */
export type RestDayRule = "keep" | "before" | "after";

/** A rhythm without place or words: `每月25日前` is `{ unit: "month", interval: 1, day: 25 }`. */
export interface Rhythm {
  readonly unit: RecurrenceUnit;
  /** Periods from one due day to the next: 2 with `week` is every other week. */
  readonly interval: number;
  /** Day within the period, 1 the first; null, or more than the period has, is its last. */
  readonly day: number | null;
}

/** When a duty is due: once, by a day if there is one, or in a rhythm. */
export type Schedule =
  | { readonly kind: "once"; readonly due: PlainDate | null }
  | { readonly kind: "rhythm"; readonly rhythm: Rhythm; readonly restDay: RestDayRule };
