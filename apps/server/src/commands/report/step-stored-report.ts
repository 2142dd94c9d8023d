import {
  type Report,
  type ReportCommand,
  type ReportContext,
  type ReportRelation,
  type ReportStep,
  stepReport,
} from "@luoshi/ledger";
import type { ChangeEvent } from "../../audit/record.ts";
import { unitsOfRelation } from "../../policies/duty.ts";
import type { StoredDuty } from "../../store/duty.ts";
import { type Notice, noticesFrom } from "../../store/notice.ts";
import {
  answerChases,
  type OccurrenceChange,
  occurrenceChanges,
  setDutyPercent,
} from "../../store/report.ts";
import { asSystem } from "../../store/transaction.ts";
import { refusedError } from "../duty/refuse.ts";
import { type StepWork, weighUpward } from "../duty/step-stored-duty.ts";

/**
 * A report after one step.
 * @throws AppError `refused` or `forbidden`
 */
export function stepOrRefuse(
  report: Report,
  command: ReportCommand,
  stored: StoredDuty,
  relations: readonly ReportRelation[],
  today: string,
): ReportStep {
  const step = stepReport(report, command, {
    relations,
    today: today as ReportContext["today"],
    steps: stored.reviewSteps,
    duty: stored.duty,
  });
  if (step.kind === "refused") throw refusedError(step.refusal);
  return step;
}

/** All that follows from the new state of a report that was there: its occurrence, the duty's percent, reminders, who is told. */
export async function followReport(
  work: StepWork,
  stored: StoredDuty,
  before: Report,
  step: ReportStep,
  kind: ReportCommand["kind"],
): Promise<void> {
  const { db, shard, now } = work;
  const { report, effects } = step;
  if (report.state !== before.state) work.last(occurrenceChanges(shard, [occurrenceOf(report)]));
  if (report.state === "submitted") await answerChases(db, shard, stored.duty.id, now);
  work.record(reportEvent(stored, before, report, kind));
  for (const effect of effects) {
    if (effect.kind !== "setPercent") continue;
    await setDutyPercent(db, shard, effect.dutyId, effect.percent, now);
    const { parentId } = stored.duty;
    // Whoever accepts a share of a share does not see what is above both.
    if (parentId !== null)
      await asSystem(db, { shard, person: work.personId }, () => weighUpward(db, shard, parentId));
  }
  const notices = reportNotices(stored, step, kind);
  if (notices.length > 0) work.last(noticesFrom(shard, notices, now));
}

/** How its occurrence stands with this report. */
export function occurrenceOf({ occurrenceId, state }: Report): OccurrenceChange {
  return {
    id: occurrenceId,
    state: state === "accepted" || state === "submitted" ? state : "open",
  };
}

/** A step of a report as the record keeps it; `before` is null for a new one. */
export function reportEvent(
  stored: StoredDuty,
  before: Report | null,
  report: Report,
  kind: ReportCommand["kind"],
): ChangeEvent {
  return {
    kind: `report.${kind}`,
    objectKind: "report",
    objectId: report.id,
    unitPath: stored.unitPath,
    ...(before === null
      ? {}
      : { before: { state: before.state, percent: before.content.percent } }),
    after: {
      dutyId: stored.duty.id,
      state: report.state,
      percent: report.content.percent,
      ...(report.reason === "" ? {} : { reason: report.reason }),
    },
  };
}

/** Whom a step of a report is told to: each unit once. */
export function reportNotices(
  stored: StoredDuty,
  { report, effects }: ReportStep,
  kind: ReportCommand["kind"],
): readonly Notice[] {
  const units = new Set<string>();
  for (const effect of effects)
    if (effect.kind === "tell")
      for (const unitId of unitsOfRelation(stored, effect.relation)) units.add(unitId);
  return [...units].map((unitId) => ({
    unitId,
    personId: null,
    kind: `report.${kind}`,
    planId: stored.planId,
    dutyId: stored.duty.id,
    args: { unitName: stored.unitName, percent: report.content.percent },
  }));
}
