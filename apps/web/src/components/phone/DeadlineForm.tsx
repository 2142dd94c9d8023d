import { useState } from "react";
import { useWords } from "../../language/use-words.ts";
import { setDeadline } from "../tasks/changes/correct-fields.ts";
import { FormFrame } from "./FormFrame.tsx";
import { useTaskForm } from "./use-task-form.ts";
import { words } from "./words.ts";

/** When the selected task must be done, to be corrected: in words, as a day, or not at all. */
export function DeadlineForm() {
  const { deadline: said } = useWords(words);
  const { task, save, restore } = useTaskForm("deadline");
  const [text, setText] = useState(task?.deadline?.text ?? "");
  const [date, setDate] = useState("");
  const [none, setNone] = useState(false);
  if (task === undefined) return null;
  const chosen = none ? null : { text, date: date === "" ? null : date };
  return (
    <FormFrame
      title={said.title}
      task={task}
      onSave={() => save((corrections) => setDeadline(corrections, task.id, chosen))}
      onRestore={restore}
    >
      <label className="phone-field">
        <span>{said.words}</span>
        <input
          type="text"
          value={text}
          placeholder={said.wordsHint}
          disabled={none}
          onChange={(event) => {
            setText(event.target.value);
            // Other words, another day.
            setDate("");
          }}
        />
      </label>
      <label className="phone-field">
        <span>{said.date}</span>
        <input
          type="date"
          value={date}
          disabled={none}
          onChange={(event) => {
            const picked = event.target.value;
            setDate(picked);
            // The old words named another day.
            if (text === (task.deadline?.text ?? "")) setText("");
          }}
        />
        <small>{said.dateHint}</small>
      </label>
      <label className="phone-check">
        <input type="checkbox" checked={none} onChange={(event) => setNone(event.target.checked)} />
        {said.none}
      </label>
    </FormFrame>
  );
}
