import { useState } from "react";
import { useWords } from "../../../language/use-words.ts";
import { setDeadline } from "../changes/correct-fields.ts";
import { withoutLabel } from "../list/due-label.ts";
import { EditorFrame, type EditorProps } from "./EditorFrame.tsx";
import { words } from "./words.ts";

/**
 * When it must be done: words as in the document, a day from a calendar, or both. Typed words find their day themselves
 * until one is picked; a picked day writes the words, unless they were typed.
 */
export function DeadlineEditor({ task, onCommit, onCancel }: EditorProps) {
  const said = useWords(words);
  const before = task.deadline;
  const [text, setText] = useState(withoutLabel(before?.text ?? task.ongoing ?? ""));
  const [date, setDate] = useState(before?.date ?? "");
  const [typed, setTyped] = useState(false);
  const picked = date !== "" && date !== before?.date;

  const pick = (day: string): void => {
    setDate(day);
    const [y, m, d] = day.split("-").map(Number);
    if (!typed && y !== undefined && m !== undefined && d !== undefined)
      setText(said.printedDay(y, m, d));
  };

  return (
    <EditorFrame
      onSave={(refocus) => {
        const changed = typed || picked || (date === "" && before?.date != null);
        const day = picked ? date : null;
        onCommit(changed ? (now) => setDeadline(now, task.id, { text, date: day }) : null, refocus);
      }}
      onCancel={onCancel}
      more={
        <button
          type="button"
          className="link"
          onClick={() => onCommit((now) => setDeadline(now, task.id, null), true)}
        >
          {said.noDeadline}
        </button>
      }
    >
      <label className="editor-field">
        <span>{said.deadlineWords}</span>
        <input
          type="text"
          autoFocus
          value={text}
          placeholder={said.deadlinePlaceholder}
          onFocus={(event) => event.target.select()}
          onChange={(event) => {
            setText(event.target.value);
            setTyped(true);
            if (!picked) setDate("");
          }}
        />
      </label>
      <label className="editor-field">
        <span>{said.lastDay}</span>
        <input
          type="date"
          className="number"
          value={date}
          onChange={(event) => pick(event.target.value)}
        />
        {date === "" && text !== "" && <span className="editor-hint">{said.byWords}</span>}
      </label>
    </EditorFrame>
  );
}
