import { describe, expect, it } from "vitest";
import { readUnitList } from "./unit-list.ts";

const read = (text: string) => readUnitList(text, { start: 0, end: text.length });
const names = (text: string) => read(text).map((unit) => unit.name);

const LISTS: readonly (readonly [string, readonly string[]])[] = [
  ["办公室、机关党委、人事科", ["办公室", "机关党委", "人事科"]],
  ["办公室,机关党委;人事科", ["办公室", "机关党委", "人事科"]],
  ["办公室\n机关党委\n人事科", ["办公室", "机关党委", "人事科"]],
  ["教务处 学生处　团委", ["教务处", "学生处", "团委"]],
  ["办 公 室、张 三", ["办公室", "张三"]],
  ["办公室/财务科", ["办公室", "财务科"]],
  ["1.办公室\n2.财务科", ["办公室", "财务科"]],
  ["①办公室", ["办公室"]],
  ["和平街道、和各村", ["和平街道", "各村"]],
  [
    "住房城乡建设部等国务院相关部门及各地区按职责分工负责",
    ["住房城乡建设部", "国务院相关部门", "各地区"],
  ],
  ["市水利局、市应急局等部门", ["市水利局", "市应急局"]],
  ["市水利局、市应急局等7个部门", ["市水利局", "市应急局"]],
  ["市水利局等有关单位", ["市水利局", "有关单位"]],
  ["各高等学校、中等职业学校", ["各高等学校", "中等职业学校"]],
  [
    "文化和旅游部、人力资源和社会保障局和工业和信息化厅",
    ["文化和旅游部", "人力资源和社会保障局", "工业和信息化厅"],
  ],
  ["市自然资源和规划局与市委组织部", ["市自然资源和规划局", "市委组织部"]],
  ["教育和体育局", ["教育和体育局"]],
  ["各部门和单位", ["各部门和单位"]],
  ["国务院相关部门和单位及各地区", ["国务院相关部门和单位", "各地区"]],
  ["各科室以及各党支部", ["各科室", "各党支部"]],
  ["办公室、以及各党支部", ["办公室", "各党支部"]],
  ["检修、建设公司", ["检修", "建设公司"]],
  ["各县（市、区）人民政府，市直各部门", ["各县（市、区）人民政府", "市直各部门"]],
  ["各省、自治区、直辖市人民政府，国务院各部委", ["各省、自治区、直辖市人民政府", "国务院各部委"]],
  ["各县、区、乡镇，市直各单位", ["各县、区", "乡镇", "市直各单位"]],
  ["市教育局（牵头）、市财政局（配合）", ["市教育局", "市财政局"]],
  ["各县区（含开发区）、各村（社区）", ["各县区", "各村（社区）"]],
  ["各级党委（党组）", ["各级党委（党组）"]],
  ["张三（办公室主任）、李四", ["张三", "李四"]],
  ["校长 张明、副校长 李华", ["校长张明", "副校长李华"]],
  ["办公室牵头，各科室配合", ["办公室"]],
  ["各科室按职责分工负责", ["各科室"]],
  ["办公室、人事科分别负责", ["办公室", "人事科"]],
  ["办公室、办公室", ["办公室"]],
  ["省推进“一号、二号工程”领导小组成员单位", ["省推进“一号、二号工程”领导小组成员单位"]],
  ["各党组织、2027年6月底前", ["各党组织"]],
  ["无", []],
  ["——", []],
  ["", []],
  ["/", []],
];

describe("unit lists", () => {
  it.each(LISTS)("%s", (text, expected) => {
    expect(names(text)).toEqual(expected);
    for (const unit of read(text))
      expect(text.slice(unit.span.start, unit.span.end).replace(/\s/gu, "")).toBe(unit.name);
  });

  it("reads only the slice", () => {
    const text = "责任单位：办公室、人事科，6月";
    expect(readUnitList(text, { start: 5, end: 12 }).map((unit) => unit.name)).toEqual([
      "办公室",
      "人事科",
    ]);
  });

  it("puts back together what a generator joined, thousands of times", () => {
    const units = [
      "办公室",
      "市教育局",
      "各县（市、区）人民政府",
      "文化和旅游部",
      "团委",
      "人力资源和社会保障局",
      "党委（党组）",
      "各党支部",
      "张三",
      "国家税务总局某省税务局",
      "机关工会",
      "村“两委”",
    ];
    const separators = ["、", "，", ",", "；", "\n", "\t", "/", "、 ", "　"];
    let count = 0;
    const failed: string[] = [];
    for (const separator of separators)
      for (let i = 0; i < units.length; i++)
        for (let j = 0; j < units.length; j++)
          for (let k = 0; k < units.length; k++) {
            if (i === j || j === k || i === k) continue;
            const expected = [units[i], units[j], units[k]];
            const text = expected.join(separator);
            count++;
            if (names(text).join("|") !== expected.join("|"))
              failed.push(`${text} -> ${names(text).join("|")}`);
          }
    expect(count).toBe(9 * 12 * 11 * 10);
    expect(failed.slice(0, 10)).toEqual([]);
  });
});
