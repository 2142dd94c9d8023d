import { describe, expect, test } from "vitest";
import { fitName, plainName } from "./unit-name.ts";

const fit = (written: string, name: string) => fitName(plainName(written), plainName(name));

describe("regular short names", () => {
  test.each([
    ["应急局", "应急管理局"],
    ["住建局", "住房和城乡建设局"],
    ["人社局", "人力资源和社会保障局"],
    ["市监局", "市场监督管理局"],
    ["市场监管局", "市场监督管理局"],
    ["发改委", "发展和改革委员会"],
    ["卫健委", "卫生健康委员会"],
    ["工信局", "工业和信息化局"],
    ["退役军人局", "退役军人事务局"],
    ["体卫艺科", "体育卫生与艺术教育科"],
    ["安环部", "安全环保部"],
    ["院办", "院长办公室"],
    ["三小", "第三小学"],
    ["实小", "实验小学"],
    ["第三小", "第三小学"],
    ["检修公司", "检修分公司"],
    ["心内科", "心血管内科"],
  ])("%s for %s", (written, name) => {
    expect(fit(written, name)).toBe("short");
  });

  test.each([
    ["数据局", "大数据局"],
    ["农村局", "农业农村局"],
    ["教局", "教育局"],
    ["管理局", "应急管理局"],
    ["建设局", "住房和城乡建设局"],
    ["内科", "神经内科"],
    ["应急办", "应急管理局"],
    ["应急管理", "应急管理局"],
    ["急管局", "应急管理局"],
    ["政办", "党政办公室"],
    ["社人局", "人力资源和社会保障局"],
    ["", "教育局"],
    ["教育局", ""],
  ])("%s is none for %s", (written, name) => {
    expect(["same", "short"]).not.toContain(fit(written, name));
  });
});

test.each([
  ["社区居委会的写法", "春和社区居委会", "春和社区居民委员会"],
  ["村委会", "北岸村委会", "北岸村村民委员会"],
  ["街道", "柳湾街道", "柳湾街道办事处"],
  ["公司", "供水有限责任公司", "供水有限公司"],
  ["和字", "住房城乡建设局", "住房和城乡建设局"],
  ["办公室", "党政办", "党政办公室"],
])("two ways to write one name, %s: %s", (_, a, b) => {
  expect(fit(a, b)).toBe("same");
});

test.each([
  ["供水处", "供水科", "near"],
  ["督察科", "督查科", "near"],
  ["区水物局", "区水务局", "near"],
  ["水务局", "水务集团", null],
  ["一科", "二科", null],
])("%s and %s: %s", (a, b, expected) => {
  expect(fit(a, b)).toBe(expected);
});
