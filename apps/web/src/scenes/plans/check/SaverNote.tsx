import { CloudOff, TriangleAlert } from "lucide-react";
import { clockTime } from "../../../components/shell/clock-time.ts";
import { useBilingual, useWords } from "../../../language/use-words.ts";
import { useCheck } from "../../../state/check-store.ts";
import { DraftConflict } from "./DraftConflict.tsx";
import { usePlanSaving } from "./plan-saving.ts";
import { words } from "./words.ts";

/** Whether the work is with the server, at the foot of the screen; what is in the way, and the way out. */
export function SaverNote() {
  const say = useWords(words);
  const told = useBilingual();
  const state = usePlanSaving((each) => each.state);
  const saver = usePlanSaving((each) => each.saver);
  const typing = useCheck(({ saveState, readOnly }) => !readOnly && saveState === "saving");
  const readOnly = useCheck((each) => each.readOnly);
  const retry = (
    <button type="button" className="status-command" onClick={() => saver?.retry()}>
      {say.retry}
    </button>
  );
  if (readOnly) return <span>{saver === null ? say.readOnlyPublished : say.readOnly}</span>;
  switch (state.kind) {
    case "saved":
      if (typing) return <span role="status">{say.saving}</span>;
      return (
        <span role="status" className="number" title={say.savedHint}>
          {state.at === null ? say.savedBefore : say.saved(clockTime(state.at))}
        </span>
      );
    case "saving":
      return <span role="status">{say.saving}</span>;
    case "offline":
      return (
        <span role="status" className="plan-offline">
          <CloudOff size={13} aria-hidden />
          {state.onDisk ? say.offline : say.offlineNowhere}
          {retry}
        </span>
      );
    case "refused": {
      const { message, help } = state.error.answer;
      return (
        <span role="alert" className="status-refused" title={told(help)}>
          <TriangleAlert size={13} aria-hidden />
          {say.refused}：{told(message)}
          {retry}
        </span>
      );
    }
    case "conflict":
      return <DraftConflict overlaps={state.overlaps} />;
  }
}
