import type { CheckView } from "../../checker/view.ts";
import { useWords } from "../../language/use-words.ts";
import { useCheck } from "../../state/check-store.ts";
import { today } from "../../state/clock.ts";
import { countBySeverity } from "../problems/problem-order.ts";
import { changesOf } from "../start/changes-of.ts";
import "./check-report.css";
import { ProblemTable } from "./ProblemTable.tsx";
import { TaskTable } from "./TaskTable.tsx";
import { WaivedTable } from "./WaivedTable.tsx";
import { words } from "./words.ts";

/** The check on paper: what the document is, how many faults, each of them, the waived with their reasons, the tasks. */
export function CheckReport({ view }: { readonly view: CheckView }) {
  const say = useWords(words);
  const changes = useCheck((state) => changesOf(state.history.present));
  const { document, problems, waived, tasks, coverage } = view;
  const [year = 0, month = 0, day = 0] = today().split("-").map(Number);
  const counts = countBySeverity(problems);
  return (
    <article className="report">
      <p className="report-kind">{say.report}</p>
      <h1>{document.title ?? say.untitled}</h1>
      <dl className="report-facts">
        <Fact name={say.file} value={document.name} />
        {document.number === null ? null : <Fact name={say.number} value={document.number} />}
        <Fact name={say.printed} value={say.day(year, month, day)} />
        <Fact name={say.tool} value={say.toolName} />
      </dl>
      <p className="report-summary">
        <strong>{say.summary}</strong>{" "}
        {say.counts(counts.error, counts.warning, counts.info, waived.length)}
        {say.tasksCount(tasks.length, coverage.clauses, coverage.covered)}
        {changes > 0 ? say.changed(changes) : null}
      </p>
      <h2>{say.problems}</h2>
      {problems.length === 0 ? <p>{say.noProblems}</p> : <ProblemTable view={view} />}
      <h2>{say.waived}</h2>
      {waived.length === 0 ? <p>{say.noWaived}</p> : <WaivedTable waived={waived} />}
      <h2>{say.tasks}</h2>
      {tasks.length === 0 ? <p>{say.noTasks}</p> : <TaskTable tasks={tasks} />}
      <p className="report-signature">
        <span>{say.checked}</span>
        <span>{say.signed}</span>
      </p>
    </article>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
