import type { CallError } from "@luoshi/server/contract/client";
import type { ReactNode } from "react";
import { useWords } from "../../../language/use-words.ts";
import { Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { ErrorLine } from "../../../ui/ErrorState.tsx";
import type { DutyDetail } from "../duty/duty-detail.ts";
import { words as dutyWords } from "../words.ts";
import type { CommandKind } from "./command-order.ts";
import type { GivenCommand } from "./use-duty-command.ts";
import { words } from "./words.ts";

/** What every dialog of a command is given. */
export interface CommandDialogProps {
  readonly duty: DutyDetail;
  readonly busy: boolean;
  readonly error: CallError | null;
  readonly onGive: (command: GivenCommand) => void;
  readonly onClose: () => void;
}

/** The frame of them: title, what it means, the refusal, the two buttons. */
export function CommandFrame({
  kind,
  duty,
  busy,
  error,
  ready,
  width,
  danger = false,
  title,
  onSend,
  onClose,
  children,
}: Omit<CommandDialogProps, "onGive"> & {
  readonly kind: CommandKind;
  /** Whether all that is needed was given. */
  readonly ready: boolean;
  readonly width?: number;
  readonly danger?: boolean;
  readonly title?: string;
  readonly onSend: () => void;
  readonly children?: ReactNode;
}) {
  const say = useWords(words);
  const all = useWords(dutyWords);
  const help = kind in say.help ? say.help[kind as keyof typeof say.help] : undefined;
  return (
    <Dialog
      title={title ?? `${all.commands[kind]} · ${duty.unitName}`}
      {...(help === undefined ? {} : { description: help })}
      {...(width === undefined ? {} : { width })}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say.cancel}</Button>
          <Button
            kind={danger ? "danger" : "primary"}
            busy={busy}
            disabled={!ready}
            onPress={onSend}
          >
            {all.commands[kind]}
          </Button>
        </>
      }
    >
      <ErrorLine error={error} />
      {children}
    </Dialog>
  );
}
