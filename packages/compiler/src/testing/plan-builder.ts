import type { Clause, ClauseLevel } from "../model/clause.ts";
import type { Plan } from "../model/plan.ts";
import type { Task } from "../model/task.ts";
import { digest, foldForId } from "../outline/clause-id.ts";
import { type SourceText, sourceFromLines } from "../source/source-text.ts";

/** A clause of a plan put together by a test: its words, and what stands under it. */
export interface ClauseSketch {
  readonly words: string;
  readonly children: readonly ClauseSketch[];
  readonly deadline?: string;
  readonly owners?: readonly string[];
}

const LEVELS: readonly ClauseLevel[] = [1, 2, 3, 4, 5];

/**
 * A plan by hand: every clause on a line of its own, numbered in order, every leaf a task. Quick and exact where
 * a property wants thousands of plans, and independent of what the compiler understands.
 */
export function buildPlan(sketches: readonly ClauseSketch[]): { source: SourceText; plan: Plan } {
  const clauses: Clause[] = [];
  const tasks: Task[] = [];
  const ids = new Map<string, number>();
  let text = "";

  const idOf = (words: string): string => {
    const base = digest(foldForId(words));
    const count = ids.get(base) ?? 0;
    ids.set(base, count + 1);
    return count === 0 ? base : `${base}-${count + 1}`;
  };

  const write = (
    sketch: ClauseSketch,
    index: number,
    above: readonly string[],
    parent: string | null,
  ): void => {
    const level = LEVELS[above.length] ?? 5;
    const no = `${level}.${index + 1}`;
    const start = text.length;
    const words = start + no.length;
    text += no + sketch.words;
    const place = (inner: string) => {
      const at = text.length;
      text += inner;
      return { start: at, end: text.length };
    };
    const due = sketch.deadline === undefined ? null : place(sketch.deadline);
    const owners = (sketch.owners ?? []).map((name) => ({
      name,
      span: place(name),
      certainty: "stated" as const,
    }));
    const own = { start, end: text.length };
    text += "\n";
    const id = idOf(sketch.words);
    const path = [...above, no];
    const at = clauses.length;
    const clause: Clause = {
      id: `c${id}`,
      no,
      raw: no,
      value: index + 1,
      level,
      head: sketch.words.slice(0, 40),
      path,
      parent,
      part: null,
      runIn: false,
      span: own,
      numberSpan: { start, end: words },
      headSpan: { start: words, end: own.end },
      own,
    };
    clauses.push(clause);
    if (sketch.children.length === 0) {
      tasks.push({
        id: `t${id}`,
        path,
        kind: "task",
        clause: `c${id}`,
        row: null,
        span: own,
        text: sketch.words + (sketch.deadline ?? "") + (sketch.owners ?? []).join(""),
        quote: { start, end: words },
        parent: false,
        group: null,
        owners,
        lead: [],
        support: [],
        actors: [],
        assignments: [],
        otherDeadlines: [],
        start: null,
        period: null,
        ongoing: null,
        recurrence: null,
        otherRecurrences: [],
        quotas: [],
        counterparts: [],
        deadline:
          due === null
            ? null
            : { date: sketch.deadline ?? null, partial: null, span: due, certainty: "stated" },
      });
    }
    sketch.children.forEach((child, i) => {
      write(child, i, path, `c${id}`);
    });
    clauses[at] = { ...clause, span: { start, end: text.length } };
  };

  sketches.forEach((sketch, i) => {
    write(sketch, i, [], null);
  });
  const plan: Plan = {
    title: null,
    kind: "plan",
    number: null,
    issued: null,
    period: null,
    basis: [],
    clauses,
    tasks,
    groups: [],
    attachments: [],
    forms: [],
    targets: [],
  };
  return { source: sourceFromLines(text), plan };
}
