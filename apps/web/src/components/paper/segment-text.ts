import type { Mark } from "../../checker/view.ts";

/** A stretch found by the search. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  /** The one that the search stands at. */
  readonly current: boolean;
}

/** Words drawn alike. */
export interface Leaf {
  readonly start: number;
  readonly end: number;
  readonly value: "owner" | "deadline" | "quota" | null;
  readonly head: boolean;
  readonly hit: "hit" | "current" | null;
}

/** Words under the same problems; the worst comes last and lies innermost. */
export interface ProblemRun {
  readonly problems: readonly Mark[];
  readonly leaves: readonly Leaf[];
}

/** Words of the same tasks, the innermost task last. */
export interface TaskRun {
  readonly start: number;
  readonly tasks: readonly string[];
  readonly leftOut: boolean;
  readonly runs: readonly ProblemRun[];
}

const RANK = { info: 0, warning: 1, error: 2 } as const;

/**
 * Parts a paragraph where any of its overlapping marks begins or ends, and gathers the parts again: by task, in these by
 * problem. A squiggle under coloured words is then one line, and a highlight one box.
 */
export function segmentText(
  length: number,
  marks: readonly Mark[],
  hits: readonly Hit[] = [],
): readonly TaskRun[] {
  const cuts = new Set([0, length]);
  for (const { start, end } of [...marks, ...hits]) cuts.add(clamp(start)).add(clamp(end));
  const edges = [...cuts].sort((a, b) => a - b);
  const runs: TaskRun[] = [];
  for (let i = 0; i + 1 < edges.length; i++) {
    const start = edges[i] as number;
    const end = edges[i + 1] as number;
    const over = marks.filter((mark) => mark.start <= start && mark.end >= end);
    const tasks = over.flatMap(({ kind, id }) => (kind === "task" && id !== undefined ? [id] : []));
    const leftOut = over.some(({ kind }) => kind === "left-out");
    const problems = over
      .filter(({ kind }) => kind === "problem")
      .sort((a, b) => RANK[a.severity ?? "info"] - RANK[b.severity ?? "info"]);
    const leaf = leafOf(start, end, over, hits);
    const run = runs[runs.length - 1];
    if (run === undefined || run.leftOut !== leftOut || !sameList(run.tasks, tasks)) {
      runs.push({ start, tasks, leftOut, runs: [{ problems, leaves: [leaf] }] });
      continue;
    }
    const last = run.runs[run.runs.length - 1];
    const joined =
      last !== undefined && sameList(last.problems, problems)
        ? [...run.runs.slice(0, -1), { problems, leaves: [...last.leaves, leaf] }]
        : [...run.runs, { problems, leaves: [leaf] }];
    runs[runs.length - 1] = { ...run, runs: joined };
  }
  return runs;

  function clamp(offset: number): number {
    return Math.max(0, Math.min(offset, length));
  }
}

function leafOf(start: number, end: number, over: readonly Mark[], hits: readonly Hit[]): Leaf {
  let value: Leaf["value"] = null;
  for (const { kind } of over)
    if (kind === "owner" || kind === "deadline" || kind === "quota") value = kind;
  const hit = hits.find((each) => each.start <= start && each.end >= end);
  return {
    start,
    end,
    value,
    head: over.some(({ kind }) => kind === "head"),
    hit: hit === undefined ? null : hit.current ? "current" : "hit",
  };
}

function sameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((each, i) => each === b[i]);
}
