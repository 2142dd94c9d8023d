import { HelpDialog } from "./HelpDialog.tsx";
import { LeaveDialog } from "./LeaveDialog.tsx";
import { RefusedDialog } from "./RefusedDialog.tsx";
import { useShell } from "./shell-state.ts";

/** The dialogs that any command may open. */
export function ShellDialogs() {
  const help = useShell((state) => state.help);
  const leaving = useShell((state) => state.leaving);
  const refused = useShell((state) => state.refused);
  return (
    <>
      {help ? <HelpDialog /> : null}
      {leaving ? <LeaveDialog /> : null}
      {refused === null ? null : <RefusedDialog refused={refused} />}
    </>
  );
}
