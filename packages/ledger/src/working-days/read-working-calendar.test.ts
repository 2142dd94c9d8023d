import { expect, it } from "vitest";
import { readWorkingCalendar } from "./read-working-calendar.ts";

it.each([
  [{}, [], []],
  [{ restDays: ["2026-10-01"] }, ["2026-10-01"], []],
  [
    { restDays: ["2026-10-01", "2026-10-01"], workDays: ["2026-10-10"] },
    ["2026-10-01"],
    ["2026-10-10"],
  ],
])("reads %o", (value, rest, work) => {
  expect(readWorkingCalendar(value)).toEqual({
    kind: "read",
    calendar: { restDays: new Set(rest), workDays: new Set(work) },
  });
});

it.each([
  [null, "", "object"],
  ["2026-10-01", "", "2026-10-01"],
  [[], "", "object"],
  [{ holidays: [] }, "holidays", "object"],
  [{ restDays: "2026-10-01" }, "restDays", "2026-10-01"],
  [{ restDays: ["2026-10-01", "2026-02-30"] }, "restDays[1]", "2026-02-30"],
  [{ workDays: [20261010] }, "workDays[0]", "number"],
  [{ restDays: ["2026-10-10"], workDays: ["2026-10-10"] }, "workDays[0]", "2026-10-10"],
  [{ workDays: ["2026-10-10"], restDays: ["2026-10-10"] }, "workDays[0]", "2026-10-10"],
])("says where %o is wrong", (value, path, shown) => {
  expect(readWorkingCalendar(value)).toEqual({ kind: "fault", path, value: shown });
});
