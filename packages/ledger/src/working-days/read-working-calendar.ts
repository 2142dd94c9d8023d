import { type PlainDate, parsePlainDate } from "@luoshi/compiler";
import type { WorkingCalendar } from "./working-calendar.ts";

/** A calendar, or the first thing that is wrong with what was given. */
export type ReadCalendar =
  | { readonly kind: "read"; readonly calendar: WorkingCalendar }
  | { readonly kind: "fault"; readonly path: string; readonly value: string };

/**
 * Reads what an administrator keeps: `{ "restDays": ["2026-10-01"], "workDays": ["2026-10-10"] }`. Either list may be
 * missing; a day that does not exist, or stands in both lists, is a fault.
 */
export function readWorkingCalendar(value: unknown): ReadCalendar {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return fault("", value);
  }
  const given = value as Readonly<Record<string, unknown>>;
  for (const name of Object.keys(given)) {
    if (name !== "restDays" && name !== "workDays") return fault(name, given[name]);
  }
  const restDays = new Set<PlainDate>();
  const workDays = new Set<PlainDate>();
  for (const [name, days] of [
    ["restDays", restDays],
    ["workDays", workDays],
  ] as const) {
    const list = given[name] ?? [];
    if (!Array.isArray(list)) return fault(name, list);
    for (const [index, day] of (list as readonly unknown[]).entries()) {
      const exists = typeof day === "string" && parsePlainDate(day) !== null;
      if (!exists || (name === "workDays" && restDays.has(day))) {
        return fault(`${name}[${index}]`, day);
      }
      days.add(day);
    }
  }
  return { kind: "read", calendar: { restDays, workDays } };
}

function fault(path: string, value: unknown): ReadCalendar {
  const shown = typeof value === "string" ? value : typeof value;
  return { kind: "fault", path, value: shown.slice(0, 40) };
}
