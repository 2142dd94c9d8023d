import { expect, test } from "vitest";
import { quotaLabel } from "./quota-label.ts";

test("the number with its bound remains of a long quota", () => {
  expect(quotaLabel("每日检测1次")).toBe("每日检测1次");
  expect(quotaLabel("更新老旧供水管网18公里")).toBe("18公里");
  expect(quotaLabel("管网末梢检测不少于2次")).toBe("不少于2次");
  expect(quotaLabel("全区组建教育集团五个以上")).toBe("五个以上");
  expect(quotaLabel("实现全部平台账号覆盖")).toBe("实现全部平台账号覆盖");
});
