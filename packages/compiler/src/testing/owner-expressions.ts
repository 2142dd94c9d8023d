/** Prints owner formulas of every shape with the units each of them names, side by side. */

/** A formula as a document writes it and what it says. */
export interface OwnerExpression {
  readonly written: string;
  readonly owners: readonly string[];
  readonly lead: readonly string[];
  readonly support: readonly string[];
}

const LEADS = [
  "市教育局",
  "安环部",
  "教务处",
  "县委组织部",
  "各乡镇人民政府",
  "文化和旅游部",
  "机关党委",
];
const LISTS: readonly (readonly string[])[] = [
  ["市财政局"],
  ["市财政局", "市人力资源和社会保障局"],
  ["党委办公室", "工会", "团委"],
  ["各县（市、区）人民政府", "市直各部门"],
  ["综合科", "各党支部", "驻村工作队"],
  ["省工业和信息化厅", "国家税务总局某省税务局", "各设区市人民政府"],
  ["护理部", "院感科", "药剂科", "各临床科室"],
];
const SEPARATORS = ["、", "，", "；", "\n", "、 "];
const DUTIES = [
  "负责",
  "按职责分工负责",
  "按照各自职责分工负责",
  "分别负责",
  "共同负责",
  "具体负责",
  "负责落实",
  "组织实施",
  "按职责分工",
];
const LEADING = ["牵头", "牵头负责", "总牵头", "牵头组织实施", "共同牵头"];
const HELPING = ["配合", "按职责分工配合", "协助", "参与", "积极配合", "配合落实", "协同配合"];
const OWNER_LABELS = [
  "责任单位",
  "责任部门",
  "责任科室",
  "负责部门",
  "承办单位",
  "主责单位",
  "落实单位",
  "实施单位",
  "责任处（室）",
  "责任单位（部门）",
  "责 任 单 位",
  "责任单位及责任人",
];
const LEAD_LABELS = ["牵头单位", "牵头部门", "牵头科室", "牵头考核单位", "牵头（责任）单位"];
const SUPPORT_LABELS = ["配合单位", "配合部门", "协办单位", "参与部门", "协助科室"];
const COLONS = ["：", ":", "： "];
const TAILS = [
  "",
  "，完成时限：2027年6月底前",
  "；时限：长期",
  " 完成时限：2027年12月",
  "，2027年9月底前完成",
  "，联系人：张三",
];

/** Brackets: （A牵头，B、C按职责分工配合）, （责任单位：A、B；完成时限：…）. */
export function* bracketExpressions(): Generator<OwnerExpression> {
  for (const [open, close] of [
    ["（", "）"],
    ["(", ")"],
  ] as const) {
    for (const list of LISTS) {
      const names = list.join("、");
      for (const duty of DUTIES) yield owners(`${open}${names}${duty}${close}`, list);
      for (const label of OWNER_LABELS)
        for (const colon of COLONS)
          for (const tail of TAILS)
            yield owners(`${open}${label}${colon}${names}${tail}${close}`, list);
      for (const lead of LEADS) {
        if (list.includes(lead)) continue;
        for (const verb of LEADING) {
          yield sides(`${open}${lead}${verb}${close}`, [lead], [], []);
          for (const help of HELPING)
            yield sides(`${open}${lead}${verb}，${names}${help}${close}`, [lead], list, []);
          for (const duty of DUTIES)
            yield sides(`${open}由${lead}${verb}，${names}${duty}${close}`, [lead], [], list);
        }
        for (const leadLabel of LEAD_LABELS)
          for (const supportLabel of SUPPORT_LABELS)
            for (const tail of TAILS)
              yield sides(
                `${open}${leadLabel}：${lead}；${supportLabel}：${names}${tail}${close}`,
                [lead],
                list,
                [],
              );
      }
    }
  }
}

/** Field lines: 责任单位：A、B. */
export function* fieldExpressions(): Generator<OwnerExpression> {
  for (const list of LISTS)
    for (const separator of ["、", "，", " 、"])
      for (const colon of COLONS) {
        const names = list.join(separator);
        for (const label of OWNER_LABELS) yield owners(`${label}${colon}${names}`, list);
        for (const label of LEAD_LABELS) yield sides(`${label}${colon}${names}`, list, [], []);
        for (const label of SUPPORT_LABELS) yield sides(`${label}${colon}${names}`, [], list, []);
      }
}

/** Running text: 由A牵头，B配合; A负责…. */
export function* proseExpressions(): Generator<OwnerExpression> {
  for (const list of LISTS) {
    const names = list.join("、");
    for (const verb of ["负责", "具体负责", "共同负责", "负责组织实施", "承担", "组织实施"])
      yield owners(`由${names}${verb}`, list);
    for (const duty of [
      "负责日常管理",
      "分别负责本领域宣传",
      "承担监管责任",
      "对本单位安全负总责",
      "按职责分工负责",
    ])
      yield owners(`${names}${duty}`, list);
    for (const lead of LEADS) {
      if (list.includes(lead)) continue;
      for (const verb of LEADING.slice(0, 2)) {
        yield sides(`由${lead}${verb}，${names}配合`, [lead], list, []);
        yield sides(`${lead}${verb}，会同${names}制定细则`, [lead], [], list);
        yield sides(`由${lead}会同${names}${verb}`, [lead], [], list);
      }
      yield sides(`由${lead}会同${names}组织开展`, [], [], [lead, ...list]);
    }
  }
}

/** Cells of an owner column: names with any separator, and with a note of the side. */
export function* cellExpressions(): Generator<OwnerExpression> {
  for (const list of LISTS) {
    for (const separator of SEPARATORS) yield owners(list.join(separator), list);
    for (const lead of LEADS) {
      if (list.includes(lead)) continue;
      yield sides(`${lead}（牵头）、${list.join("、")}`, [lead], [], list);
      yield sides(`牵头单位：${lead}\n配合单位：${list.join("、")}`, [lead], list, []);
      yield sides(`${lead}牵头\n${list.join("、")}配合`, [lead], list, []);
      yield sides(`1.${lead}\n2.${list.join("、")}`, [], [], [lead, ...list]);
    }
  }
}

function owners(written: string, list: readonly string[]): OwnerExpression {
  return { written, owners: list, lead: [], support: [] };
}

function sides(
  written: string,
  lead: readonly string[],
  support: readonly string[],
  others: readonly string[],
): OwnerExpression {
  return { written, owners: [...lead, ...support, ...others], lead, support };
}
