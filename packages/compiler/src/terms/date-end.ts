import {
  BEFORE,
  DATE_TAILS,
  DATE_UNITS,
  MONTH_PARTS,
  TIME_SPOILERS,
  YEAR,
} from "../lexicon/quota-signs.ts";
import { digitAt, oneOf } from "./character.ts";

/** Whether a date ends right before `at`: 2028年⟦⟧, 6月底前⟦⟧, 年底前⟦⟧. */
export function endsDate(text: string, at: number): boolean {
  if (text.charAt(at - 1) === BEFORE) return oneOf(text, at - 2, DATE_TAILS);
  const unit = oneOf(text, at - 1, MONTH_PARTS) ? at - 2 : at - 1;
  if (!oneOf(text, unit, DATE_UNITS) || !digitAt(text, unit - 1)) return false;
  // 5年内, 近3年: spans of years have a digit or two.
  return text.charAt(unit) !== YEAR || (digitAt(text, unit - 4) && !oneOf(text, at, TIME_SPOILERS));
}
