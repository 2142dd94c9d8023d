import { useState } from "react";
import { useWords } from "../../../language/use-words.ts";
import { setRecurrence } from "../changes/correct-fields.ts";
import { EditorFrame, type EditorProps } from "./EditorFrame.tsx";
import { words } from "./words.ts";

/** How often it is reported: words as in the document; the common ones at a click. */
export function RecurrenceEditor({ task, onCommit, onCancel }: EditorProps) {
  const said = useWords(words);
  const before = task.recurrences.map(({ text }) => text).join("，");
  const [text, setText] = useState(before);
  return (
    <EditorFrame
      onSave={(refocus) =>
        onCommit(
          text.trim() === before ? null : (now) => setRecurrence(now, task.id, text),
          refocus,
        )
      }
      onCancel={onCancel}
    >
      <input
        type="text"
        className="editor-line"
        autoFocus
        aria-label={said.recurrenceLabel}
        placeholder={said.recurrencePlaceholder}
        value={text}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="editor-offers">
        {said.rhythms.map((rhythm) => (
          <button key={rhythm} type="button" onClick={() => setText(rhythm)}>
            {rhythm}
          </button>
        ))}
      </div>
    </EditorFrame>
  );
}
