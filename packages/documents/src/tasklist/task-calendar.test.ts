import { compile } from "@luoshi/compiler";
import { expect, test } from "vitest";
import { openDocument } from "../open-document.ts";
import { READING_PLAN } from "../testing/fictional-plan.ts";
import { taskCalendar } from "./task-calendar.ts";

function eventsOf(text: string, language: "zh" | "en" = "zh") {
  const { source } = openDocument(new TextEncoder().encode(text));
  const { plan } = compile(source);
  return taskCalendar(plan, source.text, "2024-01-20", "2024-01-20T08:00:00Z", language).events;
}

test("each day due and each rhythm is an event of its own name", () => {
  const events = eventsOf(READING_PLAN);
  expect(events.map(({ day, summary }) => [day, summary])).toContainEqual([
    "2024-06-30",
    "到期：完善借阅制度",
  ]);
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  for (const { uid } of events)
    expect(uid).toMatch(/^t[0-9a-v-]+\.(due|stage\d|rhythm\d)\.[0-9a-v]{12}@luoshi$/u);
});

test("an event keeps its name when its day is put off, and has another in another plan", () => {
  const names = (text: string): readonly string[] => eventsOf(text).map(({ uid }) => uid);
  const [before, later, other] = [
    READING_PLAN,
    READING_PLAN.replaceAll("2024年6月底", "2024年7月底"),
    READING_PLAN.replaceAll("临江县", "临河县"),
  ].map(names) as [readonly string[], readonly string[], readonly string[]];
  expect(later).toEqual(before);
  expect(other.filter((name) => before.includes(name))).toEqual([]);
});

test("speaks English when asked", () => {
  expect(eventsOf(READING_PLAN, "en")[0]?.summary).toMatch(/^Due: /u);
});
