import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useCommand } from "../../../api/use-command.ts";
import { useWords } from "../../../language/use-words.ts";
import { Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { ErrorLine } from "../../../ui/ErrorState.tsx";
import { showToast } from "../../../ui/toast-store.ts";
import { usePlanSaving } from "../check/plan-saving.ts";
import { usePlan, useTakePlan } from "../use-plan.ts";
import { words } from "./words.ts";

/** Publishes the draft, after a question; says why where it may not be pressed. */
export function PublishButton() {
  const say = useWords(words);
  const plan = usePlan();
  const take = useTakePlan();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const saved = usePlanSaving(({ state }) => state.kind === "saved");
  const publish = useCommand("POST /api/plans/:planId/publish", {
    refreshes: ["GET /api/plans/:planId/versions", "GET /api/plans/:planId/dispatch-preview"],
    onDone: (published) => {
      setAsking(false);
      take(published);
      showToast({ kind: "done", text: say.published(published.publishedNo), action: null });
      void navigate({
        to: "/plans/$planId",
        params: { planId: plan.id },
        search: { step: "dispatch" },
      });
    },
  });
  const { drafting, may } = plan;
  if (drafting === null) return null;
  const { reasons } = drafting.gate;
  const reason = !may.publish
    ? say.notMine
    : reasons.length > 0
      ? say.publishReason(reasons.length)
      : saved
        ? null
        : say.unsaved;
  const count = (disposition: string) =>
    drafting.tasks.filter((task) => task.disposition === disposition).length;
  return (
    <>
      <Button kind="primary" reason={reason} onPress={() => setAsking(true)}>
        {say.publish}
      </Button>
      {reason === null ? null : <p className="publish-reason">{reason}</p>}
      {asking ? (
        <Dialog
          title={say.confirmTitle(drafting.title)}
          description={say.confirmHelp(count("dispatched"), count("standing"))}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onPress={() => setAsking(false)}>{say.cancel}</Button>
              <Button
                kind="primary"
                data-first
                busy={publish.pending}
                onPress={() =>
                  publish.give({
                    params: { planId: plan.id },
                    body: { version: plan.version, draftVersion: drafting.draftVersion },
                  })
                }
              >
                {say.publish}
              </Button>
            </>
          }
        >
          <ErrorLine error={publish.error} />
        </Dialog>
      ) : null}
    </>
  );
}
