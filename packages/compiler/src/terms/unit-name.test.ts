import { describe, expect, it } from "vitest";
import { couldBeName, isUnitName, unitKind } from "./unit-name.ts";

const list = (names: string) => names.split(/\s+/u).filter((name) => name !== "");

const UNITS = list(`
  市委办公室 市人大常委会办公室 市纪委监委机关 市委政研室 市委编办 市直机关工委 市委党校 市总工会 团市委 市妇联 市科协 市工商联 市红十字会 市贸促会
  市法院 市检察院 市公安局交警支队 市消防救援支队 市国家安全局 市发展改革委 市教体局 市自然资源和规划局 市城市管理综合行政执法局 市卫健委 市应急管理局
  市政务服务中心 市人防办 市供销社 市烟草专卖局 人民银行某市中心支行 某海关 国网某供电公司 中国电信某分公司 各县（市、区）党委政府 各乡镇（街道） 开发区管委会
  某街道办事处 村“两委” 驻村工作队 各行政村 教务处 马克思主义学院 图书馆 党委学工部 教师教学发展中心 附属小学 少先队大队部 语文教研组 医务科 护理部 院感科 急诊科
  疾控中心 乡镇卫生院 重症医学科 安环部 党群工作部 各车间 各权属企业 调控中心 供电所 各党支部 局机关各科室 二级机构 各分局 监察支队 财务管理科 检视整改组 综合督导组
  县委财经办 乡村振兴办 巡察办 审批科 业务一处 省推进“一号工程”领导小组 负有安全生产监管职责的部门 文化和旅游部 人力资源和社会保障局 工业和信息化厅
  党组书记 分管领导 总工程师 车间主任 各处室负责人 辅导员 法定代表人 村支书 全体党员 全体教职工 志愿者 县直各单位 有关部门 属地政府 各班级 项目部
  共青团 公安 市场监管
`);

const OTHERS = list(`
  加强组织领导 提高认识 全部 内部 格局 开展专项整治行动 落实责任 日常监测 备注 目标 工作要求 一是 具体措施 实地调研 学习体会 会议室 全市 城市 农村 社会 大会 机会 举办 督办
  学科 场所 网站 好处 平台 培训班 完成时限 2027年底前 长期 持续推进 各项 各类 第一阶段 动员部署 组织实施 自查自纠 宣传发动 责任落实 安全生产 问题导向 精心组织 密切配合 服务群众
  组织领导 部署 布局 全局 实处 加强基层党组织 强化生产经营单位 通过各级媒体 要把责任落到单位 部门 单位 机构 人员 干部 的部门 局 对未开展排查的企业
`);

describe("unit names", () => {
  it.each(UNITS)("%s is one", (name) => expect(isUnitName(name)).toBe(true));
  it("is one with its characters set apart", () => expect(isUnitName("办　公　室")).toBe(true));
  it.each(OTHERS)("%s is none", (name) => expect(isUnitName(name)).toBe(false));

  it.each([
    ["市教育局", "organ"],
    ["各区", "place"],
    ["副局长", "post"],
    ["全体党员", "people"],
    ["市场监管", "short"],
  ] as const)("%s is of kind %s", (name, kind) => expect(unitKind(name)).toBe(kind));

  it("takes a name without an ending only where a formula promises one", () => {
    expect(["张三", "国网某电力", "检修"].map(isUnitName)).toEqual([false, false, false]);
    expect(["张三", "国网某电力", "检修"].map(couldBeName)).toEqual([true, true, true]);
    expect(["谁主管", "持续推进", "加强管理", "要求", "部门"].map(couldBeName)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});
