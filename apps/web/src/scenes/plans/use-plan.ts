import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { createContext, useContext } from "react";
import { callKey, refresh, useCall } from "../../api/use-call.ts";
import type { Plan } from "./plan-answers.ts";

const key = (planId: string) => callKey("GET /api/plans/:planId", { params: { planId } });

/** A plan as the server has it now. */
export function usePlanCall(planId: string) {
  return useCall("GET /api/plans/:planId", { params: { planId } });
}

/** The plan as the page holds it. */
export function heldPlan(client: QueryClient, planId: string): Plan | undefined {
  return client.getQueryData<Plan>(key(planId));
}

/** Puts a newer answer in the plan's place; what else depends on it is asked anew. */
export function putPlan(client: QueryClient, plan: Plan): void {
  void client.cancelQueries({ queryKey: key(plan.id), exact: true });
  client.setQueryData(key(plan.id), plan);
  void refresh(client, ["GET /api/plans", "GET /api/plans/counts"]);
}

/** Changes what the page holds of a plan, ahead of the server's word. */
export function patchPlan(
  client: QueryClient,
  planId: string,
  change: (plan: Plan) => Plan,
): Plan | undefined {
  const before = heldPlan(client, planId);
  void client.cancelQueries({ queryKey: key(planId), exact: true });
  if (before !== undefined) client.setQueryData(key(planId), change(before));
  return before;
}

/** Asks for the plan anew. */
export function refreshPlan(client: QueryClient, planId: string): Promise<void> {
  return client.invalidateQueries({ queryKey: key(planId), exact: true });
}

/** The plan of the page, for all that stands on it. */
export const PlanOfPage = createContext<Plan | null>(null);

/** The plan that the page is about. */
export function usePlan(): Plan {
  const plan = useContext(PlanOfPage);
  if (plan === null) throw new Error("usePlan(): below PlanOfPage only");
  return plan;
}

/** For a command that answers with the plan: shows it. */
export function useTakePlan(): (plan: Plan) => void {
  const client = useQueryClient();
  return (plan) => putPlan(client, plan);
}
