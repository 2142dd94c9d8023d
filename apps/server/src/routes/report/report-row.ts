import { type Duty, isLate, type Report, reportCommandsFor } from "@luoshi/ledger";
import type { z } from "zod";
import type { NewReport } from "../../commands/report/write-report.ts";
import type { reportRow } from "../../contract/report.ts";
import type { Actor } from "../../policies/actor.ts";
import { reportRelations } from "../../policies/duty.ts";
import { dayOrNull } from "../../store/day-of.ts";
import type { StoredDuty } from "../../store/duty.ts";
import type { ReportListRow } from "../../store/report-list.ts";

/** A report as the contract gives it, with what the actor may do. */
export function printReport(
  row: ReportListRow,
  stored: StoredDuty,
  actor: Actor,
  today: string,
): z.input<typeof reportRow> {
  const submittedOn = dayOrNull(row.submitted_at);
  const report: Report = {
    id: row.id,
    dutyId: row.duty_id,
    occurrenceId: row.occurrence_id,
    state: row.state,
    stepsLeft: row.steps_left,
    content: {
      done: row.done,
      problems: row.problems,
      next: row.next,
      percent: row.percent,
      figures: row.figures,
      evidence: [],
    },
    reason: row.reason,
    submittedOn,
    acceptedOn: null,
  };
  return {
    id: row.id,
    version: row.version,
    dutyId: row.duty_id,
    no: row.no,
    state: row.state,
    stepsLeft: row.steps_left,
    done: row.done,
    problems: row.problems,
    next: row.next,
    percent: row.percent,
    figures: row.figures.map((figure) => ({ ...figure })),
    evidence: [...row.evidence],
    reason: row.reason,
    writtenBy: row.writer_name === null ? null : { id: row.written_by, name: row.writer_name },
    writtenAt: row.written_at,
    submittedAt: row.submitted_at,
    decidedAt: row.decided_at,
    due: row.due,
    late:
      row.due !== null &&
      isLate({ submittedOn }, row.due as Duty["dispatchedOn"], today as Duty["dispatchedOn"]),
    commands: [
      ...reportCommandsFor(report, {
        relations: reportRelations(actor, stored),
        duty: stored.duty,
      }),
    ],
  };
}

/** A report without files that was written this moment. */
export function printNewReport(
  { report, no, due, stored }: NewReport,
  actor: Actor,
  now: string,
  today: string,
): z.input<typeof reportRow> {
  const { content } = report;
  const row: ReportListRow = {
    id: report.id,
    version: 1,
    duty_id: report.dutyId,
    occurrence_id: report.occurrenceId,
    no,
    state: report.state,
    steps_left: report.stepsLeft,
    done: content.done,
    problems: content.problems,
    next: content.next,
    percent: content.percent,
    figures: content.figures,
    reason: report.reason,
    written_by: actor.personId,
    writer_name: actor.personName,
    written_at: now,
    submitted_at: report.submittedOn === null ? null : now,
    decided_at: null,
    due,
    evidence: [],
  };
  return printReport(row, stored, actor, today);
}
