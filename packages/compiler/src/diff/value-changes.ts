import type { Deadline } from "../model/deadline.ts";
import type {
  DeadlineChange,
  OwnersChange,
  QuotaChange,
  RecurrenceChange,
} from "../model/plan-diff.ts";
import type { Quota } from "../model/quota.ts";
import type { Recurrence } from "../model/recurrence.ts";
import type { Task } from "../model/task.ts";
import type { UnitReference } from "../model/unit-reference.ts";
import { quoteOf } from "../source/span.ts";
import { foldText } from "./fold-text.ts";
import { pairUp } from "./pair-up.ts";

/** A change of one of the values that a task carries. */
export type ValueChange = DeadlineChange | OwnersChange | QuotaChange | RecurrenceChange;

/** A task with the text that its spans lie in. */
export interface TaskInText {
  readonly task: Task;
  readonly text: string;
}

/** Deadlines, owners, quotas and rhythm that are not the same, in this order. */
export function valueChanges(before: TaskInText, after: TaskInText): ValueChange[] {
  return [
    ...deadlineChanges(before, after),
    ...ownersChanges(before.task, after.task),
    ...quotaChanges(before.task.quotas, after.task.quotas),
    ...recurrenceChanges(before, after),
  ];
}

function deadlineChanges(before: TaskInText, after: TaskInText): DeadlineChange[] {
  const key = (side: TaskInText) => (deadline: Deadline) => deadlineKey(deadline, side.text);
  const which = (
    name: DeadlineChange["which"],
    olds: readonly (Deadline | null)[],
    news: readonly (Deadline | null)[],
  ): DeadlineChange[] =>
    pairUp(olds.filter(present), news.filter(present), [[key(before), key(after)]]).map((pair) => ({
      kind: "deadline",
      which: name,
      ...pair,
    }));
  return [
    ...which("main", [before.task.deadline], [after.task.deadline]),
    ...which("stage", before.task.otherDeadlines, after.task.otherDeadlines),
    ...which("start", [before.task.start], [after.task.start]),
  ];
}

/** The day where there is one; else the words, so that 23月 and 13月 are told apart. */
function deadlineKey(deadline: Deadline, text: string): string {
  return deadline.date ?? deadline.partial ?? foldText(quoteOf(text, deadline.span));
}

function ownersChanges(before: Task, after: Task): OwnersChange[] {
  const changes: OwnersChange[] = [];
  for (const role of ["lead", "support", "owner"] as const) {
    const [olds, news] = [unitsOf(before, role), unitsOf(after, role)];
    const removed = without(olds, news);
    const added = without(news, olds);
    if (removed.length + added.length > 0) changes.push({ kind: "owners", role, removed, added });
  }
  return changes;
}

function unitsOf(task: Task, role: OwnersChange["role"]): readonly UnitReference[] {
  if (role !== "owner") return task[role];
  const named = new Set([...task.lead, ...task.support].map((unit) => unit.name));
  return task.owners.filter((unit) => !named.has(unit.name));
}

/** The units of one list that the other does not name. */
function without(
  units: readonly UnitReference[],
  others: readonly UnitReference[],
): UnitReference[] {
  const names = new Set(others.map((unit) => unit.name));
  return units.filter((unit) => !names.has(unit.name));
}

function quotaChanges(before: readonly Quota[], after: readonly Quota[]): QuotaChange[] {
  const whole = (quota: Quota): string =>
    [bounds(quota), quota.unit, words(quota.what), words(quota.per), words(quota.who)].join("|");
  const counted = (quota: Quota): string => `${quota.unit}|${words(quota.what)}`;
  const unit = (quota: Quota): string => quota.unit;
  return pairUp(before, after, [
    [whole, whole],
    [counted, counted],
    [unit, unit],
  ]).map((pair) => ({ kind: "quota", ...pair }));
}

function bounds(quota: Quota): string {
  return `${quota.op}${quota.min}~${quota.max}`;
}

function words(phrase: { readonly text: string } | null): string {
  return foldText(phrase?.text ?? "");
}

function recurrenceChanges(before: TaskInText, after: TaskInText): RecurrenceChange[] {
  const key = (side: TaskInText) => (recurrence: Recurrence) =>
    recurrence.unit === null
      ? foldText(quoteOf(side.text, recurrence.span))
      : `${recurrence.interval} ${recurrence.unit} ${recurrence.day ?? ""}`;
  return pairUp(
    [before.task.recurrence, ...before.task.otherRecurrences].filter(present),
    [after.task.recurrence, ...after.task.otherRecurrences].filter(present),
    [[key(before), key(after)]],
  ).map((pair) => ({ kind: "recurrence", ...pair }));
}

function present<Value>(value: Value | null): value is Value {
  return value !== null;
}
