import { type Light, lights, plainCalendar, type Totals } from "@luoshi/ledger";
import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { z } from "zod";
import type { rollUpRow } from "../../contract/roll-up.ts";
import { AppError } from "../../http/app-error.ts";
import type { Serve } from "../../http/handler.ts";
import { type Actor, actingUnits, reachPaths, rootPaths } from "../../policies/actor.ts";
import { among, anyOf, below, dutyReachBy, type ReachedIds } from "../../policies/reach.ts";
import { areMoreDuties, findBoardPlan } from "../../store/board-plan.ts";
import type { Database } from "../../store/database.ts";
import { type DutyListRow, listDuties, readReachedIds } from "../../store/duty-list.ts";
import { findUnitPath } from "../../store/duty-targets.ts";
import { boundsOfLights } from "../../store/light-bounds.ts";
import { hasLight, lightNumberSql, overdueSql } from "../../store/light-sql.ts";
import {
  findPathRange,
  type RolledRow,
  type RollUpPlace,
  type RollUpQuestion,
  rollUp,
} from "../../store/roll-up.ts";
import { printDutyRow } from "../duty/duty-row.ts";
import { topPlace } from "./roll-up-place.ts";

type Row = z.input<typeof rollUpRow>;

/** Pressing duties that a board shows. */
const mostPressing = 50;

/** Duties that are counted without being asked for a plan: some tenths of a second. */
const mostCounted = 100_000;

/** Totals by unit, task and plan, and the board made of them. */
export function rollUpRoutes(serve: Serve): void {
  serve("GET /api/roll-up", async (work) => {
    const { db, shard, today } = work;
    const question = await prepare(work, work.query);
    const { planId, taskId } = work.query;
    if (
      planId === undefined &&
      taskId === undefined &&
      (await areMoreDuties(db, shard, question.conditions, mostCounted))
    )
      throw new AppError("too-many-duties", { count: String(mostCounted) });
    const { rows, all } = await rollUp(db, shard, question);
    return { rows: rows.map(printRow), all: { ...all }, today };
  });

  serve("GET /api/board", async (work) => {
    const { db, shard, actor, today } = work;
    const asked = await prepare(work, { ...work.query, by: "unit" });
    const plan =
      work.query.planId === undefined
        ? await findBoardPlan(db, shard, asked.conditions, mostCounted)
        : null;
    const ofPlan = plan === null ? [] : [sql<SqlBool>`d.plan_id = ${plan.id}`];
    const units = { ...asked, conditions: [...asked.conditions, ...ofPlan] };
    // One top says nothing that the totals of all do not: its children are shown.
    const [only, ...more] = units.place.kind === "tops" ? units.place.paths : ["", ""];
    const place: RollUpPlace =
      only === undefined || more.length > 0 ? units.place : { kind: "children", path: only };
    const { rows, all } = await rollUp(db, shard, { ...units, place });
    const plans = await rollUp(db, shard, { ...units, by: "plan" });
    return {
      plan,
      all: { ...all },
      plans: mostRedFirst(plans.rows).map(printRow),
      units: mostRedFirst(rows).map(printRow),
      pressing: (await findPressing(work, units.conditions, all)).map((row) =>
        printDutyRow(row, { actor, today, calendar: plainCalendar }),
      ),
      today,
    };
  });
}

interface Reading {
  readonly db: Database;
  readonly shard: number;
  readonly actor: Actor;
  readonly today: string;
}

async function prepare(
  { db, shard, actor, today }: Reading,
  query: {
    readonly by: RollUpQuestion["by"];
    readonly planId?: string | undefined;
    readonly taskId?: string | undefined;
    readonly unitId?: string | undefined;
  },
): Promise<RollUpQuestion> {
  const reached = await readReachedIds(db, shard, actingUnits(actor), actor.groups, actor.personId);
  const conditions: RawBuilder<SqlBool>[] = [dutyReachBy(actor, reached, "d")];
  if (query.planId !== undefined) conditions.push(sql<SqlBool>`d.plan_id = ${query.planId}`);
  if (query.taskId !== undefined) conditions.push(sql<SqlBool>`d.task_id = ${query.taskId}`);
  let place: RollUpPlace;
  if (query.unitId !== undefined) {
    const path = await findUnitPath(db, shard, actor, query.unitId);
    if (path === null) throw new AppError("not-found");
    conditions.push(below(sql.ref("d.unit_path"), [path]));
    place = { kind: "children", path };
  } else {
    const paths = reachPaths(actor);
    place = topPlace(
      paths,
      query.by === "unit" ? await findBeside({ db, shard, actor }, reached, paths) : null,
    );
  }
  return {
    by: query.by,
    conditions,
    place,
    light: lightNumberSql(today, plainCalendar),
    overdue: overdueSql(today),
  };
}

/** Where the duties lie that the actor sees beside their own subtrees. */
async function findBeside(
  { db, shard, actor }: Omit<Reading, "today">,
  { planIds, taskIds, dutyIds }: ReachedIds,
  paths: readonly string[],
): Promise<{ readonly first: string; readonly last: string } | null> {
  // Who has the whole tree sees nothing beside it.
  if (rootPaths(actor).every((root) => paths.includes(root))) return null;
  if (planIds.length + taskIds.length + dutyIds.length === 0) return null;
  return findPathRange(db, shard, [
    anyOf([
      among(sql.ref("d.plan_id"), planIds),
      among(sql.ref("d.task_id"), taskIds),
      among(sql.ref("d.id"), dutyIds),
    ]),
    sql<SqlBool>`not ${below(sql.ref("d.unit_path"), paths)}`,
  ]);
}

/** Red ones by their day, then yellow ones. */
async function findPressing(
  { db, shard, today }: Reading,
  conditions: readonly RawBuilder<SqlBool>[],
  all: Totals,
): Promise<readonly DutyListRow[]> {
  const found: DutyListRow[] = [];
  for (const light of ["red", "yellow"] as const) {
    if (found.length === mostPressing || all[light] === 0) continue;
    const rows = await listDuties(db, shard, {
      conditions: [
        ...conditions,
        sql<SqlBool>`d.parent_id is null`,
        hasLight([light], today, plainCalendar),
      ],
      bounds: boundsOfLights([light], today),
      sort: "due",
      after: null,
      limit: mostPressing - found.length,
    });
    found.push(...rows);
  }
  return found;
}

function printRow(row: RolledRow): Row {
  return { ...row, totals: { ...row.totals }, light: lightOfTotals(row.totals) };
}

/** The most pressing light of any. */
function lightOfTotals(totals: Totals): Light | null {
  return lights.find((light) => totals[light] > 0) ?? null;
}

/** Red, then yellow; else the order they came in. */
function mostRedFirst(rows: readonly RolledRow[]): readonly RolledRow[] {
  return rows.toSorted((a, b) => b.totals.red - a.totals.red || b.totals.yellow - a.totals.yellow);
}
