import { describe, expect, test } from "vitest";
import { readDates } from "./date.ts";
import { readGroupName } from "./group-name.ts";
import { readOwnerProse } from "./owner-prose.ts";
import { readSubject } from "./subject.ts";

// Readers pass over all places that hold none of their signs; a bracket's opener must be among these.

const whole = (text: string) => ({ start: 0, end: text.length });

describe("a bracket counts as one character", () => {
  test("for the clauses of a sentence", () => {
    const text = "由办公室（含机要，保密）牵头负责，教务处（学籍，考试）要做好登记。";
    const { formulas, actors } = readOwnerProse(text, whole(text), []);
    expect(formulas.map(({ lead }) => lead.map(({ name }) => name))).toEqual([["办公室"]]);
    expect(actors.map(({ name }) => name)).toEqual(["教务处"]);
  });

  test("for what ends a subject", () => {
    const text = "各科室（要求见附件）应当报送";
    expect(readSubject(text, whole(text))?.units.map(({ name }) => name)).toEqual(["各科室"]);
  });

  test("for what ends a group's name", () => {
    const text = "安全生产（试点，示范）领导小组负责";
    const name = readGroupName(text, whole(text));
    expect(text.slice(name?.start, name?.end)).toBe("安全生产（试点，示范）领导小组");
  });
});

test("a day is quoted only where the mark before it is still open", () => {
  const quoted = (text: string) => readDates(text, whole(text)).map((term) => term.quoted);
  expect(quoted("“6月底”前完成")).toEqual([true]);
  expect(quoted("“回头看”，6月底”前完成")).toEqual([false]);
  expect(quoted("“甲\n6月底”前完成")).toEqual([false]);
});
