import {
  ALONE_AFTER,
  ALONE_BEFORE,
  MIDDLE_FOLLOWERS,
  PART_SPOILERS,
} from "../lexicon/calendar-signs.ts";
import { RANGE_SIGNS } from "../lexicon/date-particles.ts";
import type { Numeral } from "../lexicon/numeral.ts";
import { readChineseNumeral, readDigits } from "../lexicon/numeral.ts";
import type { WordMap } from "../lexicon/word-map.ts";
import { matchAt } from "../lexicon/word-map.ts";
import type { DatePart, DateParts, ImpossiblePart, PrintedWeekday } from "./date-parts.ts";

/** How loosely to read. */
export interface PointOptions {
  /** A day without a month may stand here: the second half of 6月1日至30日. */
  readonly bareDay?: boolean;
  /** A table cell: 2023.6, 6.30, 6月30 and a bare 2024 are dates. */
  readonly cell?: boolean;
  /** The second date of a range: 2024.12 in 2024.3-2024.12. */
  readonly rangeEnd?: boolean;
  /** Titles in 《》 are read too. */
  readonly titles?: boolean;
}

/** A date half read: what is known and where reading goes on. */
export interface DateDraft {
  readonly parts: DateParts;
  readonly end: number;
  readonly impossible?: ImpossiblePart | null;
  readonly weekday?: PrintedWeekday | null;
  readonly yearly?: boolean;
}

/** A word for a part of a month or year at `start`, unless it begins another word: 初步, 底线. */
export function readPart<T extends DatePart>(
  table: WordMap<T>,
  text: string,
  start: number,
  end: number,
): { readonly value: T; readonly end: number } | null {
  const part = matchAt(table, text, start, end);
  if (part === null) return null;
  const next = part.end < end ? text.charAt(part.end) : "";
  if (part.value === "middle" && next !== "" && !MIDDLE_FOLLOWERS.includes(next)) return null;
  return spoils(PART_SPOILERS, text.charAt(part.end - 1), next) ? null : part;
}

/** One or two digits, or a Chinese number below a hundred. */
export function readSmall(text: string, start: number): Numeral | null {
  const digits = readDigits(text, start);
  if (digits !== null) return digits.end - start <= 2 ? digits : null;
  const spoken = readChineseNumeral(text, start);
  return spoken === null || spoken.value > 99 ? null : spoken;
}

/** Whether a neighbouring character makes another word of `key`. */
export function spoils(
  table: Readonly<Record<string, string>>,
  key: string,
  neighbour: string,
): boolean {
  return neighbour !== "" && (table[key]?.includes(neighbour) ?? false);
}

/** Whether digits fill a cell or a line of it, but for particles and the sign of a range. */
export function isAlone(text: string, start: number, after: number, end: number): boolean {
  const before = start > 0 ? text.charAt(start - 1) : "";
  const opened = before === "" || ALONE_BEFORE.includes(before);
  if (!opened || after >= end) return opened;
  return (
    ALONE_AFTER.includes(text.charAt(after)) || matchAt(RANGE_SIGNS, text, after, end) !== null
  );
}
