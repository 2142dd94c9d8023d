import type { PlainDate } from "@luoshi/compiler";
import { dayNumber } from "../day-number.ts";

/** Days from Excel's day 0, 30 December 1899, to 1970-01-01; right from March 1900 on. */
const EPOCH = 25_569;

/**
 * The number that spreadsheets show as a day: 46203 for 2026-06-30. Null where they have none: for 30 February, or before
 * March 1900, of which they disagree.
 */
export function daySerial(day: PlainDate): number | null {
  const serial = (dayNumber(day) ?? Number.NaN) + EPOCH;
  return serial >= 61 ? serial : null;
}
