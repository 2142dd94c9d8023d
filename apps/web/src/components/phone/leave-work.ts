import { emptyDraft, useCheck } from "../../state/check-store.ts";
import { now } from "../../state/clock.ts";
import { beginHistory } from "../../state/history.ts";
import { keepWork, readKeptWork } from "../../state/kept-work.ts";
import { resetPhone } from "./phone-state.ts";

/** Back to the start screen. The work stays kept there, to go on with; a thumb on the wrong arrow must lose nothing. */
export async function leaveWork(): Promise<void> {
  const { view, history } = useCheck.getState();
  const kept = await readKeptWork();
  // The last change may not be on disk yet.
  if (kept !== null && kept.name === view?.document.name)
    await keepWork({ ...kept, draft: history.present, savedAt: now() });
  resetPhone();
  useCheck.setState({
    phase: { kind: "empty" },
    view: null,
    history: beginHistory(emptyDraft),
    selection: { task: null, problem: null },
  });
}
