import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useCall } from "../../api/use-call.ts";
import { useCommand } from "../../api/use-command.ts";
import { useWords } from "../../language/use-words.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { ErrorLine } from "../../ui/ErrorState.tsx";
import { TextArea } from "../../ui/TextField.tsx";
import { usePlan, useTakePlan } from "./use-plan.ts";
import { words } from "./words.ts";

const openStates = ["assigned", "active", "claimed", "declined"] as const;

/** Closes a plan, saying why; where duties are open it says how many, and asks. */
export function CloseDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useWords(words);
  const { id, version } = usePlan();
  const take = useTakePlan();
  const [reason, setReason] = useState("");
  const [sure, setSure] = useState(false);
  const totals = useCall("GET /api/roll-up", { query: { by: "plan", planId: id } });
  const close = useCommand("POST /api/plans/:planId/close", {
    onDone: (closed) => {
      take(closed);
      onClose();
    },
  });
  // The server counts all, who closes sees those within reach: it has the last word.
  const refused =
    close.error?.answer.code === "plan-duties-open"
      ? Number(close.error.answer.args?.["count"])
      : 0;
  const { all } = totals.data ?? {};
  const seen = all === undefined ? 0 : all.total - all.done - all.signedOff;
  const open = Math.max(seen, refused);
  return (
    <Dialog
      title={say.close}
      description={say.closeHelp}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say.cancel}</Button>
          <Button
            kind="primary"
            busy={close.pending}
            disabled={reason.trim() === "" || totals.isPending || (open > 0 && !sure)}
            onPress={() =>
              close.give({
                params: { planId: id },
                body: { version, reason, confirmOpen: open > 0 && sure },
              })
            }
          >
            {say.close}
          </Button>
        </>
      }
    >
      <ErrorLine error={close.error} />
      {open === 0 ? null : (
        <div className="close-open" role="alert">
          <p>
            {say.closeOpen(open)}
            <Link to="/duties" search={{ scope: "reach", planId: id, state: openStates }}>
              {say.closeOpenSee}
            </Link>
          </p>
          <label>
            <input
              type="checkbox"
              checked={sure}
              onChange={(event) => setSure(event.target.checked)}
            />
            {say.closeSure}
          </label>
        </div>
      )}
      <TextArea label={say.closeReason} rows={3} value={reason} onChange={setReason} />
    </Dialog>
  );
}
