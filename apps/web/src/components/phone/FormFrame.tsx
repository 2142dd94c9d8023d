import { type ReactNode, useEffect, useRef } from "react";
import type { TaskView } from "../../checker/view.ts";
import { useWords } from "../../language/use-words.ts";
import "./phone-form.css";
import { usePhone } from "./phone-state.ts";
import { words } from "./words.ts";

interface Props {
  readonly title: string;
  readonly task: TaskView;
  readonly children: ReactNode;
  readonly onSave: () => void;
  readonly onRestore: (() => void) | null;
}

/** A form in the sheet: what it is about, its fields, and the ways out of it. */
export function FormFrame({ title, task, children, onSave, onRestore }: Props) {
  const { form: said } = useWords(words);
  const closePage = usePhone((state) => state.closePage);
  const head = useRef<HTMLHeadingElement>(null);
  // Not the first field: a keyboard that springs open would hide what the form is about.
  useEffect(() => head.current?.focus(), []);
  return (
    <form
      className="phone-form"
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      <h2 tabIndex={-1} ref={head}>
        {title}
        <small>
          <span className="number">{task.no}</span> {task.title}
        </small>
      </h2>
      {children}
      <div className="phone-form-foot">
        <button type="submit" className="phone-action primary">
          {said.save}
        </button>
        <button type="button" className="phone-action" onClick={closePage}>
          {said.cancel}
        </button>
        {onRestore !== null && (
          <button type="button" className="phone-action" onClick={onRestore}>
            {said.restore}
          </button>
        )}
      </div>
    </form>
  );
}
