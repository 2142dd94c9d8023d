import { expect, test } from "vitest";
import { rhythmText } from "./rhythm-text.ts";
import { words } from "./words.ts";

const zh = (
  unit: Parameters<typeof rhythmText>[0]["unit"],
  interval = 1,
  day: number | null = null,
) => rhythmText({ unit, interval, day }, words.zh.rhythms);

test("a rhythm is told as people say it", () => {
  expect(zh("month")).toBe("每月");
  expect(zh("month", 1, 25)).toBe("每月25日");
  expect(zh("month", 2)).toBe("每2个月");
  expect(zh("week", 1, 5)).toBe("每周五");
  expect(zh("week", 2)).toBe("每2周");
  expect(zh("half-month")).toBe("每半月");
  expect(zh("ten-days", 3)).toBe("每3旬");
  expect(zh("quarter", 1, 40)).toBe("每季度");
  expect(rhythmText({ unit: "month", interval: 1, day: 25 }, words.en.rhythms)).toBe(
    "every month, on day 25",
  );
});
