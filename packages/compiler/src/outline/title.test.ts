import { describe, expect, test } from "vitest";
import { compile } from "../compile.ts";
import { sourceFromLines } from "../source/source-text.ts";

const titleOf = (...lines: readonly string[]) =>
  compile(sourceFromLines([...lines, "各街道办事处：", "一、加强巡查。每日巡查河道。"].join("\n")))
    .plan.title?.text;

describe("the title of a decision", () => {
  test("begins with its issuer below the document's number", () => {
    expect(
      titleOf("青渡区人民政府文件", "青渡政发〔2031〕4号", "青渡区人民政府", "关于保护河道的决定"),
    ).toBe("青渡区人民政府关于保护河道的决定");
  });

  test.each([
    ["a red head without 文件", ["青渡区人民政府", "青渡政发〔2031〕4号", "关于保护河道的决定"]],
    ["a red head above a title without number", ["青渡区人民政府", "关于保护河道的决定"]],
    ["a blank line between", ["青渡政发〔2031〕4号", "青渡区人民政府", "", "关于保护河道的决定"]],
  ])("does not take in %s", (_, lines) => {
    expect(titleOf(...lines)).toBe("关于保护河道的决定");
  });
});

describe("a title in two lines", () => {
  test.each([
    ["青渡区2031年水土保持和", "河道保护工作方案"],
    ["青渡区2031年", "“清水绿岸”专项行动实施方案"],
    ["青渡区水务局", "2031年“清水绿岸”专项行动方案"],
    ["关于印发《青渡区河道", "保护专项行动实施方案》的通知"],
  ])("is one: %s / %s", (upper, lower) => {
    expect(titleOf(upper, lower)).toBe(upper + lower);
  });

  test.each([
    ["首页 政务公开", "青渡区河道保护专项行动方案"],
    ["青渡区水务局", "河道保护专项行动实施方案"],
    ["2031年水利工作要点", "2031年河道保护专项行动实施方案"],
  ])("is two where the upper line stands for itself: %s / %s", (upper, lower) => {
    expect(titleOf(upper, lower)).not.toBe(upper + lower);
  });
});
