import type { Clause } from "../model/clause.ts";
import type { Plan } from "../model/plan.ts";
import type { Task } from "../model/task.ts";
import { contains, type Span } from "../source/span.ts";
import type { AddedTask } from "./corrections.ts";
import { findBehind } from "./find-words.ts";
import { handDown } from "./hand-down.ts";
import { readStretch } from "./read-stretch.ts";
import { ownWords, type Reading } from "./reading.ts";

/**
 * Makes a task of words that a clerk added, `公布举报电话`: what they say is read from them; owners and last day that they
 * do not say are those of the task in which they stand. Null when the text no longer has them.
 */
export function addTask({ id, quote, before, kind }: AddedTask, reading: Reading): Task | null {
  const { text, plan } = reading;
  const at = findBehind(text, quote, before);
  if (at === null) return null;
  const holder = innermost(plan.tasks, at, (task) => task.span);
  if (holder !== undefined && contains(ownWords(holder, reading), at)) {
    const { path, clause, row, group } = holder;
    return handDown(holder, readStretch(at, { id, path, kind, clause, row, group }, reading));
  }
  const clause = innermost(plan.clauses, at, ({ span }: Clause) => span);
  const path = clause?.path ?? [partMark(at, plan)];
  const place = { path, clause: clause?.id ?? null, row: null, group: null };
  return readStretch(at, { id, kind, ...place }, reading);
}

/** Where words stand that no clause holds: 附件1, or the body. */
function partMark(at: Span, { attachments }: Plan): string {
  const annex = attachments.find(({ body }) => body !== null && contains(body, at));
  return annex === undefined ? "正文" : `附件${annex.printed ?? ""}`;
}

/** The last of those around a place: what holds others stands before them. */
function innermost<Thing>(
  things: readonly Thing[],
  at: Span,
  spanOf: (thing: Thing) => Span,
): Thing | undefined {
  let found: Thing | undefined;
  for (const thing of things) if (contains(spanOf(thing), at)) found = thing;
  return found;
}
