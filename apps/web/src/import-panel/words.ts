const zh = {
  units: {
    paste: "从表格中复制机构，粘贴到这里",
    example:
      "机构名称\t上级机构\t简称\t类型\n区教育局\t\t教育局\t部门\n第一小学\t区教育局\t一小\t学校",
    file: "或者选择机构表",
  },
  people: {
    paste: "从表格中复制人员，粘贴到这里",
    example: "姓名\t登录名\t单位\t职务\t角色\n陈默\tchen.mo\t区教育局\t办公室主任\t联络员",
    file: "或者选择人员表",
  },
  columns: {
    units: "列：机构名称、上级机构、简称、类型、别名、排序，只有第一列必填，次序不限。",
    people: "列：姓名、登录名、单位、职务、角色、分管、联系，姓名和单位必填，次序不限。",
  },
  preview: "预览",
  working: "正在读取",
  row: "行",
  state: "结果",
  states: { new: "新增", changed: "变更", same: "无变化", bad: "有误" },
  counts: (fresh: number, changed: number, same: number, bad: number) =>
    `新增 ${fresh}，变更 ${changed}，无变化 ${same}，有误 ${bad}`,
  unknownColumns: (names: string) => `这些列没有用到：${names}`,
  skipBad: (count: number) => `跳过有误的 ${count} 行，其余照常导入`,
  fixBad: "有误的行会挡住导入。请就地改好后重新预览，或勾选跳过。",
  mendCell: (row: number, column: string) => `改正第${row}行的${column}`,
  previewAgain: "改好了，重新预览",
  previewFirst: "有改动还没有检查，请先重新预览",
  onlyFirst: (count: number) => `只列出前 ${count} 行，导入时全部写入`,
  onlyBad: "只看有误的行",
  before: (text: string) => `原为：${text}`,
  apply: (count: number) => `导入 ${count} 行`,
  nothing: "没有要写入的行",
  back: "重新选择",
};

const en: typeof zh = {
  units: {
    paste: "Copy units from a sheet and paste them here",
    example: zh.units.example,
    file: "Or choose a sheet of units",
  },
  people: {
    paste: "Copy people from a sheet and paste them here",
    example: zh.people.example,
    file: "Or choose a sheet of people",
  },
  columns: {
    units:
      "Columns 机构名称, 上级机构, 简称, 类型, 别名, 排序; only the first is needed, in any order.",
    people:
      "Columns 姓名, 登录名, 单位, 职务, 角色, 分管, 联系; name and unit are needed, in any order.",
  },
  preview: "Preview",
  working: "Reading",
  row: "Row",
  state: "Outcome",
  states: { new: "New", changed: "Changed", same: "Same", bad: "Wrong" },
  counts: (fresh, changed, same, bad) =>
    `${fresh} new, ${changed} changed, ${same} as before, ${bad} wrong`,
  unknownColumns: (names) => `Not used: ${names}`,
  skipBad: (count) => `Leave out the ${count} wrong rows and import the rest`,
  fixBad: "Wrong rows stop the import. Mend them here and preview again, or leave them out.",
  mendCell: (row, column) => `Mend ${column} of row ${row}`,
  previewAgain: "Mended, preview again",
  previewFirst: "What you mended was not checked yet: preview again",
  onlyFirst: (count) => `Only the first ${count} rows are shown; all will be written`,
  onlyBad: "Wrong rows only",
  before: (text) => `was: ${text}`,
  apply: (count) => `Import ${count} rows`,
  nothing: "Nothing to write",
  back: "Choose again",
};

export const words = { zh, en };
