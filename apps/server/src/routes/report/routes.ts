import { sql } from "kysely";
import { stepWork } from "../../commands/duty/step-work.ts";
import { chaseDuties } from "../../commands/report/chase-duties.ts";
import { changeReport, runReportCommand, writeReport } from "../../commands/report/write-report.ts";
import { writeReportsTogether } from "../../commands/report/write-reports-together.ts";
import { AppError } from "../../http/app-error.ts";
import type { Serve } from "../../http/handler.ts";
import type { Actor } from "../../policies/actor.ts";
import { isInside } from "../../policies/duty.ts";
import { dutyReachSteps } from "../../policies/reach.ts";
import type { Database } from "../../store/database.ts";
import { findDuty } from "../../store/duty.ts";
import { findDutyOfReport } from "../../store/report.ts";
import { listReports } from "../../store/report-list.ts";
import { printNewReport, printReport } from "./report-row.ts";

/** Reports: written, handed in, accepted or sent back; reminders. */
export function reportRoutes(serve: Serve): void {
  serve("GET /api/duties/:dutyId/reports", async (work) => {
    const { db, shard, actor, today } = work;
    const stored = await findDuty(db, shard, work.params.dutyId, dutyReachSteps(actor, shard, "d"));
    if (stored === null) throw new AppError("not-found");
    const drafts = isInside(actor, stored) ? sql<boolean>`true` : sql<boolean>`r.state <> 'draft'`;
    const rows = await listReports(db, shard, sql`r.duty_id = ${stored.duty.id} and ${drafts}`);
    return { rows: rows.map((row) => printReport(row, stored, actor, today)) };
  });

  serve(
    "POST /api/duties/:dutyId/reports",
    async (work) => {
      const { actor, now, today } = work;
      const made = await writeReport(stepWork(work), actor, work.params.dutyId, work.body);
      // Names and sizes of files are not known here.
      return work.body.content.fileIds.length > 0
        ? (await readReport(work, made.report.id)).printed
        : printNewReport(made, actor, now, today);
    },
    undefined,
    {
      objectOf: ({ params }) => params.dutyId,
      serve: (services, calls) => writeReportsTogether(services, calls, printNewReport),
    },
  );

  serve("PUT /api/reports/:reportId", async (work) => {
    await changeReport(stepWork(work), work.actor, work.params.reportId, work.body);
    return (await readReport(work, work.params.reportId)).printed;
  });

  serve("POST /api/reports/:reportId/commands", async (work) => {
    const { reportId } = work.params;
    const { version, command } = work.body;
    const was = await runReportCommand(stepWork(work), work.actor, reportId, version, command);
    const { printed, dutyVersion } = await readReport(work, reportId);
    return { ...printed, duty: { was, is: dutyVersion } };
  });

  serve("POST /api/chases", async (work) => {
    const { dutyIds, note } = work.body;
    const results = await chaseDuties(stepWork(work), work.actor, dutyIds, note);
    return { chased: results.filter(({ done }) => done).length, results: [...results] };
  });
}

async function readReport(
  {
    db,
    shard,
    actor,
    today,
  }: {
    readonly db: Database;
    readonly shard: number;
    readonly actor: Actor;
    readonly today: string;
  },
  id: string,
) {
  const dutyId = await findDutyOfReport(db, shard, id);
  const stored =
    dutyId === null ? null : await findDuty(db, shard, dutyId, dutyReachSteps(actor, shard, "d"));
  const [row] = stored === null ? [] : await listReports(db, shard, sql`r.id = ${id}`);
  if (stored === null || row === undefined) throw new AppError("not-found");
  return { printed: printReport(row, stored, actor, today), dutyVersion: stored.version };
}
