/** Depth of an automatically numbered item: 1 一、  2 （一）  3 1.  4 （1）. */
export type ItemLevel = 1 | 2 | 3 | 4;

/** How a paragraph without automatic number is set. The order is that of a document issued by an office. */
export type ParagraphRole =
  | "masthead"
  | "document-number"
  | "title"
  | "addressee"
  | "text"
  | "typed-item"
  | "roster"
  | "attachment"
  | "signature"
  | "date"
  | "bracket-date"
  | "annex-mark"
  | "unit-line"
  | "note"
  | "imprint"
  | "stray";

/** A cell that the cell above covers; in a text file it is empty. */
export const ABOVE = "\u2191";
/** A cell that the cell to its left covers. */
export const LEFT = "\u2190";

/** A table: the words of its cells, row by row, and how wide its columns are, in millimetres. */
export interface SampleTable {
  readonly kind: "table";
  readonly widths: readonly number[];
  /** Rows repeated on every page. */
  readonly headRows: number;
  readonly rows: readonly (readonly string[])[];
  /** Word counts the first column by itself. */
  readonly autoNumber: boolean;
  /** Least height of a row below the head, in millimetres: blank rows are written into by hand. */
  readonly rowHeight: number;
}

/** One piece of a sample, in document order. */
export type SampleBlock =
  | { readonly kind: "paragraph"; readonly role: ParagraphRole; readonly lines: readonly string[] }
  | { readonly kind: "item"; readonly level: ItemLevel; readonly text: string }
  | { readonly kind: "page"; readonly landscape: boolean }
  | SampleTable;

/** A fictional plan. The Word file and the text file of a sample are both made from this. */
export interface Sample {
  /** Name of its folder. */
  readonly name: string;
  /** Title and office as the properties of the Word file give them. */
  readonly title: string;
  readonly office: string;
  /** The day its properties say it was made: `2027-03-08`. */
  readonly day: string;
  /** （一） goes on counting across 一、二、 as decisions have it. */
  readonly continuous: boolean;
  readonly blocks: readonly SampleBlock[];
}

/** A paragraph; several lines are one paragraph with breaks inside, as titles are set. */
export function paragraph(role: ParagraphRole, ...lines: readonly string[]): SampleBlock {
  return { kind: "paragraph", role, lines };
}

/** Body text, one paragraph. */
export function text(words: string): SampleBlock {
  return paragraph("text", words);
}

/** `item(2, "压实责任。…")` becomes （一）压实责任。… */
export function item(level: ItemLevel, words: string): SampleBlock {
  return { kind: "item", level, text: words };
}

/** A new page, upright or lying; numbering begins anew on it. */
export function page(landscape = false): SampleBlock {
  return { kind: "page", landscape };
}

/** The list of annexes below the body: `附件：1.…`, `2.…`. */
export function attachments(...titles: readonly string[]): readonly SampleBlock[] {
  if (titles.length === 1) return [paragraph("attachment", `附件：${titles[0]}`)];
  return titles.map((title, i) =>
    paragraph("attachment", `${i === 0 ? "附件：" : ""}${i + 1}.${title}`),
  );
}

/** The first lines of an annex on its own page. */
export function annex(mark: string, title: string, landscape = false): readonly SampleBlock[] {
  return [page(landscape), paragraph("annex-mark", mark), paragraph("title", title)];
}

/** A table from rows written `序号|重点任务|完成时限`; `↑` and `←` are covered cells. */
export function table(
  widths: readonly number[],
  rows: readonly string[],
  options: {
    readonly headRows?: number;
    readonly autoNumber?: boolean;
    readonly rowHeight?: number;
  } = {},
): SampleTable {
  const { headRows = 1, autoNumber = false, rowHeight = 8 } = options;
  const cells = rows.map((row) => row.split("|").map((words) => words.trim()));
  const uneven = cells.find((row) => row.length !== widths.length);
  if (uneven !== undefined) throw new Error(`a row of ${uneven.length} cells: ${uneven.join("|")}`);
  return { kind: "table", widths, headRows, rows: cells, autoNumber, rowHeight };
}

/** Rows that nobody has filled in yet. */
export function blankRows(columns: number, count: number): readonly string[] {
  return Array.from({ length: count }, () => "|".repeat(columns - 1));
}
