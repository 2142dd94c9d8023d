import { useEffect } from "react";
import { createPortal } from "react-dom";
import { useBilingual, useWords } from "../../../language/use-words.ts";
import { today } from "../../../state/clock.ts";
import { words as uiWords } from "../../../ui/words.ts";
import { words as dutyWords } from "../words.ts";
import type { DutyRow } from "./duty-row.ts";
import { words } from "./words.ts";

/** The list on paper: all its rows, the head on each sheet. It prints when it appears, and goes afterwards. */
export function PrintedDuties({
  rows,
  title,
  onDone,
}: {
  readonly rows: readonly DutyRow[];
  readonly title: string;
  readonly onDone: () => void;
}) {
  const say = useWords(words);
  const all = useWords(dutyWords);
  const ui = useWords(uiWords);
  const told = useBilingual();
  useEffect(() => {
    document.body.classList.add("printing-duties");
    addEventListener("afterprint", onDone, { once: true });
    // Drawn first, then printed.
    const frame = requestAnimationFrame(() => print());
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener("afterprint", onDone);
      document.body.classList.remove("printing-duties");
    };
  }, [onDone]);
  const { columns } = say;
  const heads = [
    columns.no,
    columns.task,
    columns.plan,
    columns.unit,
    columns.part,
    columns.due,
    columns.state,
    columns.percent,
    columns.lit,
    columns.latest,
  ];
  return createPortal(
    <div className="printed-duties">
      <h1>
        {say.table} · {title}
      </h1>
      <p>
        {say.count(rows.length, false)} · {say.printedAt(today())}
      </p>
      <table>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>{row.taskNo}</td>
              <td>{row.taskText}</td>
              <td>{row.planTitle}</td>
              <td>{row.unitName}</td>
              <td>{all.parts[row.part]}</td>
              <td>{row.due}</td>
              <td>{all.states[row.state]}</td>
              <td>{row.percent}%</td>
              <td>{row.lit && ui.light(ui.lights[row.lit.light], told(row.lit.reason))}</td>
              <td>{row.latest}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>,
    document.body,
  );
}
