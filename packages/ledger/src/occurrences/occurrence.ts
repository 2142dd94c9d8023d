import type { PlainDate } from "@luoshi/compiler";

/** 期次: one due day of a duty, `from` and `due` included: the second half of June is 2026-06-16 to 2026-06-30. */
export interface Occurrence {
  /** Names the period, alone among those of one duty: `2026-06-30`, the last day of the period. */
  readonly key: string;
  readonly from: PlainDate;
  readonly due: PlainDate;
}
