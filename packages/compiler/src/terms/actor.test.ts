import { describe, expect, it } from "vitest";
import { readActors } from "./actor.ts";

const actors = (text: string) =>
  readActors(text, { start: 0, end: text.length }).map((unit) => unit.name);

describe("who acts in running text", () => {
  it.each([
    ["各级党组织要利用多种形式加强学习。", ["各级党组织"]],
    ["局领导和各单位主要负责同志要带头讲课。", ["局领导", "各单位主要负责同志"]],
    ["其中，各镇应于6月底前完成。", ["各镇"]],
    ["（三）组织学习。各支部书记须亲自授课。", ["各支部书记"]],
    ["由办公室汇总，报局党组审定。", ["办公室"]],
    ["宣传部门要加强引导，组织部门要抓好培训。", ["宣传部门", "组织部门"]],
    ["安环部每月对现场进行检查，发现问题由责任车间整改。", ["安环部", "责任车间"]],
    ["检查组随机抽查。", ["检查组"]],
    ["大型商业综合体、宾馆饭店每月至少组织1次演练。", ["大型商业综合体", "宾馆饭店"]],
    ["由局长任组长，分管副局长任副组长。", ["分管副局长"]],
  ])("%s", (text, expected) => expect(actors(text)).toEqual(expected));

  it.each([
    "推动各部门落实责任。",
    "组织广大党员干部认真学习。",
    "指导企业用好政策。",
    "检查学校不少于30所。",
    "放宽小微企业登记条件。",
    "提交局党组审定后实施。",
    "我局将定期检查。",
    "要加强组织领导，压实责任。",
    "对未整改的单位应予通报。",
    "由于种种原因未能完成。",
    "明确专人负责。",
    "公办幼儿园在园幼儿占比达到60%。",
    "全市新增20户餐饮单位须纳入监管。",
  ])("nobody in %s", (text) => expect(actors(text)).toEqual([]));

  it("leaves out the owners of a formula", () => {
    expect(actors("由办公室负责，各科室要配合。")).toEqual(["各科室"]);
  });
});
