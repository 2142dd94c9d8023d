import { useState } from "react";
import { useCommand } from "../../../api/use-command.ts";
import { useWords } from "../../../language/use-words.ts";
import { today } from "../../../state/clock.ts";
import { Button } from "../../../ui/Button.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { DatePicker } from "../../../ui/desk/DatePicker.tsx";
import { ErrorLine } from "../../../ui/ErrorState.tsx";
import { LampMark, type Light } from "../../../ui/Lamp.tsx";
import { FieldFrame, TextArea } from "../../../ui/TextField.tsx";
import { showToast } from "../../../ui/toast-store.ts";
import { words as uiWords } from "../../../ui/words.ts";
import { dutyRefreshes } from "../duty-refreshes.ts";
import type { DutyDetail } from "./duty-detail.ts";
import { words } from "./words.ts";

const choices = ["red", "yellow", "green"] as const satisfies readonly Light[];

/** Sets the light of a duty by hand: which, why, and until which day. */
export function LightDialog({
  duty,
  onClose,
}: {
  readonly duty: DutyDetail;
  readonly onClose: () => void;
}) {
  const say = useWords(words).setLight;
  const { lights } = useWords(uiWords);
  const [light, setLight] = useState<(typeof choices)[number] | null>(duty.override?.light ?? null);
  const [sentence, setSentence] = useState(duty.override?.sentence ?? "");
  const [until, setUntil] = useState<string | null>(duty.override?.until ?? null);
  const given = useCommand("PUT /api/duties/:dutyId/light", {
    refreshes: dutyRefreshes,
    onDone: () => {
      showToast({ kind: "done", text: say.done, action: null });
      onClose();
    },
  });
  const ready = light !== null && sentence.trim() !== "";
  return (
    <Dialog
      title={`${say.title} · ${duty.unitName}`}
      description={say.help}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say.cancel}</Button>
          <Button
            kind="primary"
            busy={given.pending}
            disabled={!ready}
            onPress={() => {
              if (light !== null)
                given.give({
                  params: { dutyId: duty.id },
                  body: { version: duty.version, override: { light, sentence, until } },
                });
            }}
          >
            {say.title}
          </Button>
        </>
      }
    >
      <ErrorLine error={given.error} />
      <fieldset className="light-choices">
        <legend>{say.light}</legend>
        {choices.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="light"
              checked={light === each}
              onChange={() => setLight(each)}
            />
            <LampMark light={each} />
            {lights[each]}
          </label>
        ))}
      </fieldset>
      <TextArea label={say.why} value={sentence} onChange={setSentence} />
      <FieldFrame label={say.until} help={say.untilHelp}>
        {({ id }) => <DatePicker id={id} value={until} onChange={setUntil} earliest={today()} />}
      </FieldFrame>
    </Dialog>
  );
}
