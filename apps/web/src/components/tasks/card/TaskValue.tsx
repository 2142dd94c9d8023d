import { Fragment } from "react";
import type { TaskView, ValueView } from "../../../checker/view.ts";
import { useWords } from "../../../language/use-words.ts";
import { useCheck } from "../../../state/check-store.ts";
import { setOwners } from "../changes/correct-fields.ts";
import { CertaintyNote } from "./CertaintyNote.tsx";
import { DeadlineValue } from "./DeadlineValue.tsx";
import type { Question } from "./field-problems.ts";
import { OwnersValue } from "./OwnersValue.tsx";
import { words } from "./words.ts";

/** The answer to one question, in the colours of the paper; what was not stated says how it came. */
export function TaskValue({
  task,
  question,
}: {
  readonly task: TaskView;
  readonly question: Question;
}) {
  const said = useWords(words);
  switch (question) {
    case "owners":
      return task.units.length > 0 ? <OwnersValue units={task.units} /> : <NoOwner task={task} />;
    case "deadline":
      return <DeadlineValue task={task} />;
    case "text":
      return <span className="value-text">{withoutTitle(task)}</span>;
    case "quotas":
      return <Values values={task.quotas} className="value-quota" />;
    case "recurrence":
      return <Values values={task.recurrences} className="value-deadline" />;
    case "evidence":
      return task.evidence.length === 0 ? (
        <span className="value-none">{said.none}</span>
      ) : (
        <>{task.evidence.join(said.stop)}</>
      );
  }
}

function Values(props: { readonly values: readonly ValueView[]; readonly className: string }) {
  const said = useWords(words);
  const { values, className } = props;
  const [first] = values;
  if (first === undefined) return <span className="value-none">{said.none}</span>;
  return (
    <>
      {values.map(({ text }, i) => (
        <Fragment key={i}>
          {i > 0 && said.stop}
          <span className={className}>{text}</span>
        </Fragment>
      ))}
      <CertaintyNote certainty={first.certainty} />
    </>
  );
}

/** Nobody is named; those of whom the text says that they do it can be taken. */
function NoOwner({ task }: { readonly task: TaskView }) {
  const said = useWords(words);
  const { id, kind, parent, actors } = task;
  const missing = kind === "task" && !parent;
  return (
    <>
      <span className={missing ? "value-missing" : "value-none"}>
        {missing ? said.missing : said.none}
      </span>
      {actors.length > 0 && (
        <span className="value-aside">
          {said.actors(actors.join(said.list))}
          <button
            type="button"
            className="link"
            onClick={(event) => {
              event.stopPropagation();
              const owners = actors.map((name) => ({ name, side: "owner" as const }));
              useCheck.getState().correct((now) => setOwners(now, id, owners));
            }}
          >
            {said.takeActors}
          </button>
        </span>
      )}
    </>
  );
}

/** The head of the clause stands above as the title already. */
function withoutTitle({ title, text }: TaskView): string {
  const rest = text.startsWith(title)
    ? text.slice(title.length).replace(/^[。，：；、\s]+/, "")
    : "";
  return rest === "" ? text : rest;
}
