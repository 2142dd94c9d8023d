import { useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { CorrectedField, TaskView } from "../../checker/view.ts";
import { useWords } from "../../language/use-words.ts";
import { useCheck } from "../../state/check-store.ts";
import { CardField } from "./card/CardField.tsx";
import { CardFoot } from "./card/CardFoot.tsx";
import { CardHead } from "./card/CardHead.tsx";
import "./card/task-card.css";
import { fieldProblems, type Question, questions } from "./card/field-problems.ts";
import { MergePanel } from "./card/MergePanel.tsx";
import { SplitPanel } from "./card/SplitPanel.tsx";
import { TaskEditor } from "./card/TaskEditor.tsx";
import type { CardPanel } from "./card/TaskMenu.tsx";
import { TaskValue } from "./card/TaskValue.tsx";
import { words } from "./card/words.ts";
import { clearField } from "./changes/correct-fields.ts";
import { usePane } from "./pane-state.ts";
import { stableProblems } from "./stable-lists.ts";

/** Above this many characters, what is to be done takes the whole width. */
const LONG = 46;

interface Props {
  readonly task: TaskView;
  readonly onClose?: () => void;
}

/**
 * A task as answers to six questions (who, by when, what, how much, proved by what, reported how often), each of which can
 * be put right in place.
 */
export function TaskCard({ task, onClose }: Props) {
  const said = useWords(words);
  const problems = useCheck(stableProblems);
  const readOnly = useCheck((state) => state.readOnly);
  const extras = usePane((state) => state.extras);
  const about = useMemo(() => fieldProblems(task, problems), [task, problems]);
  const [editing, setEditing] = useState<Question | null>(null);
  const [panel, setPanel] = useState<CardPanel | null>(null);
  const card = useRef<HTMLElement>(null);

  // The focus returns to where the editing began; not when it was ended by going elsewhere.
  const finish = (question: Question, refocus: boolean): void => {
    flushSync(() => setEditing((now) => (now === question ? null : now)));
    if (refocus)
      card.current?.querySelector<HTMLElement>(`[data-question="${question}"] .card-edit`)?.focus();
  };

  return (
    <article ref={card} className="task-card" aria-label={`${task.no} ${task.title}`}>
      <CardHead task={task} onPanel={setPanel} {...(onClose === undefined ? {} : { onClose })} />
      {panel === "merge" && <MergePanel task={task} onClose={() => setPanel(null)} />}
      {panel === "split" && <SplitPanel task={task} onClose={() => setPanel(null)} />}
      {panel === null && (
        <>
          <dl className={task.text.length > LONG ? "card-fields long" : "card-fields"}>
            {questions.map((question) => {
              const field = correctable(question);
              return (
                <CardField
                  key={question}
                  question={question}
                  label={said.question[question]}
                  problems={about[question]}
                  corrected={field !== null && task.corrected.includes(field)}
                  editing={editing === question}
                  {...(field === null || readOnly
                    ? {}
                    : {
                        onEdit: () => setEditing(question),
                        onUncorrect: () =>
                          useCheck.getState().correct((now) => clearField(now, task.id, field)),
                      })}
                >
                  {editing === question && field !== null ? (
                    <TaskEditor
                      task={task}
                      field={field}
                      onDone={(refocus) => finish(question, refocus)}
                    />
                  ) : (
                    <TaskValue task={task} question={question} />
                  )}
                </CardField>
              );
            })}
          </dl>
          {extras === null ? null : <extras.Card task={task} />}
          <CardFoot task={task} problems={about.other} />
        </>
      )}
    </article>
  );
}

/** The field that answers a question; what proves the work is only read. */
function correctable(question: Question): Exclude<CorrectedField, "kind"> | null {
  return question === "evidence" ? null : question;
}
