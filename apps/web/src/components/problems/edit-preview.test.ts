import { expect, it } from "vitest";
import { previewEdit } from "./edit-preview.ts";

const place = (start: number, end: number) => ({ paragraph: "p0", start, end });

it("shows old and new among the words around", () => {
  const text = "各单位于2027年23月底前完成整改。";
  const preview = previewEdit({ text }, { place: place(9, 11), text: "12" });
  expect(preview).toEqual({ before: "于2027年", old: "23", text: "12", after: "月底前完成整" });
});

it("shows an insertion and a deletion at the ends", () => {
  expect(previewEdit({ text: "完成整改" }, { place: place(4, 4), text: "。" })).toEqual({
    before: "完成整改",
    old: "",
    text: "。",
    after: "",
  });
  expect(previewEdit({ text: "来源：网页" }, { place: place(0, 5), text: "" })).toEqual({
    before: "",
    old: "来源：网页",
    text: "",
    after: "",
  });
});

it("shows no more than the words between two stops", () => {
  const text = "逐处排查，2027年23月底前完成；随后公布";
  const preview = previewEdit({ text }, { place: place(10, 12), text: "12" }, 9);
  expect(preview).toEqual({ before: "2027年", old: "23", text: "12", after: "月底前完成" });
});

it("keeps a pair of brackets, and no single one", () => {
  expect(previewEdit({ text: "（二）督促检查" }, { place: place(1, 2), text: "三" })).toEqual({
    before: "（",
    old: "二",
    text: "三",
    after: "）",
  });
  const single = previewEdit({ text: "（见附件1和附件2）" }, { place: place(4, 5), text: "3" }, 4);
  expect([single.before, single.after]).toEqual(["见附件", "和附件2"]);
});

it("shortens long stretches and cuts no character in two", () => {
  const long = "字".repeat(60);
  expect(previewEdit({ text: long }, { place: place(0, 60), text: "" }).old).toHaveLength(29);
  const rare = "甲𠮷乙丙丁戊己庚";
  expect(previewEdit({ text: rare }, { place: place(8, 9), text: "" }, 6).before).toBe(
    "乙丙丁戊己",
  );
});

it("stays within a paragraph that has become shorter", () => {
  expect(previewEdit({ text: "短" }, { place: place(5, 9), text: "长" })).toEqual({
    before: "短",
    old: "",
    text: "长",
    after: "",
  });
});
