import { memo } from "react";
import type { TableCellView, TableRowView, TableView } from "../../checker/view.ts";
import { useWords } from "../../language/use-words.ts";
import { CellParagraph } from "./CellParagraph.tsx";
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
    const size = columns > 7 ? " many" : columns > 4 ? " some" : "";
    const draw = (row: TableRowView, i: number) => <Row key={i} row={row} form={form} />;
    return (
      // A wide table is scrolled by keys too.
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
  return (
    <tr>
      {row.cells.map((cell) => (
        <Cell key={cell.column} cell={cell} header={row.header} form={form} />
      ))}
      {tasks.length > 0 && (
        <td className="paper-table-tasks">
          <TaskBubble paragraph={at} no={null} tasks={tasks} />
        </td>
      )}
    </tr>
  );
}

interface CellProps {
  readonly cell: TableCellView;
  readonly header: boolean;
  readonly form: boolean;
}

function Cell({ cell, header, form }: CellProps) {
  const t = useWords(words);
  const { columnSpan, rowSpan, paragraphs } = cell;
  const empty = paragraphs.every(({ text }) => text.trim() === "");
  const inside = paragraphs.map((each) => <CellParagraph key={each.key} paragraph={each} />);
  if (header)
    return (
      <th colSpan={columnSpan} rowSpan={rowSpan} scope="col">
        {inside}
      </th>
    );
  return (
    <td
      colSpan={columnSpan}
      rowSpan={rowSpan}
      className={form && empty ? "to-fill" : undefined}
      title={form && empty ? t.fill : undefined}
    >
      {inside}
    </td>
  );
}
