import { useState } from "react";
import { useWords } from "../../language/use-words.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { TextArea } from "../../ui/TextField.tsx";
import { words } from "./words.ts";

/** Signing off is final: it is asked about before it is done. */
export function SignOffDialog({
  text,
  onGive,
  onClose,
}: {
  readonly text: string;
  readonly onGive: () => Promise<boolean>;
  readonly onClose: () => void;
}) {
  const say = useWords(words);
  const [busy, setBusy] = useState(false);
  const give = async (): Promise<void> => {
    setBusy(true);
    await onGive();
    onClose();
  };
  return (
    <Dialog
      title={say.signOffTitle}
      description={say.signOffHelp}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say.cancel}</Button>
          <Button kind="primary" busy={busy} onPress={() => void give()}>
            {say.signOff}
          </Button>
        </>
      }
    >
      <p>{text}</p>
    </Dialog>
  );
}

/** What is sent back goes with a sentence; it stays here where the server did not take it. */
export function SendBackDialog({
  onGive,
  onClose,
}: {
  readonly onGive: (reason: string) => Promise<boolean>;
  readonly onClose: () => void;
}) {
  const say = useWords(words);
  const [reason, setReason] = useState("");
  const [busy, setBusy] = useState(false);
  const give = async (): Promise<void> => {
    setBusy(true);
    const taken = await onGive(reason);
    setBusy(false);
    if (taken) onClose();
  };
  return (
    <Dialog
      title={say.sendBackTitle}
      description={say.sendBackHelp}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say.cancel}</Button>
          <Button
            kind="primary"
            busy={busy}
            disabled={reason.trim() === ""}
            onPress={() => void give()}
          >
            {say.sendBack}
          </Button>
        </>
      }
    >
      <TextArea label={say.reason} value={reason} onChange={setReason} />
    </Dialog>
  );
}
