import { compile } from "@luoshi/compiler";
import { openDocument } from "@luoshi/documents";
import { expect, test } from "vitest";
import { READING_PLAN } from "../testing/fictional-plan.ts";
import { placesOf } from "./place.ts";

const { source } = openDocument(new TextEncoder().encode(READING_PLAN));
const placeOf = placesOf(source, compile(source).plan);

/** The place of the n-th occurrence of some words. */
function placeOfWords(words: string, nth = 0) {
  let start = source.text.indexOf(words);
  for (let i = 0; i < nth; i++) start = source.text.indexOf(words, start + 1);
  const { line, ...place } = placeOf({ start, end: start + words.length });
  return { ...place, line: source.text.slice(line.start, line.end) };
}

test.each([
  ["临江县“书香机关”", 0, [], null],
  ["以读促学", 0, ["一"], null],
  ["2024年23月底前", 0, ["二", "（一）", "1."], null],
  ["（二）开展阅读活动", 0, ["二", "（二）"], null],
  ["纳入年度考核", 0, ["三", "（二）"], null],
  ["县文旅局", 0, ["附件1", "row 2"], { table: 1, row: 3, column: 3, heading: "责任单位" }],
  ["序号", 0, ["附件1"], { table: 1, row: 1, column: 1, heading: null }],
])("%s (%i) stands in %j, cell %j", (words, nth, path, cell) => {
  expect(placeOfWords(words, nth)).toMatchObject({ path, cell });
});

test("the line is the paragraph, or the whole row", () => {
  expect(placeOfWords("以读促学").line).toBe(
    "坚持以读促学、以学促干，2024年底前基本建成书香机关。",
  );
  expect(placeOfWords("县文旅局").line).toBe(
    "2\t完善借阅制度，出台借阅管理办法\t县文旅局\t2024年6月底",
  );
});

test("the end of the text has a place too", () => {
  const end = source.text.length;
  expect(placeOf({ start: end, end }).line.end).toBeLessThanOrEqual(end);
  const empty = openDocument(new TextEncoder().encode("\n")).source;
  expect(placesOf(empty, compile(empty).plan)({ start: 0, end: 0 }).line).toEqual({
    start: 0,
    end: 0,
  });
});
