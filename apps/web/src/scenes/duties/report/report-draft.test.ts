import { describe, expect, test } from "vitest";
import {
  changedDraft,
  contentOf,
  emptyDraft,
  isReportDraft,
  readPercent,
  sameDraft,
} from "./report-draft.ts";

test("percentages as people write them", () => {
  expect(
    ["60", " 60% ", "６０％", "100", "0", "101", "60.5", "-1", "六十", "", "%"].map(readPercent),
  ).toEqual([60, 60, 60, 100, 0, null, null, null, null, null, null]);
});

describe("a draft", () => {
  const sent = { ...emptyDraft(40), done: "已排查泵房12处", key: "k1", at: 5 };

  test("keeps the key of its first try until it is changed", () => {
    expect(changedDraft(sent, { percent: "60" }, 9)).toMatchObject({ key: null, at: 9 });
    expect(sameDraft(sent, { ...sent, key: null, at: 77 })).toBe(true);
    expect(sameDraft(sent, changedDraft(sent, { next: "复查" }, 9))).toBe(false);
  });

  test("goes out with its files and named figures, and not at all without a percentage", () => {
    const full = changedDraft(
      sent,
      {
        figures: [
          { name: "泵房", value: "12", unit: "处" },
          { name: " ", value: "3", unit: "" },
        ],
        files: [{ fileId: "f1", name: "现场.jpg", size: 3 }],
      },
      9,
    );
    expect(contentOf(full)).toEqual({
      done: "已排查泵房12处",
      problems: "",
      next: "",
      percent: 40,
      figures: [{ name: "泵房", value: "12", unit: "处" }],
      fileIds: ["f1"],
    });
    expect(contentOf({ ...full, percent: "大半" })).toBeNull();
  });

  test("of another shape is none", () => {
    expect(isReportDraft(sent)).toBe(true);
    expect(isReportDraft({ ...sent, figures: [{ name: 1 }] })).toBe(false);
    expect([isReportDraft(null), isReportDraft("x"), isReportDraft({})]).toEqual([
      false,
      false,
      false,
    ]);
  });
});
