import { expect, test } from "vitest";
import type { GateReason } from "../plan-answers.ts";
import { gatePlace } from "./gate-place.ts";

const reason = (code: string, part: Partial<GateReason> = {}): GateReason => ({
  code,
  message: { zh: "", en: "" },
  help: { zh: "", en: "" },
  taskKey: null,
  written: null,
  span: null,
  quote: null,
  ...part,
});

test("each reason leads to where it can be settled", () => {
  const span = { start: 1, end: 2 };
  const all = [
    reason("impossible-date", { span, quote: "6月31日" }),
    reason("number-gap", { span }),
    reason("impossible-date", { span, quote: "2月30日" }),
    reason("owner-unresolved", { taskKey: "t1", written: "有关单位" }),
    reason("deadline-missing", { taskKey: "t2" }),
    reason("objections"),
    reason("orphans"),
  ];
  expect(all.map((each) => gatePlace(each, all))).toEqual([
    { step: "check", problem: "impossible-date 1" },
    { step: "check", problem: "number-gap 1" },
    { step: "check", problem: "impossible-date 2" },
    { step: "check", owner: "有关单位" },
    { step: "check", task: "t2" },
    { step: "review" },
    { step: "check" },
  ]);
});
