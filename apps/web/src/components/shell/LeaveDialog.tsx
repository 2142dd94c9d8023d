import { useWords } from "../../language/use-words.ts";
import { useCheck } from "../../state/check-store.ts";
import { changesOf } from "../start/changes-of.ts";
import { ModalDialog } from "./ModalDialog.tsx";
import { openNow } from "./run-command.ts";
import { useShell } from "./shell-state.ts";
import { words } from "./words.ts";

/** Asks before corrections are lost to another file. */
export function LeaveDialog() {
  const say = useWords(words);
  const count = useCheck((state) => changesOf(state.history.present));
  const stay = (): void => useShell.setState({ leaving: false });
  const exportFirst = (): void => {
    stay();
    // When the dialog has given the keyboard back, else the menu would lose it and close.
    setTimeout(() => useShell.setState({ exportMenu: true }), 50);
  };
  return (
    <ModalDialog title={say.leaveTitle} description={say.leaveText(count)} onClose={stay}>
      <div className="dialog-buttons">
        <button type="button" className="button" onClick={stay}>
          {say.cancel}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => {
            stay();
            openNow();
          }}
        >
          {say.leaveDo}
        </button>
        <button data-first="" type="button" className="button primary" onClick={exportFirst}>
          {say.leaveExport}
        </button>
      </div>
    </ModalDialog>
  );
}
