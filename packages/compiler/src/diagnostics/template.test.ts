import { describe, expect, test } from "vitest";
import { fillTemplate } from "./template.ts";

describe("fillTemplate", () => {
  test("puts values into their places, more than once where the text asks for it", () => {
    const filled = fillTemplate(
      "“{name}”与“{other}”，改为“{name}”",
      { name: "甲科", other: "甲处" },
      "zh",
    );
    expect(filled).toBe("“甲科”与“甲处”，改为“甲科”");
  });

  test("prints days in the language", () => {
    expect(fillTemplate("{day:date}", { day: "2027-06-03" }, "zh")).toBe("2027年6月3日");
    expect(fillTemplate("{day:date}", { day: "2027-06-03" }, "en")).toBe("3 June 2027");
    expect(fillTemplate("{day:date}", { day: "--06-30" }, "zh")).toBe("6月30日");
    expect(fillTemplate("{day:date}", { day: "--06-30" }, "en")).toBe("30 June");
  });

  test("prints weekdays, Monday first", () => {
    expect(fillTemplate("{d:weekday}", { d: 1 }, "zh")).toBe("星期一");
    expect(fillTemplate("{d:weekday}", { d: 7 }, "en")).toBe("Sunday");
  });

  test("shows a place that got no value, and leaves a lone brace alone", () => {
    expect(fillTemplate("{a}和{b}", { a: 1 }, "zh")).toBe("1和{b}");
    expect(fillTemplate("a { b", {}, "en")).toBe("a { b");
  });
});
