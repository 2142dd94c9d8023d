import fc from "fast-check";
import { expect, test } from "vitest";
import { dutyStates } from "../duties/duty.ts";
import { TODAY } from "../testing/sample-duty.ts";
import { newReport, type Report, type ReviewSteps } from "./report.ts";
import type { ReportCommand, ReportRelation } from "./report-command.ts";
import { reportCommandsFor, stepReport } from "./step-report.ts";

const PEOPLE: readonly ReportRelation[] = [
  "holder",
  "lead",
  "dispatcher",
  "supervision",
  "parent",
  "sectionHead",
  "unitHead",
];

const command: fc.Arbitrary<ReportCommand> = fc.oneof(
  fc.record({
    kind: fc.constant("saveReport" as const),
    content: fc.record({
      done: fc.constantFrom("", "已完成一半"),
      problems: fc.constant(""),
      next: fc.constant(""),
      percent: fc.integer({ min: -1, max: 101 }),
      figures: fc.constant([]),
      evidence: fc.constant([]),
    }),
  }),
  fc.constant({ kind: "submitReport" as const }),
  fc.constant({ kind: "reviewReport" as const }),
  fc.constant({ kind: "acceptReport" as const }),
  fc.record({
    kind: fc.constant("sendBackReport" as const),
    reason: fc.constantFrom("", "数据有误"),
  }),
);

const move = fc.record({
  command,
  relations: fc.oneof(fc.constant(PEOPLE), fc.subarray([...PEOPLE])),
  steps: fc.constantFrom<ReviewSteps>(0, 1, 2),
  state: fc.oneof(fc.constant("active" as const), fc.constantFrom(...dutyStates)),
});

/** What must always hold of a report. */
function faultsOf(report: Report): readonly string[] {
  const { state, stepsLeft, content, submittedOn, acceptedOn, reason } = report;
  const isUp = state === "submitted" || state === "accepted";
  const rules: readonly (readonly [boolean, string])[] = [
    [stepsLeft === 0 || state === "draft", "reviewed after it left the unit"],
    [isUp === (submittedOn !== null), "handed in and its day"],
    [(state === "accepted") === (acceptedOn !== null), "accepted and its day"],
    [state !== "sentBack" || reason !== "", "sent back without a reason"],
    [!isUp || reason === "", "handed in with an old reason"],
    [!isUp || content.done.trim() !== "", "handed in empty"],
    [stepsLeft === 0 || content.done.trim() !== "", "reviewed empty"],
    [content.percent >= 0 && content.percent <= 100, "percent"],
  ];
  return rules.flatMap(([holds, what]) => (holds ? [] : [`${what}: ${JSON.stringify(report)}`]));
}

test("no run of commands leads a report to where it must not be", () => {
  const reached = new Set<string>();
  let accepted = 0;
  fc.assert(
    fc.property(fc.array(move, { maxLength: 40, size: "max" }), (moves) => {
      let report = newReport({ id: "r1", dutyId: "d1", occurrenceId: "o1", percent: 0 });
      let percent = 0;
      for (const { command: chosen, relations, steps, state } of moves) {
        const duty = { state, part: "sole", parentId: null } as const;
        const before = JSON.stringify(report);
        const outcome = stepReport(report, chosen, { relations, today: TODAY, steps, duty });
        expect(JSON.stringify(report)).toBe(before);
        if (outcome.kind === "refused") continue;
        expect(reportCommandsFor(report, { relations, duty })).toContain(chosen.kind);
        report = outcome.report;
        for (const effect of outcome.effects) {
          if (effect.kind !== "setPercent") continue;
          accepted++;
          expect(report.state).toBe("accepted");
          percent = effect.percent;
        }
        reached.add(`${report.state} ${report.stepsLeft}`);
        expect(faultsOf(report)).toEqual([]);
        if (report.state === "accepted") expect(percent).toBe(report.content.percent);
      }
    }),
  );
  expect([...reached].toSorted()).toEqual([
    "accepted 0",
    "draft 0",
    "draft 1",
    "draft 2",
    "sentBack 0",
    "submitted 0",
  ]);
  expect(accepted).toBeGreaterThan(10);
});
