import type { Task } from "../model/task.ts";
import { contains } from "../source/span.ts";

/**
 * Whether a task's owners stand in a bracket, a field or a cell (`（责任单位：办公室）`), which names all of them;
 * running text (`由办公室组织`) may name only who acts.
 */
export function isFormalOwner(text: string, { owners, assignments, row }: Task): boolean {
  const [first] = owners;
  if (first === undefined) return false;
  if (row !== null && row.table !== null) return true;
  const formula = assignments.find(({ span }) => contains(span, first.span));
  const start = Math.min(formula?.span.start ?? first.span.start, first.span.start);
  for (let i = first.span.start - 1; i >= Math.max(0, start - REACH); i--) {
    const c = text.charAt(i);
    if ("（(：:".includes(c)) return true;
    // What closes before it (a line, another bracket) belongs to something else.
    if ("\n）)。".includes(c)) return false;
  }
  return false;
}

/** Characters in which a label or an opening bracket stands before the first unit. */
const REACH = 12;
