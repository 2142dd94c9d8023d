import { describe, expect, it } from "vitest";
import type { Choice } from "../../checker/view.ts";
import { testProblem } from "../../testing/test-problem.ts";
import { bulkGroups } from "./bulk-groups.ts";

const edit = (paragraph: string, start: number, end: number, text: string) => ({
  place: { paragraph, start, end },
  text,
});
const choice = (safe: boolean, ...edits: Choice["edits"]): Choice => ({ title: "", safe, edits });

describe("bulkGroups", () => {
  it("gathers the safe fixes of each code, in the order of the text", () => {
    const groups = bulkGroups([
      testProblem({ id: "a", choices: [choice(true, edit("p1", 3, 5, "。"))] }),
      testProblem({ id: "b", code: "number-gap", choices: [choice(true, edit("p2", 0, 1, "三"))] }),
      testProblem({ id: "c", choices: [choice(true, edit("p4", 3, 5, "，"))] }),
    ]);
    expect(groups.map(({ code, fixes }) => [code, fixes.map((each) => each.problem.id)])).toEqual([
      ["typo", ["a", "c"]],
      ["number-gap", ["b"]],
    ]);
  });

  it("leaves out what a person must choose, and choices that do nothing", () => {
    const groups = bulkGroups([
      testProblem({ id: "a", choices: [choice(false, edit("p1", 0, 1, "三"))] }),
      testProblem({ id: "b", choices: [choice(true)] }),
      testProblem({ id: "c" }),
    ]);
    expect(groups).toEqual([]);
  });

  it("takes the safe choice even where it is not the first", () => {
    const safe = edit("p1", 0, 2, "台账");
    const [group] = bulkGroups([
      testProblem({
        id: "a",
        choices: [choice(false, edit("p1", 0, 1, "一")), choice(true, safe)],
      }),
    ]);
    expect(group?.fixes[0]?.edits).toEqual([safe]);
  });

  it("leaves for later what touches the words of an earlier fix", () => {
    const [group] = bulkGroups([
      testProblem({ id: "a", choices: [choice(true, edit("p1", 3, 5, "。"))] }),
      testProblem({ id: "b", choices: [choice(true, edit("p1", 4, 6, "。"))] }),
      testProblem({ id: "c", choices: [choice(true, edit("p1", 5, 5, "，"))] }),
      testProblem({ id: "d", choices: [choice(true, edit("p1", 9, 10, "，"))] }),
    ]);
    expect(group?.fixes.map(({ problem }) => problem.id)).toEqual(["a", "d"]);
    expect(group?.touching).toBe(2);
  });
});
