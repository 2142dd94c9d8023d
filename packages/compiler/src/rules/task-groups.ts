import type { Plan } from "../model/plan.ts";
import type { Task } from "../model/task.ts";
import { groupBy } from "./group-by.ts";

/** The tasks that are rows, by their tables, both in document order. */
export function tableRows({ tasks }: Plan): readonly (readonly Task[])[] {
  const rows = tasks.filter(({ row }) => row !== null && row.table !== null);
  return [...groupBy(rows, ({ row }) => row?.table).values()];
}

/** The tasks that stand beside each other: the rows of one table, or the items under one heading. */
export function siblings({ tasks }: Plan): readonly (readonly Task[])[] {
  const work = tasks.filter(({ parent, kind }) => !parent && kind === "task");
  const groups = groupBy(work, ({ path, row, clause }) => {
    const above = path.slice(0, -1).join("/");
    return `${above}|${row === null ? "" : `${row.table ?? clause}`}`;
  });
  return [...groups.values()];
}
