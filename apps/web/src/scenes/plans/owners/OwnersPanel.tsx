import { useQueryClient } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { RefreshCw } from "lucide-react";
import { useEffect } from "react";
import { useCommand } from "../../../api/use-command.ts";
import { useWords } from "../../../language/use-words.ts";
import { Button } from "../../../ui/Button.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { patchPlan, refreshPlan, usePlan } from "../use-plan.ts";
import { OwnerItem } from "./OwnerItem.tsx";
import "./owners.css";
import { isOpen, orderedOwners } from "./owner-order.ts";
import { words } from "./words.ts";

/** Each written name, what it means and why; those that mean nothing yet ask one question. */
export function OwnersPanel() {
  const say = useWords(words);
  const client = useQueryClient();
  const { id, drafting, may } = usePlan();
  const { owner: asked } = useSearch({ from: "/signed-in/plans/$planId" });
  const again = useCommand("POST /api/plans/:planId/owners/resolve", {
    onDone: ({ owners, gate }) => {
      patchPlan(client, id, (plan) =>
        plan.drafting === null ? plan : { ...plan, drafting: { ...plan.drafting, owners, gate } },
      );
    },
    onRefused: () => void refreshPlan(client, id),
  });
  useEffect(() => {
    if (asked === undefined) return;
    const item = document.getElementById(`owner-${asked}`);
    item?.scrollIntoView({ block: "center" });
    item?.querySelector<HTMLElement>("button")?.focus({ preventScroll: true });
  }, [asked]);
  if (drafting === null) return null;
  const { owners, draftVersion } = drafting;
  if (owners.length === 0) return <EmptyState title={say.none} help={say.noneHelp} />;
  const open = owners.filter(isOpen).length;
  return (
    <div className="owners">
      <div className="owners-head">
        <div>
          <p className={open > 0 ? "owners-state open" : "owners-state"} role="status">
            {open > 0 ? say.open(open) : say.allClear}
          </p>
          <p className="owners-help">{say.help}</p>
        </div>
        {may.edit ? (
          <span title={say.resolveAgainHelp}>
            <Button
              icon={<RefreshCw size={14} aria-hidden />}
              busy={again.pending}
              onPress={() => again.give({ params: { planId: id }, body: { draftVersion } })}
            >
              {say.resolveAgain}
            </Button>
          </span>
        ) : null}
      </div>
      <ul className="owners-list">
        {orderedOwners(owners).map((owner) => (
          <OwnerItem key={owner.written} owner={owner} asked={owner.written === asked} />
        ))}
      </ul>
    </div>
  );
}
