import type { Comparison } from "../../checker/compare-view.ts";
import { useWords } from "../../language/use-words.ts";
import { FieldChange } from "./FieldChange.tsx";
import { words } from "./words.ts";

/** On paper only: the drafts' names and the changed tasks as a table, before the text. */
export function PrintedTasks({
  comparison: { before, after, tasks },
}: {
  readonly comparison: Comparison;
}) {
  const say = useWords(words);
  const { printed } = say;
  const affected = tasks.filter(({ kind }) => kind !== "renumbered");
  return (
    <div className="compare-printed">
      <p>
        {say.before}: {before.name}
        <br />
        {say.after}: {after.name}
      </p>
      {affected.length === 0 ? null : (
        <table>
          <thead>
            <tr>
              <th>{printed.change}</th>
              <th>{printed.no}</th>
              <th>{printed.task}</th>
              <th>{printed.what}</th>
              <th>{printed.who}</th>
            </tr>
          </thead>
          <tbody>
            {affected.map(({ id, kind, no, title, fields, units }) => (
              <tr key={id}>
                <td>{say.kind[kind]}</td>
                <td>{kind === "removed" ? say.oldNo(no) : no}</td>
                <td>{title}</td>
                <td>
                  <dl>
                    {fields.map((field, i) => (
                      <FieldChange key={`${i}`} difference={field} plain={kind !== "changed"} />
                    ))}
                  </dl>
                </td>
                <td>{units.join(say.comma)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="compare-printed-note">{say.printedNote}</p>
    </div>
  );
}
