import { CallError } from "@luoshi/server/contract/client";
import type { QueryClient } from "@tanstack/react-query";
import { serverCall } from "../../../api/server-call.ts";
import { useLanguage } from "../../../language/language-store.ts";
import { showToast } from "../../../ui/toast-store.ts";
import type { Disposition, DraftTask, Plan } from "../plan-answers.ts";
import { heldPlan, patchPlan, refreshPlan } from "../use-plan.ts";

/** Tasks of a plan with some of them otherwise. */
export function withTasks(plan: Plan, changed: readonly DraftTask[]): Plan {
  if (plan.drafting === null || changed.length === 0) return plan;
  const now = new Map(changed.map((task) => [task.key, task]));
  const tasks = plan.drafting.tasks.map((task) => now.get(task.key) ?? task);
  return { ...plan, drafting: { ...plan.drafting, tasks } };
}

/** A task as it will be when this is decided of it; null goes back to the proposal. */
export function decided(task: DraftTask, disposition: Disposition | null): DraftTask {
  return { ...task, disposition: disposition ?? task.proposed, stated: disposition !== null };
}

/**
 * Decides of tasks whether they are dispatched, stand, or are noted. Shown at once; where the server refuses, as it was.
 * The gate is asked anew.
 */
export async function decideTasks(
  client: QueryClient,
  planId: string,
  keys: readonly string[],
  disposition: Disposition | null,
): Promise<void> {
  const drafting = heldPlan(client, planId)?.drafting;
  const meant = drafting?.tasks.filter(({ key }) => keys.includes(key)) ?? [];
  const changing = meant.filter(
    (task) => task.stated !== (disposition !== null) || task.disposition !== disposition,
  );
  if (changing.length === 0) return;
  patchPlan(client, planId, (plan) =>
    withTasks(
      plan,
      changing.map((task) => decided(task, disposition)),
    ),
  );
  try {
    const { tasks } = await serverCall("PATCH /api/plans/:planId/tasks", {
      params: { planId },
      body: { tasks: changing.map(({ key, version }) => ({ key, version })), disposition },
    });
    patchPlan(client, planId, (plan) => withTasks(plan, tasks));
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    patchPlan(client, planId, (plan) => withTasks(plan, changing));
    const { message, help } = error.answer;
    const { language } = useLanguage.getState();
    showToast({ kind: "error", text: `${message[language]} ${help[language]}`, action: null });
  }
  await refreshPlan(client, planId);
}
