import { ImportPanel } from "../../import-panel/ImportPanel.tsx";
import { useWords } from "../../language/use-words.ts";
import { Button } from "../../ui/Button.tsx";
import { showToast } from "../../ui/toast-store.ts";
import { words } from "./words.ts";

/** The units below the institution, from a sheet; may be left for later. */
export function UnitsStep({
  under,
  onNext,
}: {
  readonly under: string | null;
  readonly onNext: () => void;
}) {
  const say = useWords(words);
  return (
    <>
      <h2>{say.unitsTitle}</h2>
      <p className="entry-text">{say.unitsHelp}</p>
      <ImportPanel
        table="units"
        {...(under === null ? {} : { under })}
        onDone={(counts) => {
          const text = say.unitsDone(counts.new + counts.changed);
          showToast({ kind: "done", text, action: null });
          onNext();
        }}
      />
      <div className="set-up-actions">
        <Button onPress={onNext}>{say.skip}</Button>
      </div>
    </>
  );
}
