import { expect, test } from "vitest";
import { type DraftStorage, dropDraft, keepDraft, readDraft } from "./draft-store.ts";
import { emptyDraft } from "./report-draft.ts";

function storage(most = 10): DraftStorage & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => {
      if (kept.size >= most) throw new Error("QuotaExceededError");
      kept.set(name, value);
    },
    removeItem: (name) => void kept.delete(name),
  };
}

test("a draft is its author's, of one duty, until it is dropped", () => {
  const here = storage();
  const draft = { ...emptyDraft(0), done: "已排查" };
  expect(keepDraft("p1", "d1", draft, here)).toBe(true);
  expect(readDraft("p1", "d1", here)).toEqual(draft);
  expect([readDraft("p2", "d1", here), readDraft("p1", "d2", here)]).toEqual([null, null]);
  dropDraft("p1", "d1", here);
  expect(here.kept.size).toBe(0);
});

test("a full browser says so, and what is not ours is not read", () => {
  expect(keepDraft("p1", "d1", emptyDraft(0), storage(0))).toBe(false);
  const here = storage();
  here.setItem("luoshi-report-p1-d1", "{broken");
  here.setItem("luoshi-report-p1-d2", '{"done":1}');
  expect([readDraft("p1", "d1", here), readDraft("p1", "d2", here)]).toEqual([null, null]);
});
