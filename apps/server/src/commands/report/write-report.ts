import { newReport, type Report } from "@luoshi/ledger";
import { uuidv7 } from "uuidv7";
import type { z } from "zod";
import type { reportContent } from "../../contract/report.ts";
import { AppError } from "../../http/app-error.ts";
import type { Actor } from "../../policies/actor.ts";
import { dutyRelations, isInside, reportRelations } from "../../policies/duty.ts";
import { dutyReachSteps } from "../../policies/reach.ts";
import { lockDuty, lockDutyToReport, type StoredDuty } from "../../store/duty.ts";
import { noticesFrom } from "../../store/notice.ts";
import {
  answerChases,
  findDutyOfReport,
  findOwnFiles,
  insertEvidence,
  lockReport,
  occurrenceChange,
  reportInsert,
  type StoredReport,
  setEvidence,
  updateReport,
} from "../../store/report.ts";
import { type StepWork, stepStoredDuty } from "../duty/step-stored-duty.ts";
import {
  followReport,
  occurrenceStateOf,
  reportEvent,
  reportNotices,
  stepOrRefuse,
} from "./step-stored-report.ts";

type Content = z.output<typeof reportContent>;

/** A new report with its number and day, and the duty as it stands then. */
export interface WrittenReport {
  readonly report: Report;
  readonly no: number;
  readonly due: string | null;
  readonly stored: StoredDuty;
}

/**
 * Writes a report of a duty and hands it in if that is wanted; signs for the duty first where that was left out.
 * @throws AppError `not-found`, `forbidden`, `refused`
 */
export async function writeReport(
  work: StepWork,
  actor: Actor,
  dutyId: string,
  {
    content,
    submit,
    sign,
  }: { readonly content: Content; readonly submit: boolean; readonly sign: boolean },
): Promise<WrittenReport> {
  const { db, shard, now, today } = work;
  const locked = await lockDutyToReport(db, shard, dutyId, dutyReachSteps(actor, shard, "d"));
  if (locked === null) throw new AppError("not-found");
  const { next } = locked;
  let { stored } = locked;
  if (sign && stored.duty.state === "assigned") {
    const duty = await stepStoredDuty(work, stored, { kind: "sign" }, dutyRelations(actor, stored));
    stored = { ...stored, duty };
  }
  const empty = newReport({
    id: uuidv7(),
    dutyId,
    occurrenceId: next?.occurrenceId ?? "",
    percent: stored.duty.percent,
  });
  const relations = reportRelations(actor, stored);
  const own = await findOwnFiles(db, shard, content.fileIds, actor.personId);
  if (content.fileIds.some((id) => !own.has(id))) throw new AppError("not-found");
  const saved = stepOrRefuse(
    empty,
    { kind: "saveReport", content: given(content) },
    stored,
    relations,
    today,
  );
  const step = submit
    ? stepOrRefuse(saved.report, { kind: "submitReport" }, stored, relations, today)
    : saved;
  // A duty that was handed on or taken back has none: why it takes no report is said before that.
  if (next === null) throw new AppError("not-found");
  const { report } = step;
  const kind = submit ? "submitReport" : "saveReport";
  const insert = reportInsert(shard, { report, no: next.no, by: actor.personId, now });
  if (content.fileIds.length === 0) work.last(insert);
  else {
    // With files it is read again for the answer.
    await insert.execute(db);
    await insertEvidence(db, shard, report, content.fileIds);
  }
  work.last(occurrenceChange(shard, report.occurrenceId, occurrenceStateOf(report)));
  const notices = reportNotices(stored, step, kind);
  if (notices.length > 0) work.last(noticesFrom(shard, notices, now));
  if (next.chased && report.state === "submitted") await answerChases(db, shard, dutyId, now);
  work.record(reportEvent(stored, null, report, kind));
  return { report, no: next.no, due: next.due, stored };
}

/**
 * Changes a draft, or what was sent back.
 * @throws AppError `not-found`, `version-conflict`, `forbidden`, `refused`
 */
export async function changeReport(
  work: StepWork,
  actor: Actor,
  reportId: string,
  {
    version,
    content,
    submit,
  }: { readonly version: number; readonly content: Content; readonly submit: boolean },
): Promise<void> {
  const { stored, found } = await lockBoth(work, actor, reportId, version);
  const { db, shard, now, today } = work;
  const relations = reportRelations(actor, stored);
  const had = new Set(found.report.content.evidence);
  const added = content.fileIds.filter((id) => !had.has(id));
  const own = await findOwnFiles(db, shard, added, actor.personId);
  if (added.some((id) => !own.has(id))) throw new AppError("not-found");
  const saved = stepOrRefuse(
    found.report,
    { kind: "saveReport", content: given(content) },
    stored,
    relations,
    today,
  );
  const step = submit
    ? stepOrRefuse(saved.report, { kind: "submitReport" }, stored, relations, today)
    : saved;
  await updateReport(db, shard, step.report, actor.personId, now);
  await setEvidence(db, shard, step.report, content.fileIds);
  await followReport(work, stored, found.report, step, submit ? "submitReport" : "saveReport");
}

/** What is done with a report as it stands. */
export type GivenReportCommand =
  | { readonly kind: "submitReport" }
  | { readonly kind: "reviewReport" }
  | { readonly kind: "acceptReport" }
  | { readonly kind: "sendBackReport"; readonly reason: string };

/** @throws AppError `not-found`, `version-conflict`, `forbidden`, `refused` */
export async function runReportCommand(
  work: StepWork,
  actor: Actor,
  reportId: string,
  version: number,
  command: GivenReportCommand,
): Promise<void> {
  const { stored, found } = await lockBoth(work, actor, reportId, version);
  const step = stepOrRefuse(
    found.report,
    command,
    stored,
    reportRelations(actor, stored),
    work.today,
  );
  await updateReport(work.db, work.shard, step.report, actor.personId, work.now);
  await followReport(work, stored, found.report, step, command.kind);
}

/** Locks the duty before the report: everybody in the same order. */
async function lockBoth(
  { db, shard }: StepWork,
  actor: Actor,
  reportId: string,
  version: number,
): Promise<{ readonly stored: StoredDuty; readonly found: StoredReport }> {
  const dutyId = await findDutyOfReport(db, shard, reportId);
  const stored =
    dutyId === null ? null : await lockDuty(db, shard, dutyId, dutyReachSteps(actor, shard, "d"));
  if (stored === null) throw new AppError("not-found");
  const found = await lockReport(db, shard, reportId);
  // A draft is its unit's own.
  if (found === null || (found.report.state === "draft" && !isInside(actor, stored)))
    throw new AppError("not-found");
  if (found.version !== version)
    throw new AppError(
      "version-conflict",
      {},
      { current: { ...found.report, version: found.version } },
    );
  return { stored, found };
}

function given({ fileIds, ...content }: Content): Report["content"] {
  return { ...content, evidence: fileIds };
}
