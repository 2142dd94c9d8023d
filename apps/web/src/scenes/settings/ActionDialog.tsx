import type { CallError } from "@luoshi/server/contract/client";
import type { ReactNode } from "react";
import { useWords } from "../../language/use-words.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { ErrorLine } from "../../ui/ErrorState.tsx";
import { words as uiWords } from "../../ui/words.ts";

/** A step that has no way back in a click: what it does, and the button that does it. */
export function ActionDialog({
  title,
  description,
  action,
  danger = false,
  busy,
  error,
  onDo,
  onClose,
  children,
}: {
  readonly title: string;
  readonly description: string;
  readonly action: string;
  readonly danger?: boolean;
  readonly busy: boolean;
  readonly error: CallError | null;
  readonly onDo: () => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}) {
  const ui = useWords(uiWords);
  return (
    <Dialog
      title={title}
      description={description}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{ui.cancel}</Button>
          <Button kind={danger ? "danger" : "primary"} busy={busy} onPress={onDo}>
            {action}
          </Button>
        </>
      }
    >
      <ErrorLine error={error} />
      {children}
    </Dialog>
  );
}
