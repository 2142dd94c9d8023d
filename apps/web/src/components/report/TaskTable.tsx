import type { TaskView } from "../../checker/view.ts";
import { useWords } from "../../language/use-words.ts";
import { dueWords, ownerWords } from "./task-words.ts";
import { words } from "./words.ts";

/** The tasks: number, clause, what, who, when, how much. */
export function TaskTable({ tasks }: { readonly tasks: readonly TaskView[] }) {
  const say = useWords(words);
  const { columns } = say;
  return (
    <table className="report-tasks">
      <thead>
        <tr>
          <th>{columns.task}</th>
          <th>{columns.clause}</th>
          <th>{columns.title}</th>
          <th>{columns.who}</th>
          <th>{columns.when}</th>
          <th>{columns.quota}</th>
        </tr>
      </thead>
      <tbody>
        {tasks.map((task) => (
          <tr key={task.id}>
            <td className="number">{task.no}</td>
            <td className="number">{task.pathLabel}</td>
            <td>{task.title}</td>
            <td>{ownerWords(task, say) ?? say.missing}</td>
            <td>{dueWords(task) ?? say.missing}</td>
            <td>{task.quotas.map(({ text }) => text).join("；") || say.none}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
