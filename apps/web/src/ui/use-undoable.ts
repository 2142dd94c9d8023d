import { defer, UNDO_MS } from "../api/deferred.ts";
import { useWords } from "../language/use-words.ts";
import { showToast } from "./toast-store.ts";
import { words } from "./words.ts";

/**
 * For what is done at a click and may be taken back for five seconds, instead of a question beforehand. The screen shows the
 * outcome at once; `act` sends it when the time is over, `undo` puts the screen back.
 */
export function useUndoable() {
  const say = useWords(words);
  return (text: string, act: () => void, undo: () => void): void => {
    let hide = () => {};
    const deferred = defer(() => {
      hide();
      act();
    }, undo);
    const takeBack = (): void => {
      if (deferred.takeBack()) showToast({ kind: "done", text: say.undone, action: null }, 2000);
    };
    hide = showToast({ kind: "done", text, action: { name: say.undo, run: takeBack } }, UNDO_MS);
  };
}
