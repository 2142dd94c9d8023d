import { addDays } from "@luoshi/compiler";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { dutyStates, isOverdue } from "../duties/duty.ts";
import { plainCalendar, type WorkingCalendar } from "../working-days/working-calendar.ts";
import { type LightFacts, lights } from "./light.ts";
import { expectedPercent, lightOf } from "./light-of.ts";
import { defaultLightRule, type LightRule } from "./light-rule.ts";

// Dispatched on a Monday, due four weeks later on a Monday: 20 working days.
const FACTS: LightFacts = {
  state: "active",
  due: "2026-06-29",
  percent: 100,
  dispatchedOn: "2026-06-01",
  claimedOn: null,
  reportedOn: null,
  rhythm: null,
  slipOpen: false,
  override: null,
};

/** `yellow due-soon`: the light and its reason on a day. */
function light(
  changes: Partial<LightFacts>,
  today: string,
  rule: Partial<LightRule> = {},
  calendar: WorkingCalendar = plainCalendar,
): string {
  const lit = lightOf({ ...FACTS, ...changes }, { ...defaultLightRule, ...rule }, today, calendar);
  return lit === null ? "none" : `${lit.light} ${lit.reason.code}`;
}

describe("the light of a duty with a day", () => {
  it.each([
    ["2026-06-01", "green on-schedule"],
    ["2026-06-23", "green on-schedule"],
    // The 24th is a Wednesday: Thursday, Friday and Monday are left.
    ["2026-06-24", "yellow due-soon"],
    ["2026-06-27", "yellow due-soon"],
    ["2026-06-29", "yellow due-today"],
    ["2026-06-30", "red past-due"],
    ["2027-01-01", "red past-due"],
  ])("on %s: %s", (today, expected) => {
    expect(light({}, today)).toBe(expected);
    expect(light({ state: "assigned", percent: 100 }, today)).toBe(expected);
    expect(light({ state: "declined", percent: 100 }, today)).toBe(expected);
  });

  it("counts working days by the calendar that it is given", () => {
    const calendar: WorkingCalendar = {
      restDays: new Set(["2026-06-24", "2026-06-25"]),
      workDays: new Set(),
    };
    expect(light({}, "2026-06-23")).toBe("green on-schedule");
    expect(light({}, "2026-06-23", {}, calendar)).toBe("yellow due-soon");
  });

  it("says how many days are left or gone, and where the line stands", () => {
    const reason = (changes: Partial<LightFacts>, today: string): unknown =>
      lightOf({ ...FACTS, ...changes }, defaultLightRule, today, plainCalendar)?.reason.args;
    expect(reason({}, "2026-06-24")).toEqual({ due: "2026-06-29", days: 3 });
    expect(reason({}, "2026-07-02")).toEqual({ due: "2026-06-29", days: 3 });
    expect(reason({ percent: 10 }, "2026-06-15")).toEqual({ percent: 10, line: 50 });
    expect(reason({ state: "claimed", claimedOn: "2026-06-20" }, "2026-07-02")).toEqual({
      claimed: "2026-06-20",
    });
  });

  it("turns yellow when the work lies too far behind the line", () => {
    // Half of the time is gone on the 15th: the line stands at 50, the rule grants 20 points.
    expect(light({ percent: 30 }, "2026-06-15")).toBe("green on-schedule");
    expect(light({ percent: 29 }, "2026-06-15")).toBe("yellow behind");
    expect(light({ percent: 49 }, "2026-06-15", { behindPoints: 0 })).toBe("yellow behind");
    expect(light({ percent: 50 }, "2026-06-15", { behindPoints: 0 })).toBe("green on-schedule");
    expect(light({ percent: 0 }, "2026-06-15", { behindPoints: null })).toBe("green on-schedule");
    expect(light({ percent: 0 }, "2026-06-01", { behindPoints: 0 })).toBe("green on-schedule");
  });

  it("turns yellow for a slip that waits, but stays red past the day", () => {
    expect(light({ slipOpen: true }, "2026-06-02")).toBe("yellow slip-unanswered");
    expect(light({ slipOpen: true }, "2026-06-02", { slip: false })).toBe("green on-schedule");
    expect(light({ slipOpen: true }, "2026-06-30")).toBe("red past-due");
  });

  it("leaves a unit alone that claimed in time, and marks one that claimed late", () => {
    const claimed = (claimedOn: string): Partial<LightFacts> => ({ state: "claimed", claimedOn });
    expect(light(claimed("2026-06-29"), "2026-06-29")).toBe("green claimed");
    expect(light(claimed("2026-06-29"), "2026-08-01")).toBe("green claimed");
    expect(light(claimed("2026-06-30"), "2026-06-30")).toBe("red claimed-late");
  });

  it("follows the plan's own number of days", () => {
    expect(light({}, "2026-06-15", { soonDays: 10 })).toBe("yellow due-soon");
    expect(light({}, "2026-06-12", { soonDays: 10 })).toBe("green on-schedule");
    expect(light({}, "2026-06-26", { soonDays: 0 })).toBe("green on-schedule");
    expect(light({}, "2026-06-29", { soonDays: 0 })).toBe("yellow due-today");
  });
});

describe("the light of a duty without a day", () => {
  const monthly: Partial<LightFacts> = {
    due: null,
    percent: 0,
    rhythm: { unit: "month", interval: 1, day: null },
  };

  it.each([
    ["2026-07-02", null, "green reporting"],
    ["2026-07-03", null, "yellow silent"],
    ["2026-08-02", null, "yellow silent"],
    ["2026-08-03", null, "red long-silent"],
    ["2026-08-03", "2026-07-03", "green reporting"],
    ["2026-08-04", "2026-07-03", "yellow silent"],
    ["2026-05-01", null, "green reporting"],
  ])("on %s, last report %s: %s", (today, reportedOn, expected) => {
    expect(light({ ...monthly, reportedOn }, today)).toBe(expected);
  });

  it("counts whole intervals", () => {
    const everyOther = { ...monthly, rhythm: { unit: "week", interval: 2, day: 5 } } as const;
    expect(light(everyOther, "2026-06-15")).toBe("green reporting");
    expect(light(everyOther, "2026-06-16")).toBe("yellow silent");
    expect(light(everyOther, "2026-06-30")).toBe("red long-silent");
  });

  it("is yellow for a slip, red where it was silent too long, green where nothing is known", () => {
    expect(light({ ...monthly, slipOpen: true }, "2026-06-02")).toBe("yellow slip-unanswered");
    expect(light({ ...monthly, slipOpen: true }, "2026-09-01")).toBe("red long-silent");
    expect(light({ due: null, rhythm: null }, "2030-01-01")).toBe("green no-day");
    expect(light({ ...monthly, state: "claimed", claimedOn: "2026-06-20" }, "2030-01-01")).toBe(
      "green claimed",
    );
  });
});

describe("what comes first", () => {
  it("is done: blue, whatever else", () => {
    const override = { light: "red", sentence: "抽查不合格" } as const;
    expect(light({ state: "done", claimedOn: "2026-07-09", override }, "2027-01-01")).toBe(
      "blue done",
    );
    expect(light({ state: "signedOff", slipOpen: true }, "2027-01-01")).toBe("blue signed-off");
  });

  it("then what somebody set by hand, with the sentence", () => {
    const override = { light: "red", sentence: "现场抽查未整改" } as const;
    expect(light({ override }, "2026-06-02")).toBe("red overridden");
    const lit = lightOf({ ...FACTS, override }, defaultLightRule, "2026-06-02", plainCalendar);
    expect(lit?.reason.args).toEqual({ sentence: "现场抽查未整改" });
    const green = { light: "green", sentence: "上级已同意缓办" } as const;
    expect(light({ override: green }, "2026-09-01")).toBe("green overridden");
  });

  it("but only up to its last day", () => {
    const override = { light: "green", sentence: "等汛期过后验收", until: "2026-07-20" } as const;
    expect(light({ override }, "2026-07-20")).toBe("green overridden");
    expect(light({ override }, "2026-07-21")).toBe(light({}, "2026-07-21"));
    expect(light({ override: { ...override, until: null } }, "2026-07-21")).toBe(
      "green overridden",
    );
  });

  it("and no light at all where the duty went elsewhere", () => {
    expect(light({ state: "transferred" }, "2027-01-01")).toBe("none");
    expect(light({ state: "withdrawn" }, "2027-01-01")).toBe("none");
  });
});

describe("the line", () => {
  it.each([
    ["2026-06-01", 0],
    ["2026-06-02", 5],
    ["2026-06-06", 20],
    ["2026-06-07", 20],
    ["2026-06-15", 50],
    ["2026-06-29", 100],
    ["2026-07-29", 100],
    ["2026-05-01", 0],
  ])("on %s stands at %i", (today, percent) => {
    expect(expectedPercent("2026-06-01", "2026-06-29", today, plainCalendar)).toBeCloseTo(percent);
  });

  it("is a whole number where the days give one", () => {
    expect(expectedPercent("2026-01-05", "2026-05-25", "2026-02-13", plainCalendar)).toBe(29);
  });

  it("of a duty dispatched on its day, or after it, or over a weekend", () => {
    expect(expectedPercent("2026-06-29", "2026-06-29", "2026-06-28", plainCalendar)).toBe(0);
    expect(expectedPercent("2026-07-29", "2026-06-29", "2026-06-28", plainCalendar)).toBe(0);
    expect(expectedPercent("2026-06-13", "2026-06-14", "2026-06-13", plainCalendar)).toBe(0);
  });
});

test("a light is red by the day exactly where the duty is overdue, and only grows more pressing", () => {
  const order = ["green", "yellow", "red"];
  fc.assert(
    fc.property(
      fc.constantFrom(...dutyStates),
      fc.nat(120),
      fc.nat(100),
      fc.option(fc.nat(140)),
      fc.integer({ min: -5, max: 160 }),
      fc.boolean(),
      (state, length, percent, claimed, day, slipOpen) => {
        const isClaimed = state === "claimed" || state === "done" || state === "signedOff";
        const facts: LightFacts = {
          ...FACTS,
          state,
          percent,
          slipOpen,
          due: addDays(FACTS.dispatchedOn, length),
          claimedOn: isClaimed ? addDays(FACTS.dispatchedOn, claimed ?? 3) : null,
        };
        const on = (n: number) =>
          lightOf(facts, defaultLightRule, addDays(FACTS.dispatchedOn, n), plainCalendar);
        const lit = on(day);
        expect(lit === null).toBe(state === "transferred" || state === "withdrawn");
        if (lit === null) return;
        expect(lights).toContain(lit.light);
        const today = addDays(FACTS.dispatchedOn, day);
        expect(lit.light === "red").toBe(isOverdue(facts, today));
        const next = on(day + 1)?.light ?? "";
        expect(order.indexOf(next)).toBeGreaterThanOrEqual(order.indexOf(lit.light));
      },
    ),
  );
});
