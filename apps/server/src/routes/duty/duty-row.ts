import {
  commandsFor,
  type Duty,
  defaultLightRule,
  isDone,
  isOverdue,
  type LightOverride,
  type LightRule,
  lightOf,
  renderLightReason,
  type WorkingCalendar,
} from "@luoshi/ledger";
import type { z } from "zod";
import type { dutyRow, lit } from "../../contract/duty.ts";
import type { Actor } from "../../policies/actor.ts";
import { dutyRelations, mayChase } from "../../policies/duty.ts";
import { dayOrNull } from "../../store/day-of.ts";
import type { DutyListRow } from "../../store/duty-list.ts";

type Row = z.input<typeof dutyRow>;
type LitAnswer = z.input<typeof lit>;

/** What every row is printed with. */
export interface RowContext {
  readonly actor: Actor;
  readonly today: string;
  readonly calendar: WorkingCalendar;
}

/** A row of the database as the contract gives it: light with its reason, what the actor may do. */
export function printDutyRow(row: DutyListRow, context: RowContext): Row {
  const { actor, today, calendar } = context;
  const duty = dutyOf(row);
  const relations = dutyRelations(actor, {
    duty,
    unitPath: row.unit_path,
    planUnitId: row.plan_unit_id,
    parent: row.parent_unit_id === null ? null : { unitId: row.parent_unit_id },
    leadUnitIds: row.lead_units,
  });
  return {
    id: row.id,
    version: row.version,
    planId: row.plan_id,
    planTitle: row.plan_title,
    taskId: row.task_id,
    taskNo: row.task_no,
    taskText: row.task_text,
    taskPosition: row.task_position,
    unitId: row.unit_id,
    unitName: row.unit_name,
    part: row.part,
    parentId: row.parent_id,
    state: row.state,
    percent: percentOf(row),
    starts: row.starts,
    due: row.due,
    overdue: isOverdue(duty, today as Duty["dispatchedOn"]),
    lit: litOf(row, today, calendar),
    latest: row.latest,
    reportedAt: row.reported_at,
    chases: row.chases,
    persons: row.persons.flatMap(({ name }) => (name === null ? [] : [name])),
    commands: [...commandsFor(duty, relations)],
    mayChase: mayChase(relations, row.state),
  };
}

/** Percent as it is told: what was accepted is done, whatever its last report said. */
export function percentOf({ state, percent }: Pick<DutyListRow, "state" | "percent">): number {
  return isDone(state) ? 100 : percent;
}

/** Facts that a light is computed from, as rows hold them. */
export type LitRow = Pick<
  DutyListRow,
  | "state"
  | "due"
  | "percent"
  | "starts"
  | "claimed_at"
  | "reported_at"
  | "rhythm_days"
  | "light_override"
  | "light_rule"
>;

/** The light of a row and its reason in words. */
export function litOf(row: LitRow, today: string, calendar: WorkingCalendar): LitAnswer | null {
  const override = row.light_override as LightOverride | null;
  const found = lightOf(
    {
      state: row.state,
      due: row.due as Duty["due"],
      percent: row.percent,
      dispatchedOn: row.starts as Duty["dispatchedOn"],
      claimedOn: dayOrNull(row.claimed_at),
      reportedOn: dayOrNull(row.reported_at),
      // The stored length of a period is in days already.
      rhythm:
        row.rhythm_days === null ? null : { unit: "day", interval: row.rhythm_days, day: null },
      slipOpen: false,
      override,
    },
    (row.light_rule as LightRule | null) ?? defaultLightRule,
    today as Duty["dispatchedOn"],
    calendar,
  );
  if (found === null) return null;
  return {
    light: found.light,
    code: found.reason.code,
    reason: {
      zh: renderLightReason(found.reason, "zh"),
      en: renderLightReason(found.reason, "en"),
    },
    overridden: found.reason.code === "overridden",
  };
}

function dutyOf(row: DutyListRow): Duty {
  return {
    id: row.id,
    taskId: row.task_id,
    unitId: row.unit_id,
    parentId: row.parent_id,
    part: row.part,
    state: row.state,
    weight: row.weight,
    personIds: [],
    due: row.due as Duty["due"],
    percent: row.percent,
    statement: "",
    extension: row.extension ? { to: row.starts as Duty["dispatchedOn"], reason: "" } : null,
    dispatchedOn: row.starts as Duty["dispatchedOn"],
    signedOn: dayOrNull(row.signed_at),
    claimedOn: dayOrNull(row.claimed_at),
    doneOn: null,
    signedOffOn: null,
  };
}
