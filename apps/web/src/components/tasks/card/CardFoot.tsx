import { ChevronDown } from "lucide-react";
import { useState } from "react";
import type { ProblemView, TaskView } from "../../../checker/view.ts";
import { useWords } from "../../../language/use-words.ts";
import { useCheck } from "../../../state/check-store.ts";
import { choose } from "../pane-state.ts";
import { stableTasks } from "../stable-lists.ts";
import { ProblemNotes } from "./ProblemNotes.tsx";
import { useOwnWords } from "./use-own-words.ts";
import { words } from "./words.ts";

interface Props {
  readonly task: TaskView;
  /** Those about none of the six questions. */
  readonly problems: readonly ProblemView[];
}

/** The same work elsewhere, problems of the whole, and the words of the text on demand. */
export function CardFoot({ task, problems }: Props) {
  const said = useWords(words);
  const [unfolded, setUnfolded] = useState(false);
  return (
    <div className="card-foot">
      {problems.length > 0 && (
        <div className="card-problems">
          <ProblemNotes problems={problems} />
        </div>
      )}
      <div className="card-links">
        {task.pathLabel !== "" && (
          <span className="card-path number">
            <span className="card-label">{said.clause}</span>
            {task.pathLabel}
          </span>
        )}
        <Counterparts ids={task.counterparts} />
        <button
          type="button"
          className={unfolded ? "link card-unfold open" : "link card-unfold"}
          aria-expanded={unfolded}
          title={unfolded ? said.hideOriginal : said.showOriginal}
          onClick={() => setUnfolded(!unfolded)}
        >
          {said.original}
          <ChevronDown size={14} strokeWidth={1.8} aria-hidden="true" />
        </button>
      </div>
      {unfolded && <Original task={task} />}
    </div>
  );
}

function Counterparts({ ids }: { readonly ids: readonly string[] }) {
  const said = useWords(words);
  const tasks = useCheck(stableTasks);
  const others = tasks.filter(({ id }) => ids.includes(id));
  if (others.length === 0) return null;
  return (
    <span className="card-counterparts">
      <span className="card-label">{said.counterparts}</span>
      {others.map(({ id, no, pathLabel, title }) => (
        <button
          key={id}
          type="button"
          className="link"
          title={title}
          onClick={() => choose(id, true)}
        >
          <span className="number">{no}</span> {pathLabel}
        </button>
      ))}
    </span>
  );
}

function Original({ task }: { readonly task: TaskView }) {
  const own = useOwnWords(task);
  return (
    <blockquote className="card-original">
      {own.map((text, i) => (
        <p key={i}>{text}</p>
      ))}
    </blockquote>
  );
}
