import { useState } from "react";
import { useCall } from "../../../api/use-call.ts";
import { useWords } from "../../../language/use-words.ts";
import { UnitPicker } from "../../../ui/desk/UnitPicker.tsx";
import { FieldFrame, TextArea } from "../../../ui/TextField.tsx";
import { type CommandDialogProps, CommandFrame } from "./CommandFrame.tsx";
import { words } from "./words.ts";

/** To another unit, with why. */
export function TransferDialog({ onGive, ...props }: CommandDialogProps) {
  const say = useWords(words);
  const units = useCall("GET /api/units", { query: {} }, { staleTime: 5 * 60_000 });
  const [unitId, setUnitId] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  return (
    <CommandFrame
      {...props}
      kind="transfer"
      ready={unitId !== null && reason.trim() !== ""}
      onSend={() => {
        if (unitId !== null) onGive({ kind: "transfer", unitId, reason });
      }}
    >
      <FieldFrame label={say.transferTo}>
        {({ id }) => (
          <UnitPicker
            id={id}
            label={say.transferTo}
            units={(units.data?.rows ?? []).filter((unit) => unit.id !== props.duty.unitId)}
            value={unitId}
            onChange={setUnitId}
          />
        )}
      </FieldFrame>
      <TextArea label={say.reason} value={reason} onChange={setReason} />
    </CommandFrame>
  );
}
