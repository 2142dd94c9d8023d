import { useEffect, useRef, useState } from "react";
import { useWords } from "../../language/use-words.ts";
import { useCheck } from "../../state/check-store.ts";
import "./phone-form.css";
import { usePhone } from "./phone-state.ts";
import { waive } from "./take-fix.ts";
import { words } from "./words.ts";

/** The selected problem waived, for a reason. */
export function WaiveForm() {
  const { waive: said, form } = useWords(words);
  const problem = useCheck(({ view, selection }) =>
    view?.problems.find(({ id }) => id === selection.problem),
  );
  const closePage = usePhone((state) => state.closePage);
  const [reason, setReason] = useState("");
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  if (problem === undefined) return null;
  return (
    <form
      className="phone-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() === "") return;
        waive(problem, reason.trim());
        closePage();
      }}
    >
      <h2 tabIndex={-1} ref={head}>
        {said.title}
        <small>{problem.message}</small>
      </h2>
      <p className="phone-hint">{said.hint}</p>
      <div className="phone-form-line">
        {said.quick.map((words) => (
          <button
            key={words}
            type="button"
            className="phone-chip"
            aria-pressed={reason === words}
            onClick={() => setReason(words)}
          >
            {words}
          </button>
        ))}
      </div>
      <label className="phone-field">
        <span>{said.reason}</span>
        <textarea
          rows={3}
          required
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      <div className="phone-form-foot">
        <button type="submit" className="phone-action primary" disabled={reason.trim() === ""}>
          {said.confirm}
        </button>
        <button type="button" className="phone-action" onClick={closePage}>
          {form.cancel}
        </button>
      </div>
    </form>
  );
}
