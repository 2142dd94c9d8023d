import { expect, it } from "vitest";
import { choiceTitle, usableChoices } from "./choice-words.ts";
import { words } from "./words.ts";

const place = (start: number, end: number) => ({ paragraph: "p0", start, end });

it("calls a choice by its title, else by what it does", () => {
  const { zh } = words;
  expect(choiceTitle({ title: "改为3月", edits: [] }, zh)).toBe("改为3月");
  expect(choiceTitle({ title: "", edits: [{ place: place(0, 2), text: "。" }] }, zh)).toBe(
    "改为“。”",
  );
  expect(choiceTitle({ title: "", edits: [{ place: place(2, 2), text: "（三）" }] }, zh)).toBe(
    "补上“（三）”",
  );
  expect(choiceTitle({ title: "", edits: [{ place: place(0, 2), text: "" }] }, zh)).toBe("删去");
});

it("keeps only choices that do something to paragraphs that are there", () => {
  const edits = [{ place: place(0, 1), text: "三" }];
  const gone = [{ place: { ...place(0, 1), paragraph: "p9" }, text: "三" }];
  const choices = [
    { title: "空", safe: false, edits: [] },
    { title: "好", safe: false, edits },
    { title: "无", safe: false, edits: gone },
  ];
  const paragraphs = new Map([["p0", {} as never]]);
  expect(usableChoices(choices, paragraphs).map(({ title }) => title)).toEqual(["好"]);
});
