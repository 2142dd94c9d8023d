import { useEffect } from "react";
import { useWords } from "../../language/use-words.ts";
import { useCheck } from "../../state/check-store.ts";
import { usePane } from "./pane-state.ts";
import { words } from "./words.ts";

const SECONDS = 5;

/** Says for five seconds what was done to whole tasks, and takes it back; gone as soon as something else was done. */
export function UndoBar() {
  const said = useWords(words);
  const deed = usePane((state) => state.deed);
  const latest = useCheck((state) => deed !== null && state.history.past === deed.past);
  useEffect(() => {
    if (deed === null) return;
    const timer = setTimeout(() => usePane.setState({ deed: null }), SECONDS * 1000);
    return () => clearTimeout(timer);
  }, [deed]);
  return (
    <div role="status">
      {deed !== null && latest && (
        <div className="undo-bar">
          {said.done[deed.kind](deed.what)}
          <button
            type="button"
            onClick={() => {
              usePane.setState({ deed: null });
              useCheck.getState().undo();
            }}
          >
            {said.undo}
          </button>
        </div>
      )}
    </div>
  );
}
