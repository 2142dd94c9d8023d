import { plainCalendar } from "@luoshi/ledger";
import { sql } from "kysely";
import type { z } from "zod";
import { type inboxGroup, inboxKind } from "../../contract/inbox.ts";
import type { Serve } from "../../http/handler.ts";
import { actingUnits } from "../../policies/actor.ts";
import { among } from "../../policies/reach.ts";
import { listDuties, readReachedIds } from "../../store/duty-list.ts";
import {
  findWaitingDuties,
  findWaitingReports,
  findWaitingReviews,
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
    const context: GroupContext = { actor, shard, today, calendar: plainCalendar, reached };
    const duties = new Map<string, Waiting>();
    for (const [kind, conditions] of Object.entries(dutyGroups(context)))
      if (conditions !== null)
        duties.set(kind, await findWaitingDuties(db, shard, conditions, shown));
    const reports = new Map<string, readonly WaitingReport[]>();
    for (const [kind, conditions] of Object.entries(reportGroups(context)))
      if (conditions !== null)
        reports.set(kind, await findWaitingReports(db, shard, conditions, shown));
    const reviews = await findWaitingReviews(db, shard, actor.personId, shown);
    const ids = [...duties.values()].flatMap(({ first }) => first);
    const rows =
      ids.length === 0
        ? []
        : await listDuties(db, shard, {
            conditions: [among(sql.ref("d.id"), ids)],
            sort: "due",
            after: null,
            limit: ids.length,
          });
    const printed = new Map(
      rows.map((row) => [row.id, printDutyRow(row, { actor, today, calendar: plainCalendar })]),
    );
    const groups = inboxKind.options.map((kind): Group => {
      const waiting = duties.get(kind);
      const found = reports.get(kind) ?? [];
      const asked = kind === "reviews" ? reviews : [];
      return {
        kind,
        count: waiting?.count ?? found[0]?.count ?? asked[0]?.count ?? 0,
        duties: (waiting?.first ?? []).flatMap((id) => printed.get(id) ?? []),
        reports: found.map(printReport),
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
