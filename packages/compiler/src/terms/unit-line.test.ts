import { describe, expect, it } from "vitest";
import { readUnitHead, readUnitLine } from "./unit-line.ts";

const LINES: readonly (readonly [string, string, string])[] = [
  ["省教育厅：负责指导各校。", "省教育厅", "负责指导各校。"],
  ["市工信局、市商务局：做好保供。", "市工信局|市商务局", "做好保供。"],
  ["各村（社区）: 入户宣传。", "各村（社区）", "入户宣传。"],
  ["组织部门：负责抓好培训。", "组织部门", "负责抓好培训。"],
  ["公安部门：维护秩序。", "公安部门", "维护秩序。"],
  ["责任单位主要负责人：亲自抓。", "责任单位主要负责人", "亲自抓。"],
  ["班主任：每日晨检。", "班主任", "每日晨检。"],
  ["综合督导组：由办公室牵头。", "综合督导组", "由办公室牵头。"],
];
const NONE = [
  "日常监测：根据情况开展。",
  "备注：无",
  "一是：抓培训。",
  "目标：全覆盖。",
  "责任单位：办公室",
  "组织部门：安环部",
  "组长：张三",
  "成员：各科室负责人",
  "填报单位：某某局",
  "联系人：张三",
  "参加人员：全体教师",
  "各部门：",
  "各部门、各店铺：\n",
  "市教育局负责指导，具体如下：培训。",
  "办公室",
  "",
];

describe("lines that give a unit its work", () => {
  it.each(LINES)("%s", (text, units, rest) => {
    const line = readUnitLine(text, { start: 0, end: text.length });
    expect(line?.units.map((unit) => unit.name).join("|")).toBe(units);
    expect(text.slice(line?.rest.start, line?.rest.end)).toBe(rest);
    expect(text.slice(line?.unit.start, line?.unit.end)).toBe(text.split(/[:：]/u)[0]);
  });
  it.each(NONE)("%s is none", (text) =>
    expect(readUnitLine(text, { start: 0, end: text.length })).toBeNull(),
  );

  it.each([
    ["地市公司", 1],
    ["省教育厅、省财政厅", 2],
    ["各级领导干部", 0],
    ["加强组织领导", 0],
    ["参加对象", 0],
    ["组织领导", 0],
    ["报名单位", 0],
  ] as const)("the heading %s names %i", (head, count) => {
    expect(readUnitHead(head, { start: 0, end: head.length })).toHaveLength(count);
  });
});
