import { describe, expect, it } from "vitest";
import { readQuotas } from "./quota.ts";
import { readShortNames } from "./short-name.ts";

describe("short names with a number in them", () => {
  it.each([
    ["实施安全、教育、服务三项攻坚（以下简称“三项攻坚”）。", ["三项攻坚"]],
    ["开展“清网行动”（以下简称“清网行动”）。", []],
    ["建设百个示范村（简称为“百村工程”），统称“五个一批”。", ["百村工程", "五个一批"]],
    ["以下简称没有引号的三项攻坚。", []],
  ])("%s", (text, names) => {
    expect(readShortNames(text)).toEqual(names);
  });

  it("count nothing where they are used", () => {
    const text = "年内启动三个片区，完成三个片区征收，每月召开2次例会。";
    const values = (names: readonly string[]): string[] =>
      readQuotas(text, { start: 0, end: text.length }, names).map((q) => `${q.min}${q.unit}`);
    expect(values([])).toEqual(["3个", "3个", "2次"]);
    expect(values(["三个片区"])).toEqual(["2次"]);
  });
});
