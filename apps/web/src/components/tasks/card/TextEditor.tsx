import { useState } from "react";
import { useWords } from "../../../language/use-words.ts";
import { setKind, setText } from "../changes/correct-fields.ts";
import { EditorFrame, type EditorProps } from "./EditorFrame.tsx";
import { words } from "./words.ts";

/** Characters that one line of the editor holds, about. */
const LINE = 40;

/** What is to be done, in the clerk's words, and whether that is a task or a requirement. The paper stays as it is. */
export function TextEditor({ task, onCommit, onCancel }: EditorProps) {
  const said = useWords(words);
  const [text, type] = useState(task.text);
  const [kind, chooseKind] = useState(task.kind);
  return (
    <EditorFrame
      hint={said.textHint}
      onSave={(refocus) => {
        const typed = text.trim() !== task.text.trim();
        const turned = kind !== task.kind;
        if (!typed && !turned) onCommit(null, refocus);
        else
          onCommit((now) => {
            const worded = typed ? setText(now, task.id, text) : now;
            return turned ? setKind(worded, task.id, kind) : worded;
          }, refocus);
      }}
      onCancel={onCancel}
    >
      <textarea
        autoFocus
        aria-label={said.textLabel}
        rows={Math.max(2, Math.min(8, Math.ceil(text.length / LINE)))}
        value={text}
        onChange={(event) => type(event.target.value)}
      />
      <fieldset className="editor-kinds">
        <legend className="visually-hidden">{said.kind}</legend>
        {(["task", "requirement"] as const).map((each) => (
          <label key={each}>
            <input
              type="radio"
              name={`kind-${task.id}`}
              checked={kind === each}
              onChange={() => chooseKind(each)}
            />
            {said.kinds[each]}
          </label>
        ))}
      </fieldset>
    </EditorFrame>
  );
}
