import { useWords } from "../../language/use-words.ts";
import { useCheck } from "../../state/check-store.ts";
import { changesOf } from "../start/changes-of.ts";
import { leaveWork } from "./leave-work.ts";
import "./phone-form.css";
import { usePhone } from "./phone-state.ts";
import { words } from "./words.ts";

/** Asked only where the browser keeps nothing: leaving would lose the work. */
export function LeaveWarning() {
  const { leave: said, form } = useWords(words);
  const changes = useCheck(({ history }) => changesOf(history.present));
  const { openPage, closePage } = usePhone.getState();
  return (
    <div className="phone-form" role="alertdialog" aria-label={said.title}>
      <h2>{said.title}</h2>
      <p className="phone-hint">{said.text(changes)}</p>
      <div className="phone-form-foot">
        <button type="button" className="phone-action primary" onClick={() => openPage("menu")}>
          {said.export}
        </button>
        <button type="button" className="phone-action" onClick={() => void leaveWork()}>
          {said.leave}
        </button>
        <button type="button" className="phone-action" onClick={closePage}>
          {form.cancel}
        </button>
      </div>
    </div>
  );
}
