import { enclosedTitle, type PlainDate, type Plan } from "@luoshi/compiler";
import type { MessageLanguage } from "../error/render-document-error.ts";
import type { CellRange, CellValue, SheetColumn, WorkbookModel } from "../xlsx/workbook-model.ts";
import { type TaskEntry, taskEntries } from "./task-entry.ts";
import type { ColumnName, TaskListTexts } from "./task-list-texts.ts";
import { taskListTexts } from "./texts.ts";

/** Every column but 责任单位, which the list in Markdown needs where nobody leads. */
type SheetColumnName = Exclude<ColumnName, "owner">;

/**
 * Columns of a register (台账), in the order in which offices print them. Widths in digits: 200 of them on A4
 * landscape come out at three quarters of the size, which is still read without a glass.
 */
const COLUMNS: readonly (readonly [SheetColumnName, number, SheetColumn["align"]])[] = [
  ["number", 5, "center"],
  ["clause", 15, "left"],
  ["task", 20, "left"],
  ["target", 34, "left"],
  ["lead", 12, "left"],
  ["support", 16, "left"],
  ["person", 7, "center"],
  ["due", 14, "center"],
  ["rhythm", 7, "center"],
  ["quota", 13, "left"],
  ["progress", 14, "left"],
  ["problems", 10, "left"],
  ["next", 10, "left"],
  ["state", 8, "center"],
  ["evidence", 9, "left"],
  ["remark", 14, "left"],
];

const CLAUSE_COLUMN = COLUMNS.findIndex(([name]) => name === "clause");

/**
 * The task list as a workbook: one row a task, what the units fill in left empty, rows under one heading
 * joined by a merged clause cell. `day` goes into the file's properties.
 */
export function taskWorkbook(
  plan: Plan,
  text: string,
  day: PlainDate,
  language: MessageLanguage,
): WorkbookModel {
  const texts = taskListTexts(language);
  const entries = taskEntries(plan, text, texts);
  const title =
    plan.title === null ? texts.sheet : listTitle(enclosedTitle(plan.title.text), texts.sheet);
  return {
    title,
    day,
    sheets: [
      {
        name: texts.sheet,
        title,
        lines: [texts.sheetLine],
        columns: COLUMNS.map(([name, width, align]) => ({
          heading: texts.columns[name],
          width,
          ...(align === undefined ? {} : { align }),
        })),
        rows: entries.map((entry) => COLUMNS.map(([name]) => cellOf(name, entry, texts))),
        merges: clauseMerges(entries),
        notes: [texts.sheetNote],
        frozenColumns: 3,
      },
    ],
  };
}

/** `…实施方案` gives `…实施方案任务清单`; a list is one already. */
function listTitle(title: string, word: string): string {
  return title.endsWith("清单") || title.endsWith("台账") ? title : `${title}${word}`;
}

function cellOf(name: SheetColumnName, entry: TaskEntry, { list }: TaskListTexts): CellValue {
  const some = (items: readonly string[]): CellValue => (items.length === 0 ? null : list(items));
  switch (name) {
    case "number":
      return entry.number;
    case "clause":
      return entry.headings.length === 0 ? null : entry.headings.join("\n");
    case "task":
      return `${entry.no}${entry.title}`;
    case "target":
      return entry.detail === "" ? null : entry.detail;
    case "lead":
      return some(entry.lead);
    case "support":
      return some(entry.support);
    case "due":
      if (entry.due === null) return null;
      // Without a day there is nothing to sort by: the document's own words stand.
      return entry.due.day === null ? entry.due.words : { kind: "date", day: entry.due.day };
    case "rhythm":
      return some(entry.rhythms);
    case "quota":
      return entry.quotas.length === 0 ? null : entry.quotas.join("\n");
    case "remark":
      return entry.remarks.length === 0 ? null : entry.remarks.join("\n");
    case "person":
    case "progress":
    case "problems":
    case "next":
    case "state":
    case "evidence":
      return null; // for the unit to fill in
  }
}

/** Neighbours under the same headings share one clause cell; each keeps its words, so that a filter finds every row. */
function clauseMerges(entries: readonly TaskEntry[]): readonly CellRange[] {
  const merges: CellRange[] = [];
  const key = (entry: TaskEntry | undefined): string => entry?.headings.join("\n") ?? "";
  for (let row = 0; row < entries.length; ) {
    let next = row + 1;
    while (next < entries.length && key(entries[next]) === key(entries[row])) next++;
    if (next - row > 1 && key(entries[row]) !== "")
      merges.push({ row, column: CLAUSE_COLUMN, rows: next - row, columns: 1 });
    row = next;
  }
  return merges;
}
