import { Pencil, Undo2 } from "lucide-react";
import type { ReactNode } from "react";
import type { ProblemView } from "../../../checker/view.ts";
import { useWords } from "../../../language/use-words.ts";
import type { Question } from "./field-problems.ts";
import { ProblemNotes } from "./ProblemNotes.tsx";
import { words } from "./words.ts";

interface Props {
  readonly question: Question;
  readonly label: string;
  readonly problems: readonly ProblemView[];
  readonly corrected: boolean;
  readonly editing: boolean;
  /** Without it the answer is only read. */
  readonly onEdit?: () => void;
  readonly onUncorrect?: () => void;
  readonly children: ReactNode;
}

/** One question with its answer or the editor of it, tinted where the answer must be put right. */
export function CardField(props: Props) {
  const { question, label, problems, corrected, editing, onEdit, onUncorrect, children } = props;
  const said = useWords(words);
  const classes = ["card-field", question];
  if (problems.some(({ severity }) => severity === "error")) classes.push("error");
  if (editing) classes.push("editing");
  else if (onEdit !== undefined) classes.push("editable");
  return (
    <div className={classes.join(" ")} data-question={question}>
      <dt>{label}</dt>
      <dd>
        <div className="card-value" onClick={editing ? undefined : () => isClick() && onEdit?.()}>
          {children}{" "}
          {corrected && !editing && (
            <span className="value-note corrected">
              {said.corrected}
              <button
                type="button"
                title={said.uncorrect}
                aria-label={`${label}：${said.uncorrect}`}
                onClick={(event) => {
                  event.stopPropagation();
                  onUncorrect?.();
                }}
              >
                <Undo2 size={12} strokeWidth={2} aria-hidden="true" />
              </button>
            </span>
          )}
        </div>
        {!editing && onEdit !== undefined && (
          <button
            type="button"
            className="card-edit"
            aria-label={said.edit(label)}
            title={said.edit(label)}
            onClick={onEdit}
          >
            <Pencil size={13} strokeWidth={1.8} aria-hidden="true" />
          </button>
        )}
      </dd>
      {!editing && problems.length > 0 && (
        <dd className="card-notes">
          <ProblemNotes problems={problems} />
        </dd>
      )}
    </div>
  );
}

/** Whether the mouse clicked, and did not mark words to be copied. */
function isClick(): boolean {
  return getSelection()?.isCollapsed !== false;
}
