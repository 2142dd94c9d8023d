import { useState } from "react";
import { useCommand } from "../../api/use-command.ts";
import { useWords } from "../../language/use-words.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { ErrorLine } from "../../ui/ErrorState.tsx";
import { TextArea } from "../../ui/TextField.tsx";
import { usePlan, useTakePlan } from "./use-plan.ts";
import { words } from "./words.ts";

/** Closes a plan, saying why. */
export function CloseDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useWords(words);
  const { id, version } = usePlan();
  const take = useTakePlan();
  const [reason, setReason] = useState("");
  const close = useCommand("POST /api/plans/:planId/close", {
    onDone: (closed) => {
      take(closed);
      onClose();
    },
  });
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
            disabled={reason.trim() === ""}
            onPress={() => close.give({ params: { planId: id }, body: { version, reason } })}
          >
            {say.close}
          </Button>
        </>
      }
    >
      <ErrorLine error={close.error} />
      <TextArea label={say.closeReason} rows={3} value={reason} onChange={setReason} />
    </Dialog>
  );
}
