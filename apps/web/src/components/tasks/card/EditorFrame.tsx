import type { Corrections } from "@luoshi/compiler";
import { type ReactNode, useRef } from "react";
import type { TaskView } from "../../../checker/view.ts";
import { useWords } from "../../../language/use-words.ts";
import { words } from "./words.ts";

/** What an editor of one field is given. */
export interface EditorProps {
  readonly task: TaskView;
  /** Takes the new value as one step; null where nothing was changed. */
  readonly onCommit: (
    change: ((corrections: Corrections) => Corrections) | null,
    refocus: boolean,
  ) => void;
  readonly onCancel: () => void;
}

interface Props {
  /** Takes what was typed; `refocus`: the focus is still here. */
  readonly onSave: (refocus: boolean) => void;
  readonly onCancel: () => void;
  /** Further buttons of the last line. */
  readonly more?: ReactNode;
  readonly hint?: string;
  readonly children: ReactNode;
}

/** Around an editor: Enter or 确定 takes the change, Escape leaves it, going elsewhere takes it. */
export function EditorFrame({ onSave, onCancel, more, hint, children }: Props) {
  const said = useWords(words);
  const over = useRef(false);
  const end = (how: () => void): void => {
    if (over.current) return;
    over.current = true;
    how();
  };
  return (
    <form
      className="card-editor"
      // A click between two fields keeps the focus inside.
      tabIndex={-1}
      onSubmit={(event) => {
        event.preventDefault();
        end(() => onSave(true));
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || event.defaultPrevented) return;
        if (event.key === "Escape") {
          event.preventDefault();
          event.stopPropagation();
          end(onCancel);
        } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          end(() => onSave(true));
        }
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) end(() => onSave(false));
      }}
    >
      {children}
      <div className="editor-buttons">
        <button type="submit" className="button primary">
          {said.confirm}
        </button>
        <button type="button" className="button" onClick={() => end(onCancel)}>
          {said.cancel}
        </button>
        {more}
      </div>
      {hint !== undefined && <p className="editor-hint">{hint}</p>}
    </form>
  );
}
