import type { TaskView } from "../../../checker/view.ts";
import { lacksDeadline, lacksOwner } from "./lacking.ts";

/** What a task may be picked out by besides its unit and words. */
export const taskStates = ["no-owner", "no-deadline", "problem", "corrected"] as const;

export type TaskState = (typeof taskStates)[number];

/** Which tasks the list shows; empty words and nulls let all pass. */
export interface TaskFilter {
  readonly unit: string;
  readonly state: TaskState | null;
  readonly words: string;
}

/** Lets all pass. */
export const noFilter: TaskFilter = { unit: "", state: null, words: "" };

/** Whether a filter holds nothing back. */
export function isOpen({ unit, state, words }: TaskFilter): boolean {
  return unit.trim() === "" && state === null && words.trim() === "";
}

/** The tasks that pass. A unit may be given in part; of several words each must be found. */
export function filterTasks(tasks: readonly TaskView[], filter: TaskFilter): readonly TaskView[] {
  if (isOpen(filter)) return tasks;
  const unit = filter.unit.trim();
  const words = folded(filter.words)
    .split(/\s+/)
    .filter((word) => word !== "");
  return tasks.filter(
    (task) =>
      (filter.state === null || isIn(task, filter.state)) &&
      (unit === "" || unitNames(task).some((name) => name.includes(unit))) &&
      (words.length === 0 || holdsAll(task, words)),
  );
}

/** Whether a task is in a state. */
export function isIn(task: TaskView, state: TaskState): boolean {
  switch (state) {
    case "no-owner":
      return lacksOwner(task);
    case "no-deadline":
      return lacksDeadline(task);
    case "problem":
      return task.problems.length > 0;
    case "corrected":
      return task.corrected.length > 0 || task.added;
  }
}

/** All units that the tasks name, the busiest first; those that merely act come after those responsible. */
export function unitsOf(tasks: readonly TaskView[]): readonly string[] {
  const counts = new Map<string, number>();
  const count = (name: string, by: number): void => {
    counts.set(name, (counts.get(name) ?? 0) + by);
  };
  for (const { units, actors } of tasks) {
    for (const { name } of units) count(name, 1);
    for (const name of actors) count(name, 0.001);
  }
  return [...counts.entries()].sort((a, b) => b[1] - a[1]).map(([name]) => name);
}

function unitNames({ units, actors }: TaskView): readonly string[] {
  return [...units.map(({ name }) => name), ...actors];
}

function holdsAll(task: TaskView, words: readonly string[]): boolean {
  const { no, pathLabel, title, text, deadline, quotas, recurrences } = task;
  const values = [...quotas, ...recurrences].map((value) => value.text);
  const parts = [no, pathLabel, title, text, deadline?.text ?? "", ...values, ...unitNames(task)];
  const all = folded(parts.join("\n"));
  return words.every((word) => all.includes(word));
}

function folded(words: string): string {
  return words.trim().toLowerCase();
}
