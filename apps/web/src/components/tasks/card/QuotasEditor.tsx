import { useState } from "react";
import { useWords } from "../../../language/use-words.ts";
import { setQuotas } from "../changes/correct-fields.ts";
import { EditorFrame, type EditorProps } from "./EditorFrame.tsx";
import { words } from "./words.ts";

/** How much must be done: the words of each quota on a line. */
export function QuotasEditor({ task, onCommit, onCancel }: EditorProps) {
  const said = useWords(words);
  const before = task.quotas.map(({ text }) => text).join("\n");
  const [text, setText] = useState(before);
  return (
    <EditorFrame
      hint={said.textHint}
      onSave={(refocus) =>
        onCommit(
          text.trim() === before ? null : (now) => setQuotas(now, task.id, text.split("\n")),
          refocus,
        )
      }
      onCancel={onCancel}
    >
      <textarea
        autoFocus
        aria-label={said.quotasLabel}
        title={said.quotasLabel}
        placeholder={said.quotasPlaceholder}
        rows={Math.max(2, Math.min(8, text.split("\n").length))}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </EditorFrame>
  );
}
