import { useWords } from "../../language/use-words.ts";
import { usePaper } from "../paper/paper-store.ts";
import { words } from "./words.ts";

/** In place of the sheet while a paragraph is being retyped: the room belongs to the keyboard. */
export function EditingBar() {
  const { editing: said } = useWords(words);
  return (
    <div className="phone-editing">
      <span>{said.text}</span>
      <button
        type="button"
        className="phone-action primary"
        onClick={() => usePaper.getState().edit(null)}
      >
        {said.done}
      </button>
    </div>
  );
}
