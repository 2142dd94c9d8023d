import { describe, expect, test } from "vitest";
import { foldName, hasPlaceholder, readWrittenName, splitNames } from "./written-name.ts";

describe("a written name is parted", () => {
  test.each<[string, string, readonly string[]]>([
    ["区教育局", "区教育局", []],
    [" 区 教育局，", "区教育局", []],
    ["区教育局（牵头）", "区教育局", []],
    ["区教育局(配合)", "区教育局", []],
    ["各街道（柳湾街道除外）", "各街道", ["柳湾街道"]],
    ["各街道(除柳湾街道、望江街道外)", "各街道", ["柳湾街道", "望江街道"]],
    ["各街道（不含柳湾街道）", "各街道", ["柳湾街道"]],
    ["除柳湾街道外的各街道", "各街道", ["柳湾街道"]],
    ["除柳湾街道以外各街道", "各街道", ["柳湾街道"]],
    ["各镇（街道）", "各镇（街道）", []],
    ["各镇（街道）（西禾镇除外）", "各镇（街道）", ["西禾镇"]],
    ["区政府办公室（外事办）", "区政府办公室（外事办）", []],
    ["“质效提升年”活动领导小组", "质效提升年活动领导小组", []],
    ["各县（区）人民政府", "各县（区）政府", []],
    ["（除外）", "（除外）", []],
    ["", "", []],
  ])("%s", (text, words, except) => {
    const name = readWrittenName(text);
    expect([name.words, name.except]).toEqual([words, except]);
  });
});

test("lists are split outside of brackets only", () => {
  expect(splitNames("区教育局、各县（市、区），公安局；")).toEqual([
    "区教育局",
    "各县（市、区）",
    "公安局",
  ]);
});

test("digits and letters have one width, rare characters survive", () => {
  expect(foldName("第３中学Ａ区")).toBe("第3中学A区");
  expect(foldName("\u{20000}局")).toBe("\u{20000}局");
});

test.each(["XX供水公司", "xx局", "××街道", "某街道", "__科"])("%s holds a placeholder", (name) => {
  expect(hasPlaceholder(foldName(name))).toBe(true);
});
