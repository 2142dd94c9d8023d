import type { Span } from "../source/span.ts";
import type { Certainty } from "./certainty.ts";

/** Length of one period of a rhythm. */
export type RecurrenceUnit =
  | "day"
  | "week"
  | "ten-days"
  | "half-month"
  | "month"
  | "quarter"
  | "half-year"
  | "year";

/** A rhythm as printed: `每半月`, `每季度`, `月度`, `周报`, `定期`. */
export interface Recurrence {
  readonly span: Span;
  /** Null for vague words: 定期, 不定期, 常态化, 适时. */
  readonly unit: RecurrenceUnit | null;
  /** Periods between two occurrences: `每两周` is 2 × week. */
  readonly interval: number;
  /** Day within the period where it is said: `每月25日前` is 25. */
  readonly day?: number;
  readonly certainty: Certainty;
  /** The words as a clerk typed them, where the task's own words do not have them; `span` is empty then. */
  readonly typed?: string;
}
