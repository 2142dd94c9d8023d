import { describe, expect, it, test } from "vitest";
import { type DutyState, dutyStates } from "../duties/duty.ts";
import { TODAY } from "../testing/sample-duty.ts";
import { isLate, newReport, type Report, type ReportState, type ReviewSteps } from "./report.ts";
import type {
  ReportCommand,
  ReportCommandKind,
  ReportContext,
  ReportRelation,
  ReportStep,
} from "./report-command.ts";
import { reportCommandsFor, stepReport } from "./step-report.ts";

const CONTENT = {
  done: "已排查企业212家",
  problems: "",
  next: "6月底前完成复查",
  percent: 60,
  figures: [{ name: "排查企业", value: "212", unit: "家" }],
  evidence: ["e1"],
};

const EVERYBODY: readonly ReportRelation[] = [
  "holder",
  "lead",
  "dispatcher",
  "supervision",
  "parent",
  "sectionHead",
  "unitHead",
];

function sample(
  state: ReportState,
  stepsLeft: ReviewSteps = 0,
  changes: Partial<Report> = {},
): Report {
  const blank = newReport({ id: "r1", dutyId: "d1", occurrenceId: "o1", percent: 20 });
  const up = state === "submitted" || state === "accepted";
  return {
    ...blank,
    state,
    stepsLeft,
    content: CONTENT,
    submittedOn: up ? "2026-06-09" : null,
    ...changes,
  };
}

function context(changes: Partial<ReportContext> = {}): ReportContext {
  return {
    relations: EVERYBODY,
    today: TODAY,
    steps: 0,
    duty: { state: "active", part: "sole", parentId: null },
    ...changes,
  };
}

function step(
  report: Report,
  command: ReportCommand,
  changes: Partial<ReportContext> = {},
): ReportStep {
  const done = stepReport(report, command, context(changes));
  if (done.kind === "refused") throw new Error(`refused: ${done.refusal.code}`);
  return done;
}

function refusal(
  report: Report,
  command: ReportCommand,
  changes: Partial<ReportContext> = {},
): readonly [string, object] {
  const done = stepReport(report, command, context(changes));
  if (done.kind === "stepped") throw new Error("was not refused");
  return [done.refusal.code, done.refusal.args];
}

const COMMANDS: { readonly [Kind in ReportCommandKind]: ReportCommand } = {
  saveReport: { kind: "saveReport", content: CONTENT },
  submitReport: { kind: "submitReport" },
  reviewReport: { kind: "reviewReport" },
  acceptReport: { kind: "acceptReport" },
  sendBackReport: { kind: "sendBackReport", reason: "数据对不上" },
};

// By hand from the design: where the report lies, what may be done with it, and by whom (sole duty).
const EXPECTED: readonly (readonly [ReportState, ReviewSteps, string])[] = [
  ["draft", 0, "saveReport:holder submitReport:holder"],
  [
    "draft",
    2,
    "reviewReport:sectionHead reviewReport:unitHead sendBackReport:sectionHead sendBackReport:unitHead",
  ],
  ["draft", 1, "reviewReport:unitHead sendBackReport:unitHead"],
  ["submitted", 0, "acceptReport:dispatcher sendBackReport:dispatcher"],
  ["accepted", 0, ""],
  ["sentBack", 0, "saveReport:holder"],
];

test("who may do what where the report lies: all 210 cases, as offered and as carried out", () => {
  const wrong: string[] = [];
  let seen = 0;
  for (const [state, stepsLeft, expected] of EXPECTED) {
    const may = new Set(expected.split(" "));
    for (const kind of Object.keys(COMMANDS) as ReportCommandKind[]) {
      for (const relation of EVERYBODY) {
        const report = sample(state, stepsLeft);
        const reading = context({ relations: [relation] });
        const goes = stepReport(report, COMMANDS[kind], reading).kind === "stepped";
        const name = `${state} ${stepsLeft} ${kind}:${relation}`;
        if (goes !== may.has(`${kind}:${relation}`)) wrong.push(`${name} goes: ${goes}`);
        if (goes !== reportCommandsFor(report, reading).includes(kind))
          wrong.push(`${name} offered`);
        seen++;
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(seen).toBe(6 * 5 * 7);
});

test("a report is accepted by whoever accepts the duty", () => {
  const accepts = (part: "sole" | "lead" | "support", parentId: string | null): string =>
    EVERYBODY.filter((relation) => {
      const reading = context({
        relations: [relation],
        duty: { state: "active", part, parentId },
      });
      return stepReport(sample("submitted"), COMMANDS.acceptReport, reading).kind === "stepped";
    }).join(" ");
  expect(accepts("sole", null)).toBe("dispatcher");
  expect(accepts("lead", null)).toBe("dispatcher");
  expect(accepts("support", null)).toBe("lead dispatcher");
  expect(accepts("support", "d0")).toBe("parent");
});

describe("a report on its way", () => {
  it("goes straight up where the unit wants no review", () => {
    const { report, effects } = step(sample("draft", 0, { reason: "旧" }), COMMANDS.submitReport);
    expect(report).toEqual(sample("submitted", 0, { submittedOn: TODAY }));
    expect(effects).toEqual([{ kind: "tell", relation: "dispatcher", about: "submitReport" }]);
  });

  it("passes two reviews as a draft, then goes up", () => {
    const first = step(sample("draft"), COMMANDS.submitReport, { steps: 2 });
    expect(first.report).toEqual(sample("draft", 2));
    expect(first.effects).toEqual([
      { kind: "tell", relation: "sectionHead", about: "submitReport" },
    ]);
    // What the unit wants by now is of no matter to a report on its way.
    const second = step(first.report, COMMANDS.reviewReport, { steps: 0 });
    expect(second.report).toEqual(sample("draft", 1));
    expect(second.effects).toEqual([{ kind: "tell", relation: "unitHead", about: "submitReport" }]);
    const third = step(second.report, COMMANDS.reviewReport, { steps: 2 });
    expect(third.report).toEqual(sample("submitted", 0, { submittedOn: TODAY }));
  });

  it("passes one review at the head of the unit", () => {
    expect(step(sample("draft"), COMMANDS.submitReport, { steps: 1 }).effects).toEqual([
      { kind: "tell", relation: "unitHead", about: "submitReport" },
    ]);
  });

  it("comes back from inside as a draft, from above marked as sent back", () => {
    const inside = step(sample("draft", 2), COMMANDS.sendBackReport);
    expect(inside.report).toEqual(sample("draft", 0, { reason: "数据对不上" }));
    const above = step(sample("submitted"), COMMANDS.sendBackReport);
    expect(above.report).toEqual(
      sample("sentBack", 0, { reason: "数据对不上", submittedOn: null }),
    );
    const saved = step(above.report, COMMANDS.saveReport).report;
    expect(saved).toEqual(sample("draft", 0, { reason: "数据对不上" }));
    expect(step(saved, COMMANDS.submitReport).report.reason).toBe("");
  });

  it("gives the duty its percent once it is accepted, and not before", () => {
    const { report, effects } = step(sample("submitted"), COMMANDS.acceptReport);
    expect(report).toEqual(sample("accepted", 0, { acceptedOn: TODAY }));
    expect(effects[0]).toEqual({ kind: "setPercent", dutyId: "d1", percent: 60 });
    for (const kind of ["saveReport", "submitReport"] as const) {
      const told = step(sample("draft"), COMMANDS[kind]).effects.map((effect) => effect.kind);
      expect(told).not.toContain("setPercent");
    }
  });

  it("begins empty, with the percent of the last one", () => {
    expect(newReport({ id: "r2", dutyId: "d1", occurrenceId: "o2", percent: 60 })).toEqual({
      id: "r2",
      dutyId: "d1",
      occurrenceId: "o2",
      state: "draft",
      stepsLeft: 0,
      content: { done: "", problems: "", next: "", percent: 60, figures: [], evidence: [] },
      reason: "",
      submittedOn: null,
      acceptedOn: null,
    });
  });

  it("leaves what it was given as it was", () => {
    const given = Object.freeze(sample("draft"));
    const copy = JSON.stringify(given);
    for (const command of Object.values(COMMANDS)) stepReport(given, command, context());
    expect(JSON.stringify(given)).toBe(copy);
  });
});

describe("refusals of a report", () => {
  it.each([-1, 101, 33.3, Number.NaN, Number.POSITIVE_INFINITY])("%s is no percent", (percent) => {
    const command: ReportCommand = { kind: "saveReport", content: { ...CONTENT, percent } };
    expect(refusal(sample("draft"), command)).toEqual(["percent-invalid", { percent }]);
  });

  it("an empty one is kept, but not handed in; evidence is never demanded", () => {
    const blank = { ...CONTENT, done: " \n", evidence: [], figures: [] };
    const saved = step(sample("draft"), { kind: "saveReport", content: blank }).report;
    expect(refusal(saved, COMMANDS.submitReport)).toEqual(["report-empty", {}]);
    const said = step(saved, {
      kind: "saveReport",
      content: { ...blank, done: "正在采购" },
    }).report;
    expect(step(said, COMMANDS.submitReport).report.state).toBe("submitted");
  });

  it.each<readonly [Report, ReportCommandKind, string]>([
    [sample("draft", 1), "saveReport", "report-in-review"],
    [sample("draft", 2), "submitReport", "report-in-review"],
    [sample("submitted"), "saveReport", "report-not-draft"],
    [sample("accepted"), "submitReport", "report-not-draft"],
    [sample("sentBack"), "submitReport", "report-unchanged"],
    [sample("draft"), "reviewReport", "report-not-in-review"],
    [sample("submitted"), "reviewReport", "report-not-in-review"],
    [sample("draft"), "acceptReport", "report-not-submitted"],
    [sample("draft", 1), "acceptReport", "report-not-submitted"],
    [sample("accepted"), "acceptReport", "report-not-submitted"],
    [sample("draft"), "sendBackReport", "report-not-submitted"],
    [sample("accepted"), "sendBackReport", "report-not-submitted"],
  ])("%o: %s is refused with %s", (report, kind, code) => {
    expect(refusal(report, COMMANDS[kind])[0]).toBe(code);
  });

  it("sending back needs a reason", () => {
    const command: ReportCommand = { kind: "sendBackReport", reason: "　" };
    expect(refusal(sample("submitted"), command)).toEqual([
      "reason-missing",
      { command: "sendBackReport" },
    ]);
  });

  it("reports are written while the duty is under way, and read once more after it is done", () => {
    const outcome = (state: DutyState, kind: ReportCommandKind): string => {
      const report = kind === "saveReport" ? sample("draft") : sample("submitted");
      const duty = { state, part: "sole", parentId: null } as const;
      const done = stepReport(report, COMMANDS[kind], context({ duty }));
      const offered = reportCommandsFor(report, { relations: EVERYBODY, duty }).includes(kind);
      expect(offered).toBe(done.kind === "stepped");
      return done.kind === "stepped" ? "ok" : done.refusal.code;
    };
    expect(dutyStates.map((state) => outcome(state, "saveReport"))).toEqual([
      "duty-not-active",
      "ok",
      "ok",
      "duty-ended",
      "duty-signed-off",
      "duty-not-active",
      "duty-transferred",
      "duty-withdrawn",
    ]);
    expect(dutyStates.map((state) => outcome(state, "acceptReport"))).toEqual([
      "duty-not-active",
      "ok",
      "ok",
      "ok",
      "duty-signed-off",
      "duty-not-active",
      "duty-transferred",
      "duty-withdrawn",
    ]);
  });
});

test.each([
  [null, "2026-06-30", "2026-06-30", false],
  [null, "2026-06-30", "2026-07-01", true],
  ["2026-06-30", "2026-06-30", "2026-08-01", false],
  ["2026-07-01", "2026-06-30", "2026-08-01", true],
])("handed in on %s, due %s, today %s: late %s", (submittedOn, due, today, late) => {
  expect(isLate({ submittedOn }, due, today)).toBe(late);
});
