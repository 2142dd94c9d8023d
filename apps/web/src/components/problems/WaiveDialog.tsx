import { type FormEvent, useRef, useState } from "react";
import { useWords } from "../../language/use-words.ts";
import { useCheck } from "../../state/check-store.ts";
import { ModalDialog } from "../shell/ModalDialog.tsx";
import { useDock } from "./dock-state.ts";
import { problemsShown } from "./problem-order.ts";
import { waiveProblem } from "./take-choice.ts";
import { keepPlace } from "./take-from-list.ts";
import { words } from "./words.ts";

/** Asks why a problem stays as it is; without a reason it is not waived. */
export function WaiveDialog({ id }: { readonly id: string }) {
  const say = useWords(words);
  const problem = useCheck((state) => state.view?.problems.find((each) => each.id === id));
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const close = (): void => useDock.setState({ waiving: null });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const words = reason.trim();
    if (words === "") {
      setMissing(true);
      field.current?.focus();
      return;
    }
    const { view } = useCheck.getState();
    const { filter } = useDock.getState();
    const shown = view === null ? [] : problemsShown(view.problems, view.waived, filter);
    keepPlace(
      id,
      Math.max(
        0,
        shown.findIndex((each) => each.id === id),
      ),
    );
    waiveProblem(id, words);
    close();
  };
  if (problem === undefined) return null;
  return (
    <ModalDialog title={say.waiveTitle} description={problem.message} onClose={close}>
      <form className="waive" onSubmit={submit} noValidate>
        <label className="waive-label" htmlFor="waive-reason">
          {say.waiveReason}
        </label>
        <textarea
          id="waive-reason"
          data-first=""
          ref={field}
          className="waive-field"
          rows={2}
          value={reason}
          placeholder={say.waivePlaceholder}
          aria-invalid={missing}
          aria-describedby="waive-hint"
          onChange={({ target }) => {
            setReason(target.value);
            setMissing(false);
          }}
        />
        <p id="waive-hint" className={missing ? "waive-hint wrong" : "waive-hint"} role="alert">
          {missing ? say.waiveRequired : say.waiveHint}
        </p>
        <div className="waive-reasons">
          {say.waiveReasons.map((words) => (
            <button key={words} type="button" onClick={() => setReason(words)}>
              {words}
            </button>
          ))}
        </div>
        <div className="dialog-buttons">
          <button type="button" className="button" onClick={close}>
            {say.cancel}
          </button>
          <button type="submit" className="button primary">
            {say.waiveDo}
          </button>
        </div>
      </form>
    </ModalDialog>
  );
}
