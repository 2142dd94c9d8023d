import { dayOfNumber } from "../day-number.ts";
import { type Cell, textCell } from "../table/table.ts";
import type { ValueFormat } from "./value-format.ts";

/** Days from day 0 of the two reckonings, 30 December 1899 and 1 January 1904, to 1970-01-01. */
const EPOCH = { 1900: 25_569, 1904: 24_107 } as const;
/** Day 60 is 29 February 1900, which never was; days before it are counted one too many. */
const FALSE_LEAP_DAY = 60;
/** 9999-12-31, as spreadsheets count from 1900. */
const LAST_SERIAL = 2_958_465;
const DAY_SECONDS = 86_400;

/** The year that the days of a workbook are counted from. */
export type DayEpoch = keyof typeof EPOCH;

/**
 * The cell of a number as the file holds it, `46203` or `0.30000000000000004`, seen through its format: a date is
 * `2026-06-30`, a number what was typed. Null for what is no number.
 */
export function numberCell(raw: string, format: ValueFormat, epoch: DayEpoch): Cell | null {
  if (!/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,4})?$/.test(raw) || raw.length > 400)
    return null;
  const value = Number(raw);
  if (!Number.isFinite(value)) return null;
  return formatted(raw, value, format, epoch) ?? { kind: "number", text: typedNumber(raw, value) };
}

function formatted(raw: string, value: number, format: ValueFormat, epoch: DayEpoch): Cell | null {
  switch (format.kind) {
    case "general":
      return null;
    case "padded": {
      if (!Number.isInteger(value) || value < 0) return null;
      return textCell(typedNumber(raw, value).padStart(format.digits, "0"));
    }
    case "percent":
      return { kind: "number", text: `${typedNumber("", value * 100)}%` };
    case "date":
      return dateCell(dayText(Math.floor(value), epoch));
    case "date-time":
      return dateCell(momentText(value, epoch));
    case "time":
      if (value < 0 || value >= 1) return dateCell(momentText(value, epoch));
      return textCell(clockText(Math.round(value * DAY_SECONDS)));
    case "elapsed":
      if (value < 0 || value > LAST_SERIAL) return null;
      return textCell(clockText(Math.round(value * DAY_SECONDS)));
  }
}

function dateCell(text: string | null): Cell | null {
  return text === null ? null : { kind: "date", text };
}

/** A day and what of it has passed: `2026-06-30 08:30`; the day alone at midnight. */
function momentText(value: number, epoch: DayEpoch): string | null {
  const seconds = Math.round(value * DAY_SECONDS);
  const day = dayText(Math.floor(seconds / DAY_SECONDS), epoch);
  const rest = seconds % DAY_SECONDS;
  return day === null || rest <= 0 ? day : `${day} ${clockText(rest)}`;
}

/** The day of a serial number; null for those that spreadsheets disagree about, or that are none. */
function dayText(serial: number, epoch: DayEpoch): string | null {
  if (epoch === 1904) {
    return serial < 0 || serial > LAST_SERIAL - 1462 ? null : dayOfNumber(serial - EPOCH[1904]);
  }
  if (serial < 1 || serial > LAST_SERIAL || serial === FALSE_LEAP_DAY) return null;
  return dayOfNumber(serial - EPOCH[1900] + (serial < FALSE_LEAP_DAY ? 1 : 0));
}

/** `08:30`, with seconds where there are any. */
function clockText(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  if (seconds % 60 > 0) parts.push(seconds % 60);
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}

/** Digits that a spreadsheet keeps of a number; what a double holds beyond is noise of its binary form. */
const PRECISION = 15;

/** A number as somebody would type it: `0.3`, `110105194912310000`. */
function typedNumber(raw: string, value: number): string {
  // Digits written out are taken as they are, though a double could not hold them.
  if (/^[1-9]\d{0,39}$/.test(raw)) return raw;
  return writtenOut(String(Number(value.toPrecision(PRECISION))));
}

/** `1.2e+21` written out; `5e-17` stays, for nobody types so many noughts. */
function writtenOut(text: string): string {
  const found = /^(-?)(\d)(?:\.(\d{1,20}))?e\+(\d{2})$/.exec(text);
  if (found === null) return text;
  const [, sign = "", lead = "", rest = "", exponent = ""] = found;
  return sign + lead + rest.padEnd(Number(exponent), "0");
}
