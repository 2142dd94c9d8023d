import { expect, it } from "vitest";
import { testProblem } from "../../testing/test-problem.ts";
import { idleWaiver, waiverOf } from "./waiver-of.ts";

const problem = { code: "typo", clause: "二/（一）", quote: "建立台帐" } as const;
const waiver = { ...problem, reason: "原文如此" };

it("finds the waiver of the same words, blanks and width aside", () => {
  expect(waiverOf([waiver], problem)).toBe(waiver);
  const folded = { ...waiver, clause: "二/(一)", quote: "台 帐" };
  expect(waiverOf([folded], problem)).toBe(folded);
});

it("prefers the one that says exactly these words", () => {
  const wide = { ...waiver, quote: "台帐", reason: "全部" };
  expect(waiverOf([wide, waiver], problem)).toBe(waiver);
});

it("finds none of another code, clause or words", () => {
  expect(waiverOf([{ ...waiver, code: "placeholder" }], problem)).toBeNull();
  expect(waiverOf([{ ...waiver, clause: "三" }], problem)).toBeNull();
  expect(waiverOf([{ ...waiver, quote: "尽快" }], problem)).toBeNull();
});

it("finds the waiver that holds nothing any more", () => {
  const waived = [testProblem({ id: "a", ...problem })];
  const idle = { ...waiver, quote: "尽快" };
  const about = { code: "unused-waiver", message: "豁免没有用上：typo（引文“尽快”）" } as const;
  expect(idleWaiver(about, [waiver, idle], waived)).toBe(idle);
  expect(idleWaiver(about, [waiver], waived)).toBeNull();
  expect(idleWaiver({ ...about, code: "typo" }, [waiver, idle], waived)).toBeNull();
});
