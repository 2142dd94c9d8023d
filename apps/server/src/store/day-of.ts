import type { PlainDate } from "@luoshi/compiler";

/** The day in China, whatever the machine's zone: deadlines are days there. China keeps UTC+8 since 1991. */
export function dayOf(now: string): PlainDate {
  return new Date(Date.parse(now) + 8 * 3_600_000).toISOString().slice(0, 10) as PlainDate;
}

/** The day of a stored moment, if there is one. */
export const dayOrNull = (at: string | null): PlainDate | null => (at === null ? null : dayOf(at));
