import type { CorrectedField, TaskView } from "../../../checker/view.ts";
import { useCheck } from "../../../state/check-store.ts";
import { DeadlineEditor } from "./DeadlineEditor.tsx";
import type { EditorProps } from "./EditorFrame.tsx";
import { OwnersEditor } from "./OwnersEditor.tsx";
import { QuotasEditor } from "./QuotasEditor.tsx";
import { RecurrenceEditor } from "./RecurrenceEditor.tsx";
import "./task-editor.css";
import { TextEditor } from "./TextEditor.tsx";

interface Props {
  readonly task: TaskView;
  readonly field: Exclude<CorrectedField, "kind">;
  /** The editing is over; `refocus`: by the keyboard or a button, so that the focus goes back. */
  readonly onDone: (refocus: boolean) => void;
}

/** The editor of one field of a task. */
export function TaskEditor({ task, field, onDone }: Props) {
  const props: EditorProps = {
    task,
    onCommit: (change, refocus) => {
      if (change !== null) useCheck.getState().correct(change);
      onDone(refocus);
    },
    onCancel: () => onDone(true),
  };
  switch (field) {
    case "owners":
      return <OwnersEditor {...props} />;
    case "deadline":
      return <DeadlineEditor {...props} />;
    case "text":
      return <TextEditor {...props} />;
    case "quotas":
      return <QuotasEditor {...props} />;
    case "recurrence":
      return <RecurrenceEditor {...props} />;
  }
}
