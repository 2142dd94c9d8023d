import { memo } from "react";
import type { TableRowView, TableView } from "../../checker/view.ts";
import { useWords } from "../../language/use-words.ts";
import { useCheck } from "../../state/check-store.ts";
import { PaperCell } from "./PaperCell.tsx";
import { sameTable } from "./same-block.ts";
import { TaskBubble } from "./TaskBubble.tsx";
import { words } from "./words.ts";

/** A table of the document; a form shows its empty cells as blanks to be filled in. Wide ones scroll in the paper. */
export const PaperTable = memo(
  function PaperTable({ table }: { readonly table: TableView }) {
    const t = useWords(words);
    const { rows, form, columns } = table;
    const headers = rows.findIndex(({ header }) => !header);
    const heads = headers < 0 ? rows.length : headers;
    // A form's blanks take what room there is; words need some.
    const size = form ? "" : columns > 7 ? " many" : columns > 4 ? " some" : "";
    const draw = (row: TableRowView, i: number) => <Row key={i} row={row} form={form} />;
    return (
      <section className="paper-table-scroll" aria-label={form ? t.form : t.table}>
        <table className={`paper-table${form ? " form" : ""}${size}`}>
          {heads > 0 && <thead>{rows.slice(0, heads).map(draw)}</thead>}
          <tbody>{rows.slice(heads).map(draw)}</tbody>
        </table>
      </section>
    );
  },
  (a, b) => sameTable(a.table, b.table),
);

function Row({ row, form }: { readonly row: TableRowView; readonly form: boolean }) {
  const begins = row.cells.flatMap(({ paragraphs }) => paragraphs);
  const tasks = begins.flatMap((paragraph) => paragraph.tasks);
  const at = begins.find((paragraph) => paragraph.tasks.length > 0)?.key ?? "";
  const selected = useCheck(({ selection }) => tasks.includes(selection.task ?? ""));
  return (
    <tr>
      {row.cells.map((cell) => (
        <PaperCell key={cell.column} cell={cell} header={row.header} form={form} />
      ))}
      {tasks.length > 0 && (
        <td className={selected ? "paper-table-tasks selected" : "paper-table-tasks"}>
          <TaskBubble paragraph={at} no={null} tasks={tasks} />
        </td>
      )}
    </tr>
  );
}
