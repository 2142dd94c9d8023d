import { useQueryClient } from "@tanstack/react-query";
import { useCommand } from "../../../api/use-command.ts";
import { useBilingual } from "../../../language/use-words.ts";
import { showToast } from "../../../ui/toast-store.ts";
import type { DraftOwner, OwnerTarget } from "../plan-answers.ts";
import { patchPlan, refreshPlan, usePlan } from "../use-plan.ts";

/** Says what a written name means; the gate comes back with the answer. */
export function useAnswerOwner(onDone: () => void) {
  const client = useQueryClient();
  const told = useBilingual();
  const { id } = usePlan();
  const { give, pending } = useCommand("PUT /api/plans/:planId/owners", {
    onDone: ({ owner, gate }) => {
      patchPlan(client, id, (plan) => {
        if (plan.drafting === null) return plan;
        const owners = plan.drafting.owners.map((each) =>
          each.written === owner.written ? owner : each,
        );
        return { ...plan, drafting: { ...plan.drafting, owners, gate } };
      });
      onDone();
    },
    onRefused: ({ answer: { message, help } }) => {
      showToast({ kind: "error", text: `${told(message)} ${told(help)}`, action: null });
      void refreshPlan(client, id);
    },
  });
  return {
    pending,
    answer: (owner: DraftOwner, target: OwnerTarget | null, remember: boolean): void =>
      give({
        params: { planId: id },
        body: { written: owner.written, version: owner.version, target, remember },
      }),
  };
}
