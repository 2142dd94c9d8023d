import type { ImportTable } from "../contract/import.ts";

/** A column of a sheet, with the headings under which it is also known. */
export interface Column<K extends string = string> {
  readonly key: K;
  readonly heading: string;
  readonly also: readonly string[];
  /** In widths of a digit. */
  readonly width: number;
}

export type UnitColumn = "name" | "parent" | "shortName" | "kind" | "aliases" | "position";

export type PersonColumn = "name" | "login" | "unit" | "title" | "role" | "oversees" | "pairedWith";

/** 机构名称 | 上级机构 | 简称 | 类型 | 别名 | 排序 */
export const unitColumns: readonly Column<UnitColumn>[] = [
  { key: "name", heading: "机构名称", also: ["名称", "单位名称", "机构"], width: 36 },
  { key: "parent", heading: "上级机构", also: ["上级", "上级单位", "隶属"], width: 36 },
  { key: "shortName", heading: "简称", also: [], width: 18 },
  { key: "kind", heading: "类型", also: ["机构类型", "单位类型"], width: 12 },
  { key: "aliases", heading: "别名", also: ["曾用名", "其他名称"], width: 30 },
  { key: "position", heading: "排序", also: ["序号", "顺序"], width: 8 },
];

/** 姓名 | 登录名 | 单位 | 职务 | 角色 | 分管 | 联系 */
export const personColumns: readonly Column<PersonColumn>[] = [
  { key: "name", heading: "姓名", also: ["人员姓名", "名字"], width: 14 },
  { key: "login", heading: "登录名", also: ["账号", "用户名"], width: 20 },
  { key: "unit", heading: "单位", also: ["所在单位", "机构", "机构名称", "部门"], width: 36 },
  { key: "title", heading: "职务", also: ["职位"], width: 20 },
  { key: "role", heading: "角色", also: ["系统角色"], width: 14 },
  { key: "oversees", heading: "分管", also: ["分管机构", "分管单位"], width: 40 },
  { key: "pairedWith", heading: "联系", also: ["联系机构", "联系单位"], width: 40 },
];

/** Where each column stands in a sheet. */
export interface Header {
  /** Index of the heading's row; -1 where there is none and the columns stand in our order. */
  readonly row: number;
  /** Index of each of our columns, in our order; -1 where it is not given. */
  readonly at: readonly number[];
  /** Headings that mean nothing to us. */
  readonly unknown: readonly string[];
}

/** Rows in which headings are looked for: sheets begin with titles and remarks. */
const LOOKED_AT = 20;

/**
 * Finds the headings: the row with the first column's heading. Without one the cells stand in our order, as where a part
 * of a sheet was copied.
 */
export function findHeader(
  rows: readonly (readonly string[])[],
  columns: readonly Column[],
): Header {
  for (const [row, cells] of rows.slice(0, LOOKED_AT).entries()) {
    const headings = cells.map(plainHeading);
    const at = columns.map((column) => columnAt(headings, column));
    // A heading of the first column alone might be a unit's name; beside others, or alone in its row, it is none.
    if (at[0] === -1) continue;
    if (at.filter((index) => index >= 0).length === 1 && headings.filter(Boolean).length > 1)
      continue;
    const taken = new Set(at);
    const unknown = cells.filter((cell, index) => cell.trim() !== "" && !taken.has(index));
    return { row, at, unknown };
  }
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  return { row: -1, at: columns.map((_, index) => (index < width ? index : -1)), unknown: [] };
}

function columnAt(headings: readonly string[], { heading, also }: Column): number {
  const exact = headings.indexOf(heading);
  return exact >= 0 ? exact : headings.findIndex((each) => also.includes(each));
}

/** `* 机构名称（必填）` is 机构名称. */
function plainHeading(text: string): string {
  return text
    .replace(/\s/g, "")
    .replace(/[（(][^（()）]{0,20}[)）]$/, "")
    .replace(/^\*{1,3}|[*：:]{1,3}$/g, "");
}

/** The columns of a table. */
export function columnsOf(table: ImportTable): readonly Column[] {
  return table === "units" ? unitColumns : personColumns;
}
