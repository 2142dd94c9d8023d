/** The readers' and writers' public names. */
export type {
  CalendarEvent,
  CalendarModel,
  CalendarRecurrence,
} from "./ics/calendar-model.ts";
export { writeCalendar } from "./ics/write-calendar.ts";
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
