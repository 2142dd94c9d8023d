import { describe, expect, it } from "vitest";
import { sampleDuty } from "../testing/sample-duty.ts";
import {
  countsInTotals,
  dutyStates,
  isDone,
  isOpen,
  isOverdue,
  isUnanswered,
  newDuty,
} from "./duty.ts";
import { standingOf } from "./duty-standing.ts";

describe("states", () => {
  const having = (test: (state: (typeof dutyStates)[number]) => boolean): string =>
    dutyStates.filter(test).join(" ");

  it("fall into open, done and gone", () => {
    expect(having(isOpen)).toBe("assigned active claimed declined");
    expect(having(isDone)).toBe("done signedOff");
    expect(having(isUnanswered)).toBe("assigned active");
    expect(having(countsInTotals)).toBe("assigned active claimed done signedOff declined");
  });

  it("are each open, done or gone, and never two of them", () => {
    for (const state of dutyStates) {
      const kinds = [isOpen(state), isDone(state), !countsInTotals(state)];
      expect([state, kinds.filter(Boolean).length]).toEqual([state, 1]);
    }
  });
});

describe("overdue", () => {
  const due = "2026-06-30";

  it.each([
    ["assigned", null, "2026-06-30", false],
    ["assigned", null, "2026-07-01", true],
    ["active", null, "2026-06-29", false],
    ["active", null, "2027-01-01", true],
    ["declined", null, "2026-07-01", true],
    ["claimed", "2026-06-30", "2026-07-09", false],
    ["claimed", "2026-07-01", "2026-07-09", true],
    ["done", "2026-07-01", "2026-07-09", false],
    ["signedOff", "2026-07-01", "2026-07-09", false],
    ["transferred", null, "2026-07-09", false],
    ["withdrawn", null, "2026-07-09", false],
  ] as const)("%s, claimed on %s, on %s: %s", (state, claimedOn, today, overdue) => {
    expect(isOverdue({ state, due, claimedOn }, today)).toBe(overdue);
  });

  it("never without a day", () => {
    for (const state of dutyStates) {
      expect(isOverdue({ state, due: null, claimedOn: null }, "2999-12-31")).toBe(false);
    }
  });

  it("is no part of a duty", () => {
    const late = sampleDuty({ due: "2020-01-01" });
    expect(isOverdue(late, "2026-06-10")).toBe(true);
    expect(Object.keys(late).filter((name) => /over|late|light/i.test(name))).toEqual([]);
    expect(dutyStates).toHaveLength(8);
  });
});

describe("a new duty", () => {
  const given = {
    id: "d1",
    taskId: "t1",
    unitId: "u1",
    part: "support",
    due: null,
    dispatchedOn: "2026-06-01",
  } as const;

  it("is assigned and nothing else", () => {
    expect(newDuty(given)).toEqual({
      ...given,
      parentId: null,
      state: "assigned",
      weight: 1,
      personIds: [],
      percent: 0,
      statement: "",
      extension: null,
      signedOn: null,
      claimedOn: null,
      doneOn: null,
      signedOffOn: null,
    });
  });

  it("follows the rules of its part, or of a share", () => {
    expect(standingOf(newDuty(given))).toBe("support");
    expect(standingOf(newDuty({ ...given, parentId: "d0" }))).toBe("share");
  });
});
