import { describe, expect, it } from "vitest";
import type { Place } from "../../checker/view.ts";
import { testProblem } from "../../testing/test-problem.ts";
import { countBySeverity, nextProblem, problemsShown } from "./problem-order.ts";

const at = (paragraph: string, start = 0): Place => ({ paragraph, start, end: start + 2 });
const problems = [
  testProblem({ id: "a", severity: "error", place: at("p2", 4) }),
  testProblem({ id: "b", severity: "info", place: at("p9", 0) }),
  testProblem({ id: "c", severity: "error", place: at("p10", 7) }),
];
const [a, b, c] = problems;

describe("nextProblem", () => {
  it("goes on from the selected one and round at the ends", () => {
    expect(nextProblem(problems, "a", null, 1)).toBe(b);
    expect(nextProblem(problems, "c", null, 1)).toBe(a);
    expect(nextProblem(problems, "a", null, -1)).toBe(c);
  });

  it("goes on from where the last one stood when that is put right", () => {
    expect(nextProblem(problems, null, at("p9", 0), 1)).toBe(b);
    expect(nextProblem(problems, "gone", at("p9", 1), 1)).toBe(c);
    expect(nextProblem(problems, "gone", at("p9", 1), -1)).toBe(b);
  });

  it("counts paragraphs, it does not spell them: p10 stands behind p9", () => {
    expect(nextProblem(problems, null, at("p9", 5), 1)).toBe(c);
    expect(nextProblem(problems, null, at("p11"), 1)).toBe(a);
    expect(nextProblem(problems, null, at("p0"), -1)).toBe(c);
  });

  it("begins at the top, or at the end going back", () => {
    expect(nextProblem(problems, null, null, 1)).toBe(a);
    expect(nextProblem(problems, null, null, -1)).toBe(c);
  });

  it("finds none among none", () => {
    expect(nextProblem([], null, null, 1)).toBeNull();
    expect(nextProblem([], "a", at("p3"), -1)).toBeNull();
  });
});

describe("problemsShown", () => {
  it("filters by severity and keeps the waived apart", () => {
    const waived = [testProblem({ id: "w" })];
    expect(problemsShown(problems, waived, "all")).toBe(problems);
    expect(problemsShown(problems, waived, "error")).toEqual([a, c]);
    expect(problemsShown(problems, waived, "warning")).toEqual([]);
    expect(problemsShown(problems, waived, "waived")).toBe(waived);
  });
});

describe("countBySeverity", () => {
  it("counts each", () => {
    expect(countBySeverity(problems)).toEqual({ error: 2, warning: 0, info: 1 });
  });
});
