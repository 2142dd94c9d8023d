import { expect, test } from "vitest";
import { adviceFor, endingOf, UNREADABLE } from "./failure-advice.ts";

test.each([
  ["方案.DOC", "doc"],
  ["a.b.docx", "docx"],
  ["方案", ""],
  ["方案.第二稿（定）最后一版", ""],
  [".docx", "docx"],
])("ending of %s", (name, ending) => {
  expect(endingOf(name)).toBe(ending);
});

test.each([
  ["方案.doc", "word-binary"],
  ["方案.wps", "wps"],
  ["方案.PDF", "pdf"],
  ["扫描.ofd", "ofd"],
  ["照片.heic", "image"],
  ["任务.xlsx", "spreadsheet"],
  ["汇报.pptx", "slides"],
  ["全部.zip", "archive"],
  ["网页.html", "other-text"],
  ["方案.xyz", "unknown"],
])("a format that is not read: %s", (name, advice) => {
  expect(adviceFor({ kind: "unsupported", message: "", name })).toBe(advice);
});

test("other reasons do not ask for the ending", () => {
  const name = "方案.doc";
  expect(adviceFor({ kind: "password", message: "", name })).toBe("password");
  expect(adviceFor({ kind: "no-text", message: "", name: "方案.docx" })).toBe("no-text");
  expect(adviceFor({ kind: "no-text", message: "", name: "方案.txt" })).toBe("blank");
  expect(adviceFor({ kind: "damaged", message: "", name })).toBe("damaged");
  expect(adviceFor({ kind: "damaged", message: UNREADABLE, name })).toBe("unreadable");
});
