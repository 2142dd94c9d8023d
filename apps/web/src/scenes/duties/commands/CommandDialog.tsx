import { isUnanswered } from "@luoshi/ledger";
import { useState } from "react";
import { useWords } from "../../../language/use-words.ts";
import { today } from "../../../state/clock.ts";
import { DatePicker } from "../../../ui/desk/DatePicker.tsx";
import { FieldFrame, TextArea } from "../../../ui/TextField.tsx";
import { AssignDialog } from "./AssignDialog.tsx";
import { type CommandDialogProps, CommandFrame } from "./CommandFrame.tsx";
import type { CommandKind } from "./command-order.ts";
import { SplitDialog } from "./SplitDialog.tsx";
import { TransferDialog } from "./TransferDialog.tsx";
import { words } from "./words.ts";

/** The dialog that asks for what a command brings. */
export function CommandDialog({
  kind,
  ...props
}: CommandDialogProps & { readonly kind: CommandKind }) {
  switch (kind) {
    case "decline":
    case "sendBack":
    case "refuseExtension":
    case "withdraw":
    case "reopen":
      return <ReasonDialog {...props} kind={kind} />;
    case "reassign":
      return <ReassignDialog {...props} />;
    case "claim":
      return <ClaimDialog {...props} />;
    case "askExtension":
      return <AskExtensionDialog {...props} />;
    case "grantExtension":
      return <GrantExtensionDialog {...props} />;
    case "transfer":
      return <TransferDialog {...props} />;
    case "assign":
      return <AssignDialog {...props} />;
    case "split":
      return <SplitDialog {...props} />;
    case "sign":
    case "accept":
    case "signOff":
      return <SignOffDialog {...props} kind={kind} />;
  }
}

function ReasonDialog({
  kind,
  onGive,
  ...props
}: CommandDialogProps & {
  readonly kind: "decline" | "sendBack" | "refuseExtension" | "withdraw" | "reopen";
}) {
  const say = useWords(words);
  const [reason, setReason] = useState("");
  return (
    <CommandFrame
      {...props}
      kind={kind}
      danger={kind === "decline" || kind === "withdraw"}
      ready={reason.trim() !== ""}
      onSend={() => onGive({ kind, reason })}
    >
      <TextArea label={say.reason} value={reason} onChange={setReason} />
    </CommandFrame>
  );
}

function ReassignDialog({ onGive, ...props }: CommandDialogProps) {
  const say = useWords(words);
  const [answer, setAnswer] = useState("");
  return (
    <CommandFrame
      {...props}
      kind="reassign"
      ready
      onSend={() => onGive({ kind: "reassign", answer: answer.trim() === "" ? null : answer })}
    >
      <TextArea label={say.note} value={answer} onChange={setAnswer} />
    </CommandFrame>
  );
}

function ClaimDialog({ onGive, ...props }: CommandDialogProps) {
  const say = useWords(words);
  const [statement, setStatement] = useState(props.duty.statement);
  const [why, setWhy] = useState("");
  const { part, parentId, others, shares } = props.duty;
  const supports = part === "lead" && parentId === null ? others : [];
  const waits =
    supports.some((each) => each.part === "support" && isUnanswered(each.state)) ||
    shares.some((each) => isUnanswered(each.state));
  return (
    <CommandFrame
      {...props}
      kind="claim"
      ready={statement.trim() !== "" && (!waits || why.trim() !== "")}
      onSend={() => onGive({ kind: "claim", statement, why: why.trim() === "" ? null : why })}
    >
      <TextArea
        label={say.statement}
        help={say.statementHelp}
        value={statement}
        onChange={setStatement}
      />
      {waits ? (
        <TextArea
          label={say.whyNotWait}
          help={say.whyNotWaitHelp}
          rows={2}
          value={why}
          onChange={setWhy}
        />
      ) : null}
    </CommandFrame>
  );
}

function AskExtensionDialog({ onGive, ...props }: CommandDialogProps) {
  const say = useWords(words);
  const [to, setTo] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  return (
    <CommandFrame
      {...props}
      kind="askExtension"
      ready={to !== null && reason.trim() !== ""}
      onSend={() => {
        if (to !== null) onGive({ kind: "askExtension", to, reason });
      }}
    >
      <FieldFrame label={say.newDay}>
        {({ id }) => (
          <DatePicker
            id={id}
            value={to}
            onChange={setTo}
            earliest={laterOf(props.duty.due ?? "", today())}
          />
        )}
      </FieldFrame>
      <TextArea label={say.reason} value={reason} onChange={setReason} />
    </CommandFrame>
  );
}

function GrantExtensionDialog({ onGive, ...props }: CommandDialogProps) {
  const say = useWords(words);
  const asked = props.duty.extension;
  const [to, setTo] = useState<string | null>(asked?.to ?? null);
  return (
    <CommandFrame
      {...props}
      kind="grantExtension"
      ready={to !== null}
      onSend={() => onGive({ kind: "grantExtension", to: to === asked?.to ? null : to })}
    >
      {asked === null ? null : <p>{say.asked(asked.to, asked.reason)}</p>}
      <FieldFrame label={say.grantDay}>
        {({ id }) => <DatePicker id={id} value={to} onChange={setTo} earliest={today()} />}
      </FieldFrame>
    </CommandFrame>
  );
}

function SignOffDialog({
  kind,
  onGive,
  ...props
}: CommandDialogProps & { readonly kind: "sign" | "accept" | "signOff" }) {
  const say = useWords(words);
  return (
    <CommandFrame
      {...props}
      kind={kind}
      title={say.confirmSignOff}
      ready
      onSend={() => onGive({ kind })}
    >
      <p>{props.duty.taskText}</p>
    </CommandFrame>
  );
}

const laterOf = (a: string, b: string): string => (a > b ? a : b);
