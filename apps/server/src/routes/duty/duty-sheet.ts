import type { PlainDate } from "@luoshi/compiler";
import type { CellValue, LongWorkbook } from "@luoshi/documents";
import { type DutyPart, type Light, stateNames } from "@luoshi/ledger";
import type { DutyListRow } from "../../store/duty-list.ts";
import { litOf, percentOf, type RowContext } from "./duty-row.ts";

const partNames: Readonly<Record<DutyPart, string>> = {
  sole: "承办",
  lead: "牵头",
  support: "配合",
};

const lightNames: Readonly<Record<Light, string>> = {
  red: "红",
  yellow: "黄",
  green: "绿",
  blue: "蓝",
};

/** Columns of an office's ledger, each with what it shows of a duty. */
const columns: readonly {
  readonly heading: string;
  readonly width: number;
  readonly align?: "center";
  readonly numberFormat?: string;
}[] = [
  { heading: "序号", width: 6, align: "center" },
  { heading: "方案", width: 26 },
  { heading: "条款", width: 12 },
  { heading: "工作任务", width: 44 },
  { heading: "承办单位", width: 18 },
  { heading: "承办方式", width: 9, align: "center" },
  { heading: "责任人", width: 12 },
  { heading: "完成时限", width: 13, align: "center" },
  { heading: "办理状态", width: 11, align: "center" },
  { heading: "进度", width: 8, align: "center", numberFormat: '0"%"' },
  { heading: "灯", width: 5, align: "center" },
  { heading: "灯的原因", width: 28 },
  { heading: "最近反馈", width: 36 },
  { heading: "下发日期", width: 13, align: "center" },
];

/** The workbook of a list of duties but for its rows. */
export function dutyWorkbook(day: string): LongWorkbook {
  return {
    title: "任务清单",
    day: day as PlainDate,
    sheet: { name: "任务清单", columns, frozenColumns: 1 },
  };
}

/** A duty as a row of the sheet; `no` counts from 1. */
export function dutyCells(
  row: DutyListRow,
  no: number,
  { today, calendar }: Pick<RowContext, "today" | "calendar">,
): readonly CellValue[] {
  const lit = litOf(row, today, calendar);
  return [
    no,
    row.plan_title,
    row.task_no,
    row.task_text,
    row.unit_name,
    partNames[row.part],
    row.persons.flatMap(({ name }) => (name === null ? [] : [name])).join("、"),
    dayCell(row.due),
    stateNames[row.state].zh,
    percentOf(row),
    lit === null ? null : lightNames[lit.light],
    lit === null ? null : lit.reason.zh,
    row.latest,
    dayCell(row.starts),
  ];
}

function dayCell(day: string | null): CellValue {
  return day === null ? null : { kind: "date", day: day as PlainDate };
}
