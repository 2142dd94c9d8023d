import type { PlanDiff, Task, TaskDiff } from "@luoshi/compiler";
import type { ComparedRow, TaskDifference } from "../compare-view.ts";
import type { TaskView } from "../view.ts";
import type { DraftLine } from "./draft-lines.ts";
import { changedFields, ownFields } from "./field-differences.ts";
import type { UnitsOfDifference } from "./touched-units.ts";

/** One draft as its tasks are looked up. */
export interface ComparedDraft {
  readonly text: string;
  readonly tasks: readonly TaskView[];
  readonly lines: readonly DraftLine[];
}

/** What the redrafting does to the tasks and whose they were and are, in the order of the present draft. */
export function taskDifferences(
  diff: PlanDiff,
  before: ComparedDraft,
  after: ComparedDraft,
  rows: readonly ComparedRow[],
): readonly UnitsOfDifference[] {
  const olds = new Map(before.tasks.map((task) => [task.id, task]));
  const news = new Map(after.tasks.map((task) => [task.id, task]));
  const oldRows = rowFinder(before.lines, rows, "before");
  const newRows = rowFinder(after.lines, rows, "after");
  const entries = diff.tasks.flatMap((entry) => {
    const kept = withoutEcho(entry, before.text, after.text);
    return kept === null ? [] : [kept];
  });
  return entries.flatMap((entry, i): readonly UnitsOfDifference[] => {
    const old = entry.kind === "added" ? undefined : olds.get(entry.before.id);
    const fresh = entry.kind === "removed" ? undefined : news.get(entry.after.id);
    const shown = fresh ?? old;
    if (shown === undefined) return [];
    const { no, title, pathLabel, kind: taskKind } = shown;
    const fields =
      entry.kind === "changed"
        ? changedFields(
            entry.changes,
            { before: before.text, after: after.text },
            { before: old?.pathLabel ?? null, after: fresh?.pathLabel ?? null },
          )
        : entry.kind === "added"
          ? ownFields(entry.after, after.text, "after")
          : ownFields(entry.before, before.text, "before");
    const kind = kindOf(entry);
    const [oldUnits, newUnits] = [namesOf(old), namesOf(fresh)];
    const difference: TaskDifference = {
      id: `d${i}`,
      kind,
      no,
      title,
      pathLabel,
      taskKind,
      task: fresh?.id ?? null,
      fields,
      // Another number is nobody's other work.
      units: kind === "renumbered" ? [] : [...new Set([...newUnits, ...oldUnits])],
      row: fresh === undefined ? oldRows(shown) : newRows(shown),
    };
    return [{ difference, before: oldUnits, after: newUnits }];
  });
}

/** A value that the clerk set stands outside the text: the words it replaces are then no news. Null where no news is left. */
function withoutEcho(entry: TaskDiff, before: string, after: string): TaskDiff | null {
  if (entry.kind !== "changed") return entry;
  const words = ({ span }: Task, text: string) => text.slice(span.start, span.end);
  if (words(entry.before, before) !== words(entry.after, after)) return entry;
  const changes = entry.changes.filter(({ kind }) => kind !== "reworded");
  return changes.length === 0 ? null : { ...entry, changes };
}

function kindOf(entry: TaskDiff): TaskDifference["kind"] {
  if (entry.kind !== "changed") return entry.kind;
  const kinds = new Set(entry.changes.map(({ kind }) => kind));
  kinds.delete("renumbered");
  if (kinds.size === 0) return "renumbered";
  kinds.delete("moved");
  return kinds.size === 0 ? "moved" : "changed";
}

/** Those a task is given to; where it names none, those it speaks of. */
function namesOf(task: TaskView | undefined): readonly string[] {
  if (task === undefined) return [];
  return task.units.length > 0 ? task.units.map(({ name }) => name) : task.actors;
}

/** The row of a task: of those where its words stand the first that changed, else the first. */
function rowFinder(
  lines: readonly DraftLine[],
  rows: readonly ComparedRow[],
  side: "before" | "after",
): (task: TaskView) => string | null {
  const byLine = new Map(rows.map((row) => [row[side]?.key, row]));
  const byParagraph = new Map<string, ComparedRow>();
  for (const { keys } of lines) {
    const row = byLine.get(keys[0]);
    if (row !== undefined) for (const key of keys) byParagraph.set(key, row);
  }
  return ({ places }) => {
    const own = places.flatMap(({ paragraph }) => byParagraph.get(paragraph) ?? []);
    return (own.find(({ kind }) => kind !== "same") ?? own[0])?.id ?? null;
  };
}
