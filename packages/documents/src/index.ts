/** The readers and writers of documents: bytes in, blocks with a map back to the source out. */
export type { DocumentNote, DocumentNoteKind } from "./document-note.ts";
export type { PageMargin } from "./docx/read-docx.ts";
export type { EditedFile } from "./edit/apply-edits.ts";
export { applyEdits } from "./edit/apply-edits.ts";
export type { RefusalReason, RefusedEdit } from "./edit/edit-plan.ts";
export type { DocumentErrorArgs, DocumentErrorCode } from "./error/document-error.ts";
export { DocumentError } from "./error/document-error.ts";
export type { MessageLanguage } from "./error/render-document-error.ts";
export { renderDocumentError } from "./error/render-document-error.ts";
export type {
  CalendarEvent,
  CalendarModel,
  CalendarRecurrence,
} from "./ics/calendar-model.ts";
export { writeCalendar } from "./ics/write-calendar.ts";
export type { Limits } from "./limits.ts";
export { defaultLimits } from "./limits.ts";
export type { DocumentFormat, OpenedDocument, OpenOptions } from "./open-document.ts";
export { openDocument } from "./open-document.ts";
export type {
  OriginKind,
  OriginMap,
  OriginParagraph,
  OriginSegment,
} from "./origin/origin-map.ts";
export { segmentAt } from "./origin/origin-map.ts";
export { renderDocumentNote } from "./render-document-note.ts";
export { type ReadTableOptions, readTable } from "./table/read-table.ts";
export type { Cell, CellRow, ReadTable, SheetEntry } from "./table/table.ts";
export { defaultTableLimits, type TableLimits } from "./table/table-limits.ts";
export { taskCalendar } from "./tasklist/task-calendar.ts";
export { clauseLabel, firstPhrase } from "./tasklist/task-entry.ts";
export type { ColumnName, TaskListTexts } from "./tasklist/task-list-texts.ts";
export { taskMarkdown } from "./tasklist/task-markdown.ts";
export { taskWorkbook } from "./tasklist/task-sheet.ts";
export { taskListTexts } from "./tasklist/texts.ts";
export type { LongWorkbook } from "./xlsx/sheet-skeleton.ts";
export { type RowChunks, streamXlsx } from "./xlsx/stream-xlsx.ts";
export type {
  CellDate,
  CellRange,
  CellValue,
  PrintLine,
  PrintSetup,
  SheetColumn,
  SheetModel,
  WorkbookModel,
} from "./xlsx/workbook-model.ts";
export { writeXlsx } from "./xlsx/write-xlsx.ts";
