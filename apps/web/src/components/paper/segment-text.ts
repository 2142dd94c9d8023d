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
  /** Words of a heading that runs into its text: of a section `（一）`, of an item `1.` */
  readonly head: "section" | "item" | null;
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
  text: string,
  marks: readonly Mark[],
  hits: readonly Hit[] = [],
): readonly TaskRun[] {
  const cuts = new Set([0, text.length]);
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
    const heading = over.find((mark) => mark.kind === "head" && !isSentence(mark, marks));
    const head =
      heading === undefined
        ? null
        : /^\s*[（(]/.test(text.slice(heading.start))
          ? "section"
          : "item";
    const leaf: Leaf = { start, end, head, ...leafOf(start, end, over, hits) };
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
    return Math.max(0, Math.min(offset, text.length));
  }
}

/** A numbered item within a paragraph that says who, when or how much is no heading: `1.校长每学期听课20节`. */
function isSentence(head: Mark, marks: readonly Mark[]): boolean {
  if (head.start === 0) return false;
  return marks.some(
    (mark) => isValue(mark.kind) && mark.start >= head.start && mark.end <= head.end,
  );
}

function isValue(kind: Mark["kind"]): kind is NonNullable<Leaf["value"]> {
  return kind === "owner" || kind === "deadline" || kind === "quota";
}

function leafOf(
  start: number,
  end: number,
  over: readonly Mark[],
  hits: readonly Hit[],
): Pick<Leaf, "value" | "hit"> {
  let value: Leaf["value"] = null;
  for (const { kind } of over) if (isValue(kind)) value = kind;
  const hit = hits.find((each) => each.start <= start && each.end >= end);
  return { value, hit: hit === undefined ? null : hit.current ? "current" : "hit" };
}

function sameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((each, i) => each === b[i]);
}
