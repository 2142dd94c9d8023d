import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect } from "react";
import { useCall } from "../../../api/use-call.ts";
import type { CheckView, ProblemView, TaskView } from "../../../checker/view.ts";
import { selectProblem } from "../../../components/problems/take-choice.ts";
import { usePane } from "../../../components/tasks/pane-state.ts";
import { useCheck } from "../../../state/check-store.ts";
import { usePlan } from "../use-plan.ts";

/** Goes to what the address names, once the document stands there, and takes task and problem out of the address. */
export function useShownPlace(): void {
  const plan = usePlan();
  const navigate = useNavigate();
  const { task, problem, owner, comment } = useSearch({ from: "/signed-in/plans/$planId" });
  const ready = useCheck((state) => state.phase.kind === "ready");
  const { id, drafting } = plan;
  // Duties name a task by its id; who sees no draft asks which words that is.
  const published = useCall(
    "GET /api/plans/:planId/tasks",
    { params: { planId: id } },
    { enabled: drafting === null && task !== undefined },
  );
  const keys = drafting === null ? published.data?.rows : drafting.tasks;
  useEffect(() => {
    const { view, select } = useCheck.getState();
    if (!ready || view === null || keys === undefined) return;
    if (task === undefined && problem === undefined) return;
    const meant = task === undefined ? undefined : taskMeant(view, keys, task);
    const fault = problem === undefined ? undefined : problemMeant(view, problem);
    if (fault !== undefined) selectProblem(fault);
    else if (meant !== undefined) select({ task: meant.id, problem: null });
    void navigate({
      to: "/plans/$planId",
      params: { planId: id },
      search: { step: "check" },
      replace: true,
    });
  }, [ready, task, problem, keys, id, navigate]);
  useEffect(() => {
    if (!ready) return;
    if (owner !== undefined) usePane.setState({ tab: "owners" });
    else if (comment !== undefined) usePane.setState({ tab: "comments" });
  }, [ready, owner, comment]);
}

/** A task by its key, or by the id that it has since it was published. */
export function taskMeant(
  view: CheckView,
  keys: readonly {
    readonly key: string;
    readonly id?: string;
    readonly taskId?: string | null;
  }[],
  name: string,
): TaskView | undefined {
  const known = keys.find(({ id, taskId }) => id === name || taskId === name);
  return view.tasks.find(({ id }) => id === (known?.key ?? name));
}

/** `impossible-date 2`: the second error of that code, in the order of the text. */
export function problemMeant(view: CheckView, name: string): ProblemView | undefined {
  const [code, no = "1"] = name.split(" ");
  const found = view.problems.filter((each) => each.code === code && each.severity === "error");
  return found[Number(no) - 1] ?? found[0];
}
