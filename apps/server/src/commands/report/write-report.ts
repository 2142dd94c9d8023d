import { newReport, type Report, type ReportCommand } from "@luoshi/ledger";
import type { RawBuilder } from "kysely";
import { uuidv7 } from "uuidv7";
import type { z } from "zod";
import type { ChangeEvent } from "../../audit/record.ts";
import type { reportContent } from "../../contract/report.ts";
import { AppError } from "../../http/app-error.ts";
import type { Actor } from "../../policies/actor.ts";
import { dutyRelations, isInside, reportRelations } from "../../policies/duty.ts";
import { dutyReachSteps } from "../../policies/reach.ts";
import { type HeldDuty, lockDuty, lockDutyToReport, type StoredDuty } from "../../store/duty.ts";
import { type Notice, noticesFrom } from "../../store/notice.ts";
import {
  answerChases,
  findDutyOfReport,
  findOwnFiles,
  insertEvidence,
  lockReport,
  occurrenceChanges,
  reportInserts,
  type StoredReport,
  setEvidence,
  updateReport,
} from "../../store/report.ts";
import { type StepWork, stepStoredDuty } from "../duty/step-stored-duty.ts";
import {
  followReport,
  occurrenceOf,
  reportEvent,
  reportNotices,
  stepOrRefuse,
} from "./step-stored-report.ts";

type Content = z.output<typeof reportContent>;

/** A new report with its number and day, the duty as it stands then, and what else follows. */
export interface NewReport {
  readonly report: Report;
  readonly no: number;
  readonly due: string | null;
  readonly stored: StoredDuty;
  readonly notices: readonly Notice[];
  readonly event: ChangeEvent;
}

/**
 * Makes a report by the rules, handed in if that is wanted; nothing is written.
 * @throws AppError `not-found`, `forbidden`, `refused`
 */
export function makeReport(
  actor: Actor,
  { stored, next }: HeldDuty,
  { content, submit }: { readonly content: Content; readonly submit: boolean },
  today: string,
): NewReport {
  const empty = newReport({
    id: uuidv7(),
    dutyId: stored.duty.id,
    occurrenceId: next?.occurrenceId ?? "",
    percent: stored.duty.percent,
  });
  const relations = reportRelations(actor, stored);
  const save: ReportCommand = { kind: "saveReport", content: given(content) };
  const saved = stepOrRefuse(empty, save, stored, relations, today);
  const step = submit
    ? stepOrRefuse(saved.report, { kind: "submitReport" }, stored, relations, today)
    : saved;
  // A duty that was handed on or taken back has none: why it takes no report is said before that.
  if (next === null) throw new AppError("not-found");
  const { report } = step;
  const kind = submit ? "submitReport" : "saveReport";
  return {
    report,
    no: next.no,
    due: next.due,
    stored,
    notices: reportNotices(stored, step, kind),
    event: reportEvent(stored, null, report, kind),
  };
}

/** The writes of new reports but for their events: one statement takes them all. */
export function reportWrites(
  shard: number,
  made: readonly (NewReport & { readonly by: string })[],
  now: string,
): readonly RawBuilder<unknown>[] {
  const notices = made.flatMap((one) => one.notices);
  const changes = made.map(({ report }) => occurrenceOf(report));
  return [
    reportInserts(shard, made, now),
    occurrenceChanges(shard, changes),
    ...(notices.length === 0 ? [] : [noticesFrom(shard, notices, now)]),
  ];
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
): Promise<NewReport> {
  const { db, shard, now, today } = work;
  const held = await lockDutyToReport(db, shard, dutyId, dutyReachSteps(actor, shard, "d"));
  if (held === null) throw new AppError("not-found");
  const { next } = held;
  let { stored } = held;
  if (sign && stored.duty.state === "assigned") {
    const duty = await stepStoredDuty(work, stored, { kind: "sign" }, dutyRelations(actor, stored));
    stored = { ...stored, duty };
  }
  const own = await findOwnFiles(db, shard, content.fileIds, actor.personId);
  if (content.fileIds.some((id) => !own.has(id))) throw new AppError("not-found");
  const made = makeReport(actor, { stored, next }, { content, submit }, today);
  const [insert, ...others] = reportWrites(shard, [{ ...made, by: actor.personId }], now);
  if (insert === undefined) throw new Error("no report to write");
  if (content.fileIds.length === 0) work.last(insert);
  else {
    // With files it is read again for the answer.
    await insert.execute(db);
    await insertEvidence(db, shard, made.report, content.fileIds);
  }
  for (const other of others) work.last(other);
  if (next?.chased === true && made.report.state === "submitted")
    await answerChases(db, shard, dutyId, now);
  work.record(made.event);
  return made;
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

/**
 * Carries out a command on a report; gives the version its duty had before.
 * @throws AppError `not-found`, `version-conflict`, `forbidden`, `refused`
 */
export async function runReportCommand(
  work: StepWork,
  actor: Actor,
  reportId: string,
  version: number,
  command: GivenReportCommand,
): Promise<number> {
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
  return stored.version;
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
