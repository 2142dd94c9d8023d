import { useWords } from "../../language/use-words.ts";
import { ModalDialog } from "./ModalDialog.tsx";
import { refusalCounts } from "./refusal-counts.ts";
import { type ShellState, useShell } from "./shell-state.ts";
import { words } from "./words.ts";

/** Which kinds of edits the exported file could not take, and why. */
export function RefusedDialog({
  refused: { name, reasons },
}: {
  readonly refused: NonNullable<ShellState["refused"]>;
}) {
  const say = useWords(words);
  const close = (): void => useShell.setState({ refused: null });
  return (
    <ModalDialog
      title={say.refusedTitle(reasons.length)}
      description={say.refusedText(name)}
      onClose={close}
    >
      <ul className="refused">
        {refusalCounts(reasons).map(({ reason, count }) => (
          <li key={reason}>
            <span>{say.refusals[reason]}</span>
            <span className="number">{say.refusedCount(count)}</span>
          </li>
        ))}
      </ul>
      <div className="dialog-buttons">
        <button data-first="" type="button" className="button primary" onClick={close}>
          {say.understood}
        </button>
      </div>
    </ModalDialog>
  );
}
