import { emptyDraft } from "@luoshi/compiler";
import { expect, test } from "vitest";
import { draftChange } from "./draft-change.ts";

test("the record keeps what became otherwise, and no more", () => {
  const before = { ...emptyDraft, texts: { p1: "旧", p2: "同" } };
  const after = {
    ...emptyDraft,
    texts: { p2: "同", p3: "新" },
    corrections: { ...emptyDraft.corrections, fields: { t1: { text: "任务" } }, dropped: ["t2"] },
  };
  expect(draftChange(before, after)).toEqual({
    before: { "text.p1": "旧", dropped: [] },
    after: { "text.p3": "新", "task.t1": { text: "任务" }, dropped: ["t2"] },
  });
  expect(draftChange(before, before)).toEqual({ before: {}, after: {} });
});
