import { ChevronLeft, Ellipsis, Undo2 } from "lucide-react";
import { useWords } from "../../language/use-words.ts";
import { useCheck } from "../../state/check-store.ts";
import { announce } from "../start/announce.ts";
import { changesOf } from "../start/changes-of.ts";
import { leaveWork } from "./leave-work.ts";
import { usePhone } from "./phone-state.ts";
import { words } from "./words.ts";

/** The head of the phone's screen: the way back, the title, how much was changed, undo, and the menu. */
export function PhoneHeader() {
  const said = useWords(words);
  const title = useCheck(({ view }) => view?.document.title ?? view?.document.name ?? "");
  const changes = useCheck(({ history }) => changesOf(history.present));
  const undoable = useCheck(({ history }) => history.past.length > 0);
  const undo = useCheck((state) => state.undo);
  const openPage = usePhone((state) => state.openPage);
  const leave = () => {
    const { saveState } = useCheck.getState();
    if (saveState === "refused" && changes > 0) openPage("leave");
    else void leaveWork();
  };
  return (
    <header className="phone-header">
      <button type="button" className="phone-icon" aria-label={said.back} onClick={leave}>
        <ChevronLeft size={24} aria-hidden="true" />
      </button>
      <h1>{title}</h1>
      <span className="phone-tag number">{said.tag(changes)}</span>
      {undoable && (
        <button
          type="button"
          className="phone-icon"
          aria-label={said.undo}
          onClick={() => {
            undo();
            announce(said.undone);
          }}
        >
          <Undo2 size={20} aria-hidden="true" />
        </button>
      )}
      <button
        type="button"
        className="phone-icon"
        aria-label={said.more}
        onClick={() => openPage("menu")}
      >
        <Ellipsis size={22} aria-hidden="true" />
      </button>
    </header>
  );
}
