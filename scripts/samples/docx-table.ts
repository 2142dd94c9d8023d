import {
  AlignmentType,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from "docx";
import { ABOVE, LEFT, type SampleTable } from "./sample.ts";

const TWIPS_PER_MM = 1440 / 25.4;
/** Up to this many characters a cell is centred. */
const SHORT = 12;

/** A table as Word keeps it: real merges, the head repeated on each page, rows numbered by Word where asked. */
export function docxTable(table: SampleTable, instance: number): Table {
  const widths = table.widths.map((mm) => Math.round(mm * TWIPS_PER_MM));
  return new Table({
    columnWidths: widths,
    width: { size: widths.reduce((all, width) => all + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    rows: table.rows.map((_, y) => row(table, widths, y, instance)),
  });
}

function row(table: SampleTable, widths: readonly number[], y: number, instance: number): TableRow {
  const head = y < table.headRows;
  const words = table.rows[y] ?? [];
  const cells: TableCell[] = [];
  words.forEach((cell, x) => {
    if (cell === LEFT) return;
    let columnSpan = 1;
    while (words[x + columnSpan] === LEFT) columnSpan++;
    const width = widths.slice(x, x + columnSpan).reduce((all, one) => all + one, 0);
    const numbered = table.autoNumber && x === 0 && !head && cell !== ABOVE;
    cells.push(
      new TableCell({
        columnSpan,
        width: { size: width, type: WidthType.DXA },
        verticalAlign: VerticalAlignTable.CENTER,
        margins: { top: 40, bottom: 40, left: 80, right: 80 },
        ...merge(table, y, x),
        children: [paragraph(cell === ABOVE ? "" : cell, head, numbered ? instance : 0)],
      }),
    );
  });
  const height = Math.round((head ? 9 : table.rowHeight) * TWIPS_PER_MM);
  return new TableRow({
    cantSplit: true,
    tableHeader: head,
    height: { value: height, rule: HeightRule.ATLEAST },
    children: cells,
  });
}

function merge({ rows }: SampleTable, y: number, x: number) {
  if (rows[y]?.[x] === ABOVE) return { verticalMerge: VerticalMergeType.CONTINUE };
  return rows[y + 1]?.[x] === ABOVE ? { verticalMerge: VerticalMergeType.RESTART } : {};
}

function paragraph(words: string, head: boolean, instance: number): Paragraph {
  const children = words === "" ? [] : [new TextRun(words)];
  if (head) return new Paragraph({ style: "CellHead", children });
  return new Paragraph({
    style: "Cell",
    alignment: words.length <= SHORT ? AlignmentType.CENTER : AlignmentType.LEFT,
    ...(instance > 0 ? { numbering: { reference: "rows", level: 0, instance } } : {}),
    children,
  });
}
