import { AppError } from "../../http/app-error.ts";
import type { Entered } from "../../http/enter.ts";
import { type EnteredToReport, enterToReport } from "../../http/enter-to-report.ts";
import type { GatheredCall } from "../../http/handler.ts";
import { type AnsweredCall, keepAnswers } from "../../http/keep-answer.ts";
import type { Services } from "../../http/services.ts";
import { type Actor, reachPaths } from "../../policies/actor.ts";
import { dayOf } from "../../store/day-of.ts";
import { makeReport, type NewReport, reportWrites } from "./write-report.ts";

/** A call that writes a report. */
export type ReportCall = GatheredCall<"POST /api/duties/:dutyId/reports">;

/** What is answered to a new report. */
export type PrintNewReport<T> = (made: NewReport, actor: Actor, now: string, today: string) => T;

interface Made {
  readonly nth: number;
  readonly actor: Actor;
  readonly report: NewReport;
}

/**
 * Writes reports of many persons in one transaction: on the last day everybody reports, and one by one most of the time goes
 * into beginning, entering and committing. Each is held to the same guards and rules as alone.
 *
 * @returns an answer for each call, in their order; null for one that is not plain and must go alone: it brings files, answers
 *   a reminder, reaches the duty otherwise than from above, or is refused, as where it signs for the duty too
 */
export async function writeReportsTogether<T>(
  { database, shard, clock, options }: Pick<Services, "database" | "shard" | "clock" | "options">,
  calls: readonly ReportCall[],
  print: PrintNewReport<T>,
): Promise<readonly (T | null)[]> {
  const now = clock();
  const today = dayOf(now);
  const answers = calls.map((): T | null => null);
  const asked = calls.map(({ token, key, params }) => ({ token, key, dutyId: params.dutyId }));
  const limits = { now, today, idleMinutes: options.sessionIdleMinutes };
  await enterToReport(database, shard, asked, limits, async (db, entered) => {
    const made = entered.flatMap((one): readonly Made[] => {
      const call = calls[one.nth];
      const report = call === undefined ? null : plainReport(call, one, today);
      return report === null ? [] : [{ nth: one.nth, actor: one.entered.actor, report }];
    });
    if (made.length === 0) return;
    const answered = made.map(({ nth, actor, report }): AnsweredCall => {
      const { key, route, fingerprint } = calls[nth] as ReportCall;
      const { personId, sessionId } = actor;
      const answer = print(report, actor, now, today);
      answers[nth] = answer;
      return {
        call: { shard, now, personId, sessionId, key, route, fingerprint },
        events: [report.event],
        status: 200,
        answer,
      };
    });
    const reports = made.map(({ actor, report }) => ({ ...report, by: actor.personId }));
    // Where one of them was answered meanwhile, this throws, and each finds out by itself which.
    await keepAnswers(db, { shard, now }, answered, reportWrites(shard, reports, now));
  });
  return answers;
}

function plainReport(
  { body, check }: ReportCall,
  { entered, held }: EnteredToReport,
  today: string,
): NewReport | null {
  const { actor } = entered;
  const { stored, next } = held;
  const { content, submit } = body;
  if (content.fileIds.length > 0 || next?.chased === true) return null;
  // The first guard; the second held the duty for this person alone.
  if (!reachPaths(actor).some((path) => stored.unitPath.startsWith(path))) return null;
  return unlessRefused(check, entered, () => makeReport(actor, held, { content, submit }, today));
}

/** Alone, whoever is refused is told why. */
function unlessRefused(
  check: (entered: Entered) => void,
  entered: Entered,
  make: () => NewReport,
): NewReport | null {
  try {
    check(entered);
    return make();
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}
