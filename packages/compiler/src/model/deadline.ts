import type { Span } from "../source/span.ts";
import type { Certainty } from "./certainty.ts";
import type { PlainDate } from "./plain-date.ts";

/** The last day meant: `2023年6月底前` is 2023-06-30. */
export interface Deadline {
  /** Null when the document names no real day: `2023年23月底前` (impossible) or `4月底前` without any year. */
  readonly date: PlainDate | null;
  /** Month and day where the year is unknown, `--04-30`; null otherwise. */
  readonly partial: string | null;
  /** The expression with its particle: `2023年6月底前`, `完成时限4月30日`. */
  readonly span: Span;
  readonly certainty: Certainty;
  /** What is wrong with an expression that names no real day. */
  readonly impossible?: "month" | "day";
  /** The words as a clerk typed them, where the task's own words do not have them; `span` is empty then. */
  readonly typed?: string;
}

/** A stretch of days: `从2023年9月开始，2024年2月底基本结束`. */
export interface Period {
  readonly start: PlainDate | null;
  readonly end: PlainDate | null;
  readonly span: Span;
}
