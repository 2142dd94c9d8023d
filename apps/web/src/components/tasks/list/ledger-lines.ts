import type { OutlineEntry, TaskView } from "../../../checker/view.ts";

/** A line of the list: a task, or the head of those that an annex holds. */
export type LedgerLine =
  | { readonly kind: "task"; readonly task: TaskView; readonly depth: number }
  | {
      readonly kind: "annex";
      readonly key: string;
      readonly title: string;
      readonly count: number;
    };

/**
 * Sets tasks under those that hold them, and the rows of an annex under its name: they mostly say again what the clauses
 * say.
 */
export function ledgerLines(
  tasks: readonly TaskView[],
  outline: readonly OutlineEntry[],
): readonly LedgerLine[] {
  const lines: LedgerLine[] = [];
  const above: TaskView[] = [];
  let annex: string | null = null;
  for (const task of tasks) {
    const own = annexOf(task);
    if (own !== null && own !== annex) {
      const count = tasks.filter((each) => annexOf(each) === own).length;
      const title = outline.find((entry) => isNamed(entry.title, own))?.title ?? own;
      lines.push({ kind: "annex", key: own, title, count });
    }
    annex = own;
    while (above.length > 0 && !holds(above[above.length - 1] as TaskView, task)) above.pop();
    lines.push({ kind: "task", task, depth: above.length });
    if (task.parent) above.push(task);
  }
  return lines;
}

function annexOf({ path }: TaskView): string | null {
  const [first = ""] = path;
  return /^附\s?[件表]/.test(first) ? first : null;
}

function isNamed(title: string, annex: string): boolean {
  return title === annex || title.startsWith(`${annex} `);
}

function holds(outer: TaskView, inner: TaskView): boolean {
  return (
    outer.path.length < inner.path.length && outer.path.every((part, i) => part === inner.path[i])
  );
}
