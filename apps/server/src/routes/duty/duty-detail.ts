import type { PlainDate } from "@luoshi/compiler";
import {
  isHeld,
  isOpen,
  isTaskDone,
  type LightOverride,
  taskPercent,
  type WorkingCalendar,
} from "@luoshi/ledger";
import { sql } from "kysely";
import type { z } from "zod";
import type { dutyDetail } from "../../contract/duty.ts";
import { AppError } from "../../http/app-error.ts";
import type { Actor } from "../../policies/actor.ts";
import { dutyRelations, mayChase, mayLight } from "../../policies/duty.ts";
import { dutyReach, planReach } from "../../policies/reach.ts";
import { readCarriedClauses } from "../../store/carried-clause.ts";
import type { Database } from "../../store/database.ts";
import {
  type NeighbourRow,
  readDutyDetail,
  readDutyHistory,
  readTaskDuties,
} from "../../store/duty-detail.ts";
import { type DutyListRow, listDuties } from "../../store/duty-list.ts";
import { litOf, percentOf, printDutyRow } from "./duty-row.ts";

type Detail = z.input<typeof dutyDetail>;

/** As it is kept: with who set it and when, since it can be told so. */
type KeptOverride = LightOverride & { readonly by?: string; readonly at?: string };

/** What a detail is read with. */
export interface DetailWork {
  readonly db: Database;
  readonly shard: number;
  readonly today: string;
  readonly actor: Actor;
}

/**
 * A duty with all that stands around it.
 * @throws AppError `not-found` out of reach
 */
export async function printDutyDetail(
  work: DetailWork,
  id: string,
  calendar: WorkingCalendar,
): Promise<Detail> {
  const { db, shard, today, actor } = work;
  const reach = dutyReach(actor, shard, "d");
  const [row] = await listDuties(db, shard, {
    conditions: [sql`d.id = ${id}`, reach],
    sort: "due",
    after: null,
    limit: 1,
  });
  const detail = row && (await readDutyDetail(db, shard, id));
  if (row === undefined || detail === undefined) throw new AppError("not-found");
  const around = await readTaskDuties(db, shard, row.task_id, reach);
  const history = await readDutyHistory(db, shard, id);
  const progress = around.map((each) => ({
    id: each.id,
    parentId: each.parent_id,
    part: each.part,
    state: each.state,
    percent: each.percent,
    weight: each.weight,
  }));
  const { extension } = detail;
  const override = row.light_override as KeptOverride | null;
  const relations = dutyRelations(actor, {
    duty: { unitId: row.unit_id },
    unitPath: row.unit_path,
    planUnitId: row.plan_unit_id,
    leadUnitIds: row.lead_units,
    parent: row.parent_unit_id === null ? null : { unitId: row.parent_unit_id },
  });
  return {
    ...printDutyRow(row, { actor, today, calendar }),
    wording: detail.wording,
    statement: detail.statement,
    weight: detail.weight,
    assignedAt: detail.assigned_at,
    signedAt: row.signed_at,
    claimedAt: row.claimed_at,
    doneAt: detail.done_at,
    signedOffAt: detail.signed_off_at,
    personIds: row.persons.map((person) => person.id),
    task: {
      id: row.task_id,
      quote: detail.task_quote,
      path: [...detail.task_path],
      deadlineQuote: detail.deadline_quote,
      quotas: detail.quotas.map(({ quote }) => ({ quote })),
      planVersionNo: detail.published_no,
      span: { start: detail.span_start, end: detail.span_end },
      done: isTaskDone(progress),
      percent: taskPercent(progress) ?? 0,
    },
    others: around
      .filter((each) => each.parent_id === null && each.id !== id)
      .filter(({ state }) => state !== "transferred" && state !== "withdrawn")
      .map((each) => ({
        id: each.id,
        unitId: each.unit_id,
        unitName: each.unit_name,
        part: each.part,
        state: each.state,
        percent: percentOf(each),
        due: each.due,
        lit: litOf(each, today, calendar),
        ...receiptOf(each, row, actor),
      })),
    shares: around
      .filter((each) => each.parent_id === id)
      .map((each) => ({
        id: each.id,
        version: each.version,
        unitId: each.unit_id,
        unitName: each.unit_name,
        persons: [...each.persons],
        state: each.state,
        weight: each.weight,
        percent: percentOf(each),
        due: each.due,
        ...receiptOf(each, row, actor),
      })),
    carriesOut: [
      ...(await readCarriedClauses(db, shard, row.task_id, planReach(actor, shard, "q"))),
    ],
    rhythm: detail.rhythm as Detail["rhythm"],
    override: isHeld(override, today as PlainDate)
      ? {
          light: override.light,
          sentence: override.sentence,
          until: override.until ?? null,
          by:
            override.by === undefined || detail.lit_by_name === null
              ? null
              : { id: override.by, name: detail.lit_by_name },
          at: override.at ?? null,
        }
      : null,
    mayLight: mayLight(actor, relations) && isOpen(row.state),
    extension: extension && {
      id: extension.id,
      to: extension.to,
      reason: extension.reason,
      askedAt: extension.askedAt,
      askedBy:
        extension.askedName === null ? null : { id: extension.askedBy, name: extension.askedName },
    },
    history: history.map((line) => ({
      id: line.id,
      at: line.happened_at,
      kind: line.kind,
      person:
        line.person_id === null || line.person_name === null
          ? null
          : { id: line.person_id, name: line.person_name },
      unitName: line.unit_name,
      before: line.before,
      after: line.after,
    })),
  };
}

/** Whether a neighbour has answered, and whether the actor may remind it. */
function receiptOf(each: NeighbourRow, row: DutyListRow, actor: Actor) {
  const relations = dutyRelations(actor, {
    duty: { unitId: each.unit_id },
    unitPath: each.unit_path,
    planUnitId: row.plan_unit_id,
    leadUnitIds: row.lead_units,
    parent: each.parent_id === row.id ? { unitId: row.unit_id } : null,
  });
  return {
    signedAt: each.signed_at,
    chases: each.chases,
    mayChase: mayChase(relations, each.state),
  };
}
