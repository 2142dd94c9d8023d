import { DEADLINE_LABELS } from "../lexicon/deadline-labels.ts";
import { ATTACHMENT_WORDS } from "../lexicon/front-matter.ts";
import type { Deadline } from "../model/deadline.ts";
import type { Plan } from "../model/plan.ts";
import type { Task } from "../model/task.ts";
import { isBlank } from "../source/span.ts";

/** One piece of work said twice: by a clause of the body and by a row of an annex. */
export interface CounterpartPair {
  readonly body: Task;
  readonly annex: Task;
  /** First word of the annex's path: 附件1. */
  readonly mark: string;
  /** The row's number as printed, else counted. */
  readonly row: number;
}

/** Every pair of counterparts, in the order of the annex rows. */
export function counterpartPairs({ tasks }: Plan): readonly CounterpartPair[] {
  const byId = new Map<string, Task>();
  for (const task of tasks) byId.set(task.id, task);
  const pairs: CounterpartPair[] = [];
  for (const annex of tasks) {
    if (annex.counterparts.length === 0) continue;
    const [mark = ""] = annex.path;
    if (!isAnnexMark(mark)) continue;
    const printed = Number(annex.row?.printed ?? Number.NaN);
    const row = printed > 0 ? printed : (annex.row?.row ?? 0);
    for (const id of annex.counterparts) {
      const body = byId.get(id);
      if (body !== undefined && !isAnnexMark(body.path[0] ?? ""))
        pairs.push({ body, annex, mark, row });
    }
  }
  return pairs;
}

function isAnnexMark(word: string): boolean {
  return ATTACHMENT_WORDS.some((annex) => word.startsWith(annex));
}

/** All deadlines of a task: the formal ones (a bracket, a field, a cell) hold for all of it, the others for one step. */
export function deadlinesOf(
  text: string,
  { deadline, otherDeadlines }: Task,
): { readonly formal: readonly Deadline[]; readonly steps: readonly Deadline[] } {
  const all = deadline === null ? otherDeadlines : [deadline, ...otherDeadlines];
  if (all.length === 0) return { formal: all, steps: all };
  const formal = all.filter((due) => isFormal(text, due));
  return { formal, steps: all.filter((due) => !formal.includes(due)) };
}

function isFormal(text: string, { span, certainty }: Deadline): boolean {
  if (certainty === "inherited") return true;
  const words = text.slice(Math.max(0, span.start - 5), Math.min(span.end, span.start + 6));
  if (DEADLINE_LABELS.some((label) => words.includes(label))) return true;
  let before = span.start - 1;
  while (before >= 0 && isInnerBlank(text, before)) before--;
  let behind = span.end;
  while (behind < text.length && isInnerBlank(text, behind)) behind++;
  const opens = before < 0 || "\n\t（(".includes(text.charAt(before));
  const closes = behind >= text.length || "\n\t，,）)".includes(text.charAt(behind));
  return opens && closes;
}

function isInnerBlank(text: string, at: number): boolean {
  const c = text.charAt(at);
  return c !== "\n" && c !== "\t" && isBlank(text.charCodeAt(at));
}
