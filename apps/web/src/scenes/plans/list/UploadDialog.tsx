import { CallError } from "@luoshi/server/contract/client";
import { useEffect, useState } from "react";
import { useLanguage } from "../../../language/language-store.ts";
import { useWords } from "../../../language/use-words.ts";
import { samples } from "../../../state/sample-files.ts";
import { Dialog } from "../../../ui/Dialog.tsx";
import { DropZone } from "../../../ui/DropZone.tsx";
import { Select } from "../../../ui/desk/Select.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { FieldFrame } from "../../../ui/TextField.tsx";
import { useDraftingUnits } from "./use-drafting-units.ts";
import { MOST_BYTES, planKinds, usePlanUpload } from "./use-plan-upload.ts";
import { words } from "./words.ts";

/** Takes a file for a plan: which unit drafts it, the file, or an invented sample. */
export function UploadDialog({
  file,
  onClose,
}: {
  /** One that was dropped on the page. */
  readonly file: File | null;
  readonly onClose: () => void;
}) {
  const say = useWords(words);
  const units = useDraftingUnits();
  const [unitId, setUnitId] = useState(units[0]?.id ?? "");
  const { state, upload, stop } = usePlanUpload();
  // A dropped file goes at once; React asks twice in development.
  const [taken, setTaken] = useState<File | null>(null);
  useEffect(() => {
    if (file === null || file === taken || unitId === "") return;
    setTaken(file);
    upload(file, unitId);
  }, [file, taken, unitId, upload]);
  const sending = state.kind === "sending";
  const close = (): void => {
    stop();
    onClose();
  };
  if (units.length === 0)
    return (
      <Dialog title={say.uploadTitle} onClose={onClose}>
        <EmptyState title={say.uploadTitle} help={say.noPost} />
      </Dialog>
    );
  return (
    <Dialog title={say.uploadTitle} description={say.uploadHelp} width={560} onClose={close}>
      {units.length > 1 ? (
        <FieldFrame label={say.forUnit}>
          {({ id }) => (
            <Select
              id={id}
              choices={units.map((unit) => ({ value: unit.id, name: unit.name }))}
              value={unitId}
              disabled={sending}
              onChange={(next) => setUnitId(next ?? "")}
            />
          )}
        </FieldFrame>
      ) : null}
      <DropZone
        title={say.drop}
        kinds={planKinds}
        maxBytes={MOST_BYTES}
        state={state}
        onFile={(chosen) => upload(chosen, unitId)}
        onStop={stop}
      />
      <Samples disabled={sending} onFile={(chosen) => upload(chosen, unitId)} />
    </Dialog>
  );
}

function Samples({
  disabled,
  onFile,
}: {
  readonly disabled: boolean;
  readonly onFile: (file: File) => void;
}) {
  const say = useWords(words);
  const language = useLanguage((state) => state.language);
  const take = async (name: keyof typeof samples): Promise<void> => {
    const { url, zh } = samples[name];
    const answer = await fetch(url);
    if (!answer.ok) throw new CallError(answer.status, noFile);
    onFile(new File([await answer.blob()], `${zh}.docx`));
  };
  return (
    <div className="plan-samples">
      <p>{say.samples}</p>
      <ul>
        {(Object.keys(samples) as (keyof typeof samples)[]).map((name) => (
          <li key={name}>
            <button
              type="button"
              className="link"
              disabled={disabled}
              onClick={() => void take(name)}
            >
              {samples[name][language]}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

const noFile = {
  code: "no-answer",
  message: { zh: "样例没有取到", en: "The sample did not arrive" },
  help: { zh: "请检查网络，再试一次。", en: "Check the network and try again." },
  args: {},
};
