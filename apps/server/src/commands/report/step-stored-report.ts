import {
  type Report,
  type ReportCommand,
  type ReportContext,
  type ReportRelation,
  type ReportStep,
  stepReport,
} from "@luoshi/ledger";
import type { StoredDuty } from "../../store/duty.ts";
import { insertNotices } from "../../store/notice.ts";
import { answerChases, setDutyPercent, setOccurrenceState } from "../../store/report.ts";
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

/** All that follows from a report's new state: its occurrence, the duty's percent, reminders, who is told. */
export async function followReport(
  work: StepWork,
  stored: StoredDuty,
  before: Report | null,
  step: ReportStep,
  kind: ReportCommand["kind"],
): Promise<void> {
  const { db, shard, now } = work;
  const { report, effects } = step;
  if (report.state !== before?.state) {
    const state =
      report.state === "accepted" || report.state === "submitted" ? report.state : "open";
    await setOccurrenceState(db, shard, report.occurrenceId, state);
  }
  if (report.state === "submitted") await answerChases(db, shard, stored.duty.id, now);
  work.record({
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
  });
  const units = new Set<string>();
  for (const effect of effects) {
    if (effect.kind === "setPercent") {
      await setDutyPercent(db, shard, effect.dutyId, effect.percent, now);
      if (stored.duty.parentId !== null) await weighUpward(db, shard, stored.duty.parentId);
    } else for (const unitId of unitsOf(stored, effect.relation)) units.add(unitId);
  }
  const args = { unitName: stored.unitName, percent: report.content.percent };
  await insertNotices(
    db,
    shard,
    [...units].map((unitId) => ({
      unitId,
      personId: null,
      kind: `report.${kind}`,
      planId: stored.planId,
      dutyId: stored.duty.id,
      args,
    })),
    now,
  );
}

function unitsOf(stored: StoredDuty, relation: ReportRelation): readonly string[] {
  switch (relation) {
    case "holder":
    case "sectionHead":
    case "unitHead":
      return [stored.duty.unitId];
    case "lead":
      return stored.leadUnitIds;
    case "dispatcher":
      return [stored.planUnitId];
    case "parent":
      return stored.parent === null ? [] : [stored.parent.unitId];
    case "supervision":
      return [];
  }
}
