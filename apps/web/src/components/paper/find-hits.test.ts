import { expect, test } from "vitest";
import { hitsIn } from "./find-hits.ts";

test("words are found one behind the other", () => {
  expect(hitsIn("供水、供水管", "供水")).toEqual([
    { start: 0, end: 2 },
    { start: 3, end: 5 },
  ]);
  expect(hitsIn("日日日", "日日")).toEqual([{ start: 0, end: 2 }]);
});

test("upper and lower case are alike, and no words are found nowhere", () => {
  expect(hitsIn("按Pdf格式", "PDF")).toEqual([{ start: 1, end: 4 }]);
  expect(hitsIn("按Pdf格式", "")).toEqual([]);
});

test("letters that grow when lowered move no offset", () => {
  expect(hitsIn("İ供水", "供水")).toEqual([{ start: 1, end: 3 }]);
});
