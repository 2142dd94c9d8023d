import { describe, expect, it } from "vitest";
import { searchPalette } from "./palette-search.ts";

const thing = (name: string, words = "") => ({ name, words });
const things = [
  thing("导出日历", "export ics"),
  thing("完成管网改造", "T02 市水务局"),
  thing("改造老旧管网", "T11 市住建局"),
];
const names = (query: string, most = 9) =>
  searchPalette(things, query, most).map(({ name }) => name);

describe("searchPalette", () => {
  it("puts names that begin with the word first", () => {
    expect(names("改造")).toEqual(["改造老旧管网", "完成管网改造"]);
  });

  it("finds by number, unit and English, whatever the case", () => {
    expect(names("t02")).toEqual(["完成管网改造"]);
    expect(names("住建")).toEqual(["改造老旧管网"]);
    expect(names("ICS")).toEqual(["导出日历"]);
  });

  it("wants every word of the query", () => {
    expect(names("管网 住建局")).toEqual(["改造老旧管网"]);
    expect(names("管网 日历")).toEqual([]);
  });

  it("gives all in their order for an empty query, and never more than asked", () => {
    expect(names("  ")).toEqual(things.map(({ name }) => name));
    expect(names("", 2)).toHaveLength(2);
  });
});
