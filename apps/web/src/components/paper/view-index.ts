import type { CheckView, ProblemView, TaskView } from "../../checker/view.ts";

/** Tasks and problems of a view by id. */
export interface ViewIndex {
  readonly tasks: ReadonlyMap<string, TaskView>;
  readonly problems: ReadonlyMap<string, ProblemView>;
}

const indexes = new WeakMap<CheckView, ViewIndex>();

/** Looks up tasks and problems; made once a view, asked by every paragraph. */
export function viewIndex(view: CheckView): ViewIndex {
  const known = indexes.get(view);
  if (known !== undefined) return known;
  const index = {
    tasks: new Map(view.tasks.map((task) => [task.id, task])),
    problems: new Map(view.problems.map((problem) => [problem.id, problem])),
  };
  indexes.set(view, index);
  return index;
}
