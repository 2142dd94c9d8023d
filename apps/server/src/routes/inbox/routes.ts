import { plainCalendar } from "@luoshi/ledger";
import type { z } from "zod";
import { type inboxGroup, inboxKind } from "../../contract/inbox.ts";
import type { Serve } from "../../http/handler.ts";
import { actingUnits } from "../../policies/actor.ts";
import { standingPaths } from "../../policies/may-command.ts";
import { readDuties, readReachedIds } from "../../store/duty-list.ts";
import {
  findAskedExtensions,
  findWaitingDuties,
  findWaitingReports,
  findWaitingReviews,
  mostWaiting,
  readStandingIds,
  readWaitingReports,
  type Waiting,
  type WaitingReport,
} from "../../store/inbox.ts";
import { countUnread } from "../../store/notice-list.ts";
import { printDutyRow } from "../duty/duty-row.ts";
import { dutyGroups, type GroupContext, reportGroups } from "./inbox-groups.ts";

type Group = z.input<typeof inboxGroup>;

/** Rows of a group that the desk shows; the lists have all. */
const shown = 5;
/** Nobody reads the difference. */
const mostUnread = 1_000;

/** What waits for the one who asks: only what they can really do. */
export function inboxRoutes(serve: Serve): void {
  serve("GET /api/inbox", async (work) => {
    const { db, shard, actor, today } = work;
    const units = actingUnits(actor);
    const reached = await readReachedIds(db, shard, units, actor.groups, actor.personId);
    const standing = await readStandingIds(db, shard, standingPaths(actor));
    const context: GroupContext = {
      actor,
      shard,
      today,
      calendar: plainCalendar,
      reached,
      standing,
    };
    const duties = new Map<string, Waiting>();
    for (const [kind, ways] of Object.entries(dutyGroups(context))) {
      const find = kind === "extensions" ? findAskedExtensions : findWaitingDuties;
      duties.set(kind, await find(db, shard, ways, shown));
    }
    const reports = new Map<string, Waiting>();
    for (const [kind, ways] of Object.entries(reportGroups(context)))
      reports.set(kind, await findWaitingReports(db, shard, ways, shown, kind === "toAccept"));
    const reportIds = [...reports.values()].flatMap(({ first }) => first);
    const read = await readWaitingReports(db, shard, reportIds);
    const toldOf = new Map(read.map((report) => [report.id, printReport(report)]));
    const reviews = await findWaitingReviews(db, shard, actor.personId, shown);
    const ids = [...duties.values()].flatMap(({ first }) => first);
    const rows = await readDuties(db, shard, ids);
    const printed = new Map(
      rows.map((row) => [row.id, printDutyRow(row, { actor, today, calendar: plainCalendar })]),
    );
    const groups = inboxKind.options.map((kind): Group => {
      const waiting = duties.get(kind) ?? reports.get(kind);
      const asked = kind === "reviews" ? reviews : [];
      const count = waiting?.count ?? asked[0]?.count ?? 0;
      return {
        kind,
        count: Math.min(count, mostWaiting),
        more: waiting?.more ?? count > mostWaiting,
        duties: (duties.get(kind)?.first ?? []).flatMap((id) => printed.get(id) ?? []),
        reports: (reports.get(kind)?.first ?? []).flatMap((id) => toldOf.get(id) ?? []),
        plans: asked.map(({ id, title, unit_name, asked_at }) => ({
          id,
          title,
          unitName: unit_name,
          askedAt: asked_at,
        })),
      };
    });
    return { groups, unread: await countUnread(db, shard, actor, today, mostUnread) };
  });
}

function printReport(row: WaitingReport): Group["reports"][number] {
  return {
    id: row.id,
    version: row.version,
    dutyId: row.duty_id,
    planTitle: row.plan_title,
    taskText: row.task_text,
    unitName: row.unit_name,
    done: row.done,
    percent: row.percent,
    submittedAt: row.submitted_at,
  };
}
