import { describe, expect, it } from "vitest";
import { labelBefore, ownerRoleOfLabel } from "./owner-label.ts";

const SIDES = {
  owner:
    "责任单位 责任部门 责任科室 责任处室 责任人 责任领导 主责单位 承办单位 主办单位 负责单位 负责人 落实单位 实施主体 执行部门 整改责任人 分管领导 包保领导 主要责任单位 具体负责人 责任单位（人） 责任处（科）室 责任单位及责任人 责任主体 责任分工 牵头和配合单位 市级责任单位 责任学院 责　任　单　位 2.责任单位",
  lead: "牵头单位 牵头部门 牵头领导 牵头考核单位 牵头（责任）单位 总牵头单位 牵头 市级牵头单位",
  support: "配合单位 配合部门 协办单位 参与部门 协助科室 配合 配合单位（部门） 参与单位",
  actor: "考核部门 考核单位 监督单位 督办单位 审核部门 验收单位 指导单位 评价单位",
} as const;
const NONE =
  "完成时限 完成时间 联系人 填报单位 报送单位 序号 任务 工作任务 备注 时限 主要措施 参加人员 联系电话 审核人员签字处 单位 部门 责任 制度 牵头抓总 配合情况 考核要点 考核人 具体措施"
    .split(" ")
    .filter((label) => label !== "责任");

describe("labels of owner fields and columns", () => {
  for (const [side, labels] of Object.entries(SIDES))
    it.each(labels.split(" "))(`%s names the ${side}`, (label) =>
      expect(ownerRoleOfLabel(label)).toBe(side),
    );
  it.each(NONE)("%s names nobody", (label) => expect(ownerRoleOfLabel(label)).toBeNull());

  it("is read backwards from its colon", () => {
    const text = "做好工作。责任单位：办公室 完成时限：6月";
    expect(labelBefore(text, text.indexOf("："), 0)).toEqual({
      span: { start: 5, end: 10 },
      role: "owner",
    });
    const second = labelBefore(text, text.lastIndexOf("："), 10);
    expect(second?.role).toBeNull();
    expect(text.slice(second?.span.start, second?.span.end)).toBe("完成时限：");
  });
});
