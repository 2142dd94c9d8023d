import { expect, test } from "vitest";
import { readNumberMark } from "./number-mark.ts";
import { readRunIns } from "./run-in.ts";

const nos = (text: string): string[] => {
  const leading = readNumberMark(text, 0, text.length);
  return readRunIns(text, { start: 0, end: text.length }, leading).map((m) => m.no);
};

test.each([
  ["（一）开展检查。1.自查自纠。各单位对照清单自查。2.集中检查。3.整改提升。", ["1.", "2.", "3."]],
  ["强化培训。一是开展岗前培训；二是组织应急演练；三是落实持证上岗。", ["一是", "二是", "三是"]],
  ["1.排查隐患。2.建立台账。", ["2."]],
  ["分三步：（1）摸底；（2）整改；（3）验收。", ["（1）", "（2）", "（3）"]],
  ["主要有：①场所；②设备；③人员。", ["①", "②", "③"]],
  ["做到两点。第一，严格审批；第二，全程留痕。", ["第一", "第二"]],
  ["（二）抓落实。一是定责：1.列清单；2.明时限。二是问效。", ["一是", "1.", "2.", "二是"]],
])("%s holds %j", (text, expected) => {
  expect(nos(text)).toEqual(expected);
});

test.each([
  ["覆盖率提高1.5个百分点，2.0版本同步上线。"],
  ["这一是重点，那二是难点。"],
  ["一是加强领导，层层压实责任。"],
  ["会议于9:20开始。3.其他事项另行通知。"],
  ["达到2.3吨，其中1.2吨外运。"],
])("%s holds none", (text) => {
  expect(nos(text)).toEqual([]);
});
