import { isUnanswered } from "../duties/duty.ts";
import { whoMay } from "../duties/duty-rules.ts";
import { standingOf } from "../duties/duty-standing.ts";
import { type Refused, refuse } from "../refusals/refusal.ts";
import type { Report, ReportContent, ReviewSteps } from "./report.ts";
import type {
  ReportCommand,
  ReportCommandKind,
  ReportContext,
  ReportEffect,
  ReportRelation,
  ReportStep,
} from "./report-command.ts";

/**
 * What a command does to a report, or why it does nothing. It passes the unit's reviews as a draft; whoever accepts
 * the duty accepts its reports. Reads nothing but its arguments, and changes none of them.
 */
export function stepReport(
  report: Report,
  command: ReportCommand,
  context: ReportContext,
): ReportStep | Refused {
  const { kind } = command;
  const who = whoMayReport(kind, report, context.duty);
  if (!who.some((relation) => context.relations.includes(relation))) {
    return refuse("not-allowed", { command: kind, relations: who.join(",") });
  }
  const refused = refuseByDuty(kind, context) ?? refuseByState(kind, report);
  if (refused !== null) return refused;
  switch (command.kind) {
    case "saveReport":
      return save(report, command.content);
    case "submitReport":
      return submit(report, context);
    case "reviewReport":
      return handOn(report, (report.stepsLeft - 1) as ReviewSteps, context);
    case "acceptReport":
      return stepped({ ...report, state: "accepted", acceptedOn: context.today }, [
        { kind: "setPercent", dutyId: report.dutyId, percent: report.content.percent },
        { kind: "tell", relation: "holder", about: kind },
      ]);
    case "sendBackReport":
      if (command.reason.trim() === "") return refuse("reason-missing", { command: kind });
      return sendBack(report, command.reason.trim());
  }
}

/** Who may give a command to a report as it stands: its author's unit, its next reviewer, or who accepts the duty. */
export function whoMayReport(
  kind: ReportCommandKind,
  report: Pick<Report, "state" | "stepsLeft">,
  duty: ReportContext["duty"],
): readonly ReportRelation[] {
  switch (kind) {
    case "saveReport":
    case "submitReport":
      return ["holder"];
    case "reviewReport":
      return reviewers(report.stepsLeft);
    case "acceptReport":
      return whoMay("accept", standingOf(duty));
    case "sendBackReport":
      return report.state === "draft"
        ? reviewers(report.stepsLeft)
        : whoMay("accept", standingOf(duty));
  }
}

/** The commands that a screen offers to one who stands so to a report. */
export function reportCommandsFor(
  report: Report,
  { relations, duty }: Pick<ReportContext, "relations" | "duty">,
): readonly ReportCommandKind[] {
  const kinds: readonly ReportCommandKind[] = [
    "saveReport",
    "submitReport",
    "reviewReport",
    "acceptReport",
    "sendBackReport",
  ];
  return kinds.filter(
    (kind) =>
      whoMayReport(kind, report, duty).some((relation) => relations.includes(relation)) &&
      refuseByDuty(kind, { duty }) === null &&
      refuseByState(kind, report) === null,
  );
}

// The last review is 主要负责人审定; the head of the unit may also do the section head's.
function reviewers(stepsLeft: ReviewSteps): readonly ReportRelation[] {
  return stepsLeft === 2 ? ["sectionHead", "unitHead"] : ["unitHead"];
}

/** Reports are written while the unit works on the duty, or waits for its claim to be accepted; read as long as it counts. */
function refuseByDuty(
  command: ReportCommandKind,
  { duty: { state } }: Pick<ReportContext, "duty">,
): Refused | null {
  if (state === "active" || state === "claimed") return null;
  if (state === "signedOff") return refuse("duty-signed-off", { command });
  if (state === "transferred") return refuse("duty-transferred", { command });
  if (state === "withdrawn") return refuse("duty-withdrawn", { command });
  // What came up before the claim was accepted may still be read and answered.
  if (state === "done" && (command === "acceptReport" || command === "sendBackReport")) return null;
  return isUnanswered(state) || state === "declined"
    ? refuse("duty-not-active", { command, state })
    : refuse("duty-ended", { command, state });
}

function refuseByState(command: ReportCommandKind, report: Report): Refused | null {
  const { state, stepsLeft } = report;
  const inReview = state === "draft" && stepsLeft > 0;
  switch (command) {
    case "saveReport":
    case "submitReport":
      if (inReview) return refuse("report-in-review", { command });
      if (command === "submitReport" && state === "sentBack") return refuse("report-unchanged", {});
      return state === "draft" || state === "sentBack"
        ? null
        : refuse("report-not-draft", { command, state });
    case "reviewReport":
      return inReview ? null : refuse("report-not-in-review", { command });
    case "acceptReport":
      return state === "submitted" ? null : refuse("report-not-submitted", { command, state });
    case "sendBackReport":
      return inReview || state === "submitted"
        ? null
        : refuse("report-not-submitted", { command, state });
  }
}

function save(report: Report, content: ReportContent): ReportStep | Refused {
  const { percent } = content;
  if (!Number.isInteger(percent) || percent < 0 || percent > 100) {
    return refuse("percent-invalid", { percent });
  }
  return stepped({ ...report, state: "draft", content });
}

function submit(report: Report, context: ReportContext): ReportStep | Refused {
  if (report.content.done.trim() === "") return refuse("report-empty", {});
  return handOn({ ...report, reason: "" }, context.steps, context);
}

/** To the next desk in the unit, or up when none is left. */
function handOn(
  report: Report,
  stepsLeft: ReviewSteps,
  { today, duty }: ReportContext,
): ReportStep {
  if (stepsLeft > 0) {
    const relation = stepsLeft === 2 ? "sectionHead" : "unitHead";
    return stepped({ ...report, stepsLeft }, [{ kind: "tell", relation, about: "submitReport" }]);
  }
  const readers = whoMay("accept", standingOf(duty));
  return stepped(
    { ...report, stepsLeft, state: "submitted", submittedOn: today },
    readers.map((relation) => ({ kind: "tell", relation, about: "submitReport" })),
  );
}

/** From inside it becomes a draft on its author's desk again; from above it is marked as sent back. */
function sendBack(report: Report, reason: string): ReportStep {
  const state = report.state === "submitted" ? "sentBack" : "draft";
  return stepped({ ...report, state, stepsLeft: 0, reason, submittedOn: null }, [
    { kind: "tell", relation: "holder", about: "sendBackReport" },
  ]);
}

function stepped(report: Report, effects: readonly ReportEffect[] = []): ReportStep {
  return { kind: "stepped", report, effects };
}
