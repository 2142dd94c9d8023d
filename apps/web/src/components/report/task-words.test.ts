import { expect, it } from "vitest";
import type { DeadlineView, UnitView, ValueView } from "../../checker/view.ts";
import { dueWords, ownerWords } from "./task-words.ts";

const unit = (name: string, side: UnitView["side"]): UnitView => ({
  name,
  side,
  certainty: "stated",
  place: null,
});
const value = (text: string): ValueView => ({ text, certainty: "stated", place: null });
const due = (text: string): DeadlineView => ({
  ...value(text),
  date: null,
  partial: null,
  impossible: false,
});
const say = { lead: "牵头", support: "配合" };

it("says who, with sides only among several", () => {
  expect(ownerWords({ units: [] }, say)).toBeNull();
  expect(ownerWords({ units: [unit("市水务局", "lead")] }, say)).toBe("市水务局");
  const units = [unit("市水务局", "lead"), unit("各街道", "owner"), unit("市财政局", "support")];
  expect(ownerWords({ units }, say)).toBe("市水务局（牵头）、各街道、市财政局（配合）");
});

it("says when, all of it and nothing twice", () => {
  const none = { deadline: null, otherDeadlines: [], ongoing: null, recurrences: [] };
  expect(dueWords(none)).toBeNull();
  expect(
    dueWords({
      deadline: due("6月底前"),
      otherDeadlines: [due("6月底前"), due("年底前")],
      ongoing: "长期坚持",
      recurrences: [value("每月25日前")],
    }),
  ).toBe("6月底前；年底前；每月25日前；长期坚持");
});
