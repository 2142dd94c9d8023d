import { isUnanswered } from "@luoshi/ledger";
import { useState } from "react";
import { useWords } from "../../language/use-words.ts";
import { today } from "../../state/clock.ts";
import { FieldFrame, TextArea } from "../../ui/TextField.tsx";
import { type CommandDialogProps, CommandFrame } from "../duties/commands/CommandFrame.tsx";
import type { CommandKind } from "../duties/commands/command-order.ts";
import { words as commandWords } from "../duties/commands/words.ts";
import { type CommandFields, commandFields, commandOf } from "./phone-command.ts";

/** Asks for what a command brings, with the phone's own calendar. */
export function PhoneCommandDialog({
  kind,
  onGive,
  ...props
}: CommandDialogProps & { readonly kind: CommandKind }) {
  const say = useWords(commandWords);
  const { duty } = props;
  const [fields, setFields] = useState<CommandFields>({
    reason: "",
    statement: duty.statement,
    why: "",
    to: kind === "grantExtension" ? (duty.extension?.to ?? "") : "",
  });
  const change = (change: Partial<CommandFields>): void => setFields({ ...fields, ...change });
  const waits =
    (duty.part === "lead" &&
      duty.parentId === null &&
      duty.others.some((each) => each.part === "support" && isUnanswered(each.state))) ||
    duty.shares.some((each) => isUnanswered(each.state));
  const asked = commandFields(kind, waits);
  const command = commandOf(kind, fields, { waits, askedFor: duty.extension?.to ?? null });
  return (
    <CommandFrame
      {...props}
      kind={kind}
      danger={kind === "decline" || kind === "withdraw"}
      ready={command !== null}
      onSend={() => {
        if (command !== null) onGive(command);
      }}
    >
      {asked.length === 0 ? <p>{duty.taskText}</p> : null}
      {asked.map((name) =>
        name === "to" ? (
          <FieldFrame key={name} label={kind === "askExtension" ? say.newDay : say.grantDay}>
            {(ids) => (
              <input
                {...ids}
                type="date"
                min={today()}
                value={fields.to}
                onChange={(event) => change({ to: event.target.value })}
              />
            )}
          </FieldFrame>
        ) : (
          <TextArea
            key={name}
            label={
              name === "why"
                ? say.whyNotWait
                : name === "statement"
                  ? say.statement
                  : kind === "reassign"
                    ? say.note
                    : say.reason
            }
            {...(name === "statement" ? { help: say.statementHelp } : {})}
            rows={3}
            value={fields[name]}
            onChange={(value) => change({ [name]: value })}
          />
        ),
      )}
    </CommandFrame>
  );
}
