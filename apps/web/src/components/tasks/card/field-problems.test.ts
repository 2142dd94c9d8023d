import { expect, test } from "vitest";
import type { Place, ProblemView } from "../../../checker/view.ts";
import { taskWith } from "../../../testing/test-task.ts";
import { fieldProblems } from "./field-problems.ts";

const at = (start: number, end: number): Place => ({ paragraph: "p3", start, end });

const problem = (id: string, code: ProblemView["code"], place: Place): ProblemView => ({
  id,
  code,
  severity: "error",
  title: "",
  message: "",
  help: "",
  place,
  quote: "",
  no: 3,
  related: [],
  choices: [],
  tasks: ["a"],
  clause: "",
});

test("problems go to the question they are about", () => {
  const task = taskWith({
    problems: ["d", "q", "s"],
    quotas: [{ text: "20公里", certainty: "stated", place: at(10, 14) }],
  });
  const found = fieldProblems(task, [
    problem("d", "impossible-date", at(0, 4)),
    problem("q", "content-mismatch", at(12, 13)),
    problem("s", "stray-text", at(20, 24)),
    problem("elsewhere", "missing-owner", at(0, 4)),
  ]);
  expect(found.deadline.map(({ id }) => id)).toEqual(["d"]);
  expect(found.quotas.map(({ id }) => id)).toEqual(["q"]);
  expect(found.other.map(({ id }) => id)).toEqual(["s"]);
  expect(found.owners).toEqual([]);
});
