import { expect, test } from "vitest";
import type { BlockView, ParagraphRole, ParagraphView } from "../../checker/view.ts";
import { ruleAfter } from "./title-block.ts";

const paper = (...roles: readonly ParagraphRole[]): readonly BlockView[] =>
  roles.map(
    (role, i): ParagraphView => ({
      kind: "paragraph",
      key: `p${i}`,
      no: i,
      role,
      align: role === "date" ? "center" : "left",
      text: "字",
      original: "字",
      generated: 0,
      marks: [],
      tasks: [],
    }),
  );

test("under number and title, where there is no masthead", () => {
  expect(ruleAfter(paper("number", "title", "title", "body"))).toBe("p2");
  expect(ruleAfter(paper("note", "title", "blank", "date", "addressee"))).toBe("p3");
});

test("between the number and the title, where there is one", () => {
  expect(ruleAfter(paper("masthead", "number", "title", "body"))).toBe("p1");
});

test("none on a text that has no head", () => {
  expect(ruleAfter(paper("body", "heading1", "body"))).toBeNull();
  expect(ruleAfter([])).toBeNull();
});
