import { describe, expect, it } from "vitest";
import { gateTexts, renderGateReason } from "./gate-texts.ts";
import { type GatePlan, type GateTask, publishGate } from "./publish-gate.ts";

const TASK: GateTask = {
  id: "t1",
  disposition: "dispatched",
  owners: 1,
  unresolved: [],
  due: "2026-09-30",
  rhythm: null,
};
const RHYTHM = { unit: "month", interval: 1, day: 25 } as const;

function plan(tasks: readonly Partial<GateTask>[], changes: Partial<GatePlan> = {}): GatePlan {
  return {
    tasks: tasks.map((task, index) => ({ ...TASK, id: `t${index + 1}`, ...task })),
    diagnostics: [],
    defaultOwner: null,
    defaultRhythm: null,
    ...changes,
  };
}

/** `t1 owner-missing` for each reason. */
const reasons = (given: GatePlan): readonly string[] =>
  publishGate(given).map(({ taskId, code }) => `${taskId ?? "plan"} ${code}`);

describe("the publish gate", () => {
  it.each<readonly [string, Partial<GateTask>]>([
    ["a day", {}],
    ["a rhythm", { due: null, rhythm: RHYTHM }],
    ["both", { rhythm: RHYTHM }],
  ])("lets a task with an owner and %s pass", (_, task) => {
    expect(publishGate(plan([task]))).toEqual([]);
  });

  it("asks for an owner and a day of what is dispatched, and of nothing else", () => {
    const bare: Partial<GateTask> = { owners: 0, due: null };
    const given = plan([
      bare,
      { ...bare, disposition: "standing", unresolved: ["有关单位"] },
      { ...bare, disposition: "noted" },
      { owners: 0 },
      { due: null },
    ]);
    expect(reasons(given)).toEqual([
      "t1 owner-missing",
      "t1 day-missing",
      "t4 owner-missing",
      "t5 day-missing",
    ]);
  });

  it("takes the plan's owner and rhythm where a task names none", () => {
    const bare = [{ owners: 0, due: null }];
    expect(reasons(plan(bare, { defaultOwner: "u1" }))).toEqual(["t1 day-missing"]);
    expect(reasons(plan(bare, { defaultRhythm: RHYTHM }))).toEqual(["t1 owner-missing"]);
    expect(reasons(plan(bare, { defaultOwner: "u1", defaultRhythm: RHYTHM }))).toEqual([]);
  });

  it("does not put the plan's owner in place of a name that nobody decided on", () => {
    const given = plan([{ owners: 2, unresolved: ["安监站", "有关单位"] }], { defaultOwner: "u1" });
    expect(publishGate(given)).toEqual([
      { code: "owner-unresolved", taskId: "t1", args: { names: "安监站、有关单位" } },
    ]);
  });

  it("names each kind of error once, with its number, before the tasks", () => {
    const diagnostics = [
      { code: "impossible-date", severity: "error" },
      { code: "vague-owner", severity: "info" },
      { code: "deadline-conflict", severity: "error" },
      { code: "number-gap", severity: "warning" },
      { code: "impossible-date", severity: "error" },
    ];
    const given = plan([{ owners: 0 }], { diagnostics });
    expect(publishGate(given)).toEqual([
      { code: "diagnostic-error", taskId: null, args: { diagnostic: "impossible-date", count: 2 } },
      {
        code: "diagnostic-error",
        taskId: null,
        args: { diagnostic: "deadline-conflict", count: 1 },
      },
      { code: "owner-missing", taskId: "t1", args: {} },
    ]);
    const mild = diagnostics.filter(({ severity }) => severity !== "error");
    expect(publishGate(plan([{}], { diagnostics: mild }))).toEqual([]);
  });

  it("has nothing to say of a plan without tasks", () => {
    expect(publishGate(plan([]))).toEqual([]);
  });
});

describe("its reasons in words", () => {
  it("fill their places, in both languages", () => {
    const given = plan([{ unresolved: ["安监站"], due: null }, { owners: 0 }], {
      diagnostics: [{ code: "impossible-date", severity: "error" }],
    });
    const found = publishGate(given);
    expect(found.map(({ code }) => code).toSorted()).toEqual(Object.keys(gateTexts).toSorted());
    for (const reason of found) {
      for (const language of ["zh", "en"] as const) {
        const { message, help } = renderGateReason(reason, language);
        expect(message + help).not.toMatch(/[{}]/);
        expect(help.length).toBeGreaterThan(5);
      }
    }
    const texts = found.map((reason) => renderGateReason(reason, "zh").message);
    expect(texts[0]).toBe("还有1处必须改的问题（impossible-date）");
    expect(texts[1]).toBe("“安监站”还没有对应到单位");
  });
});
