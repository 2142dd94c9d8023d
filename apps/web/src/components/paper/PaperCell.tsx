import type { TableCellView } from "../../checker/view.ts";
import { useWords } from "../../language/use-words.ts";
import { useCheck } from "../../state/check-store.ts";
import { CellParagraph } from "./CellParagraph.tsx";
import { words } from "./words.ts";

/** A few characters in a narrow column stay on one line: 牵头单位, 市公安局. */
const SHORT = { head: 5, body: 4 } as const;

interface Props {
  readonly cell: TableCellView;
  readonly header: boolean;
  /** In a form, where an empty cell asks to be filled in. */
  readonly form: boolean;
}

/** A cell of a table, tinted where the selected task has words in it. */
export function PaperCell({ cell, header, form }: Props) {
  const t = useWords(words);
  const { columnSpan, rowSpan, paragraphs } = cell;
  const selected = useCheck(({ selection: { task } }) =>
    paragraphs.some(({ marks }) => marks.some(({ kind, id }) => kind === "task" && id === task)),
  );
  const text = paragraphs.map((each) => each.text.trim()).join("");
  const fill = form && !header && text === "";
  const short = text.length <= (header ? SHORT.head : SHORT.body);
  const names = [short && "short", selected && "selected", fill && "to-fill"].filter(Boolean);
  const Tag = header ? "th" : "td";
  return (
    <Tag
      colSpan={columnSpan}
      rowSpan={rowSpan}
      scope={header ? "col" : undefined}
      className={names.length === 0 ? undefined : names.join(" ")}
      title={fill ? t.fill : undefined}
    >
      {paragraphs.map((each) => (
        <CellParagraph key={each.key} paragraph={each} />
      ))}
    </Tag>
  );
}
