import { plainCalendar } from "@luoshi/ledger";
import { runDutyCommand } from "../../commands/duty/run-duty-command.ts";
import { runDutyCommands } from "../../commands/duty/run-duty-commands.ts";
import { setLight } from "../../commands/duty/set-light.ts";
import { stepWork } from "../../commands/duty/step-work.ts";
import type { Serve } from "../../http/handler.ts";
import { readCursor, writeCursor } from "../../http/page-cursor.ts";
import { type Actor, actingUnits } from "../../policies/actor.ts";
import type { Database } from "../../store/database.ts";
import { countDuties, isKeyOf, listDuties, readReachedIds } from "../../store/duty-list.ts";
import { findUnitPath } from "../../store/duty-targets.ts";
import { lightSql, overdueSql, ruleInRules } from "../../store/light-sql.ts";
import { type DutyFilters, dutyConditions } from "./duty-conditions.ts";
import { printDutyDetail } from "./duty-detail.ts";
import { printDutyRow } from "./duty-row.ts";
import { exportDuties } from "./export-duties.ts";

/** Counts stop here: nobody reads the difference, and each row costs. */
const most = 10_000;

/** Duties: the list, one, and what is done with them. */
export function dutyRoutes(serve: Serve): void {
  serve("GET /api/duties", async (work) => {
    const { db, shard, actor, today, query } = work;
    const { after, limit, sort, ...filters } = query;
    const choice = await conditionsFor(work, filters);
    const cursor = readCursor(after, (key) => isKeyOf(sort, key));
    const rows = await listDuties(db, shard, { ...choice, sort, after: cursor, limit: limit + 1 });
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    return {
      rows: shown.map((row) => printDutyRow(row, { actor, today, calendar: plainCalendar })),
      next: last === undefined ? null : writeCursor({ key: last.sort_key, id: last.id }),
    };
  });

  serve("GET /api/duties/counts", async (work) => {
    const { sort: _, ...filters } = work.query;
    const cells = await countDuties(
      work.db,
      work.shard,
      await conditionsFor(work, filters),
      lightSql(work.today, plainCalendar, ruleInRules),
      overdueSql(work.today),
      most + 1,
    );
    const counts = {
      total: 0,
      overdue: 0,
      states: {} as Record<string, number>,
      lights: {} as Record<string, number>,
    };
    for (const cell of cells) {
      counts.total += cell.count;
      if (cell.overdue) counts.overdue += cell.count;
      counts.states[cell.state] = (counts.states[cell.state] ?? 0) + cell.count;
      if (cell.light !== null)
        counts.lights[cell.light] = (counts.lights[cell.light] ?? 0) + cell.count;
    }
    return { ...counts, total: Math.min(counts.total, most), capped: counts.total > most };
  });

  serve("GET /api/duties/export", async (work) => {
    const { sort, ...filters } = work.query;
    return exportDuties(work, await conditionsFor(work, filters), sort);
  });

  serve("GET /api/duties/:dutyId", (work) =>
    printDutyDetail(work, work.params.dutyId, plainCalendar),
  );

  serve("POST /api/duties/:dutyId/commands", async (work) => {
    const { dutyId } = work.params;
    await runDutyCommand(stepWork(work), work.actor, dutyId, work.body.version, work.body.command);
    return printDutyDetail(work, dutyId, plainCalendar);
  });

  serve("POST /api/duties/commands", async (work) => ({
    results: await runDutyCommands(stepWork(work), work.actor, work.body.duties, work.body.command),
  }));

  serve("PUT /api/duties/:dutyId/light", async (work) => {
    const { dutyId } = work.params;
    await setLight(stepWork(work), work.actor, dutyId, work.body.version, work.body.override);
    return printDutyDetail(work, dutyId, plainCalendar);
  });
}

/** Filters as conditions, with what must be looked up for them. */
export async function conditionsFor(
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
  filters: DutyFilters,
) {
  const reached = await readReachedIds(db, shard, actingUnits(actor), actor.groups, actor.personId);
  const unitPath =
    filters.unitId === undefined ? null : await findUnitPath(db, shard, actor, filters.unitId);
  return dutyConditions(filters, {
    actor,
    shard,
    today,
    calendar: plainCalendar,
    reached,
    unitPath,
  });
}
