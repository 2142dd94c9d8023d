import { expect, test } from "vitest";
import { compile } from "../compile.ts";
import { sourceFromLines } from "../source/source-text.ts";
import { clauseFinder } from "./clause-finder.ts";

const text =
  "清理方案\n一、任务\n（一）做好自查。\n（二）做好总结。\n附件：清单\n附件\n清单\n1.自查表。";
const { plan } = compile(sourceFromLines(text));
const clauseAt = clauseFinder(plan);

test("finds the innermost clause, and none outside", () => {
  expect(clauseAt(text.indexOf("清理"))).toBe("");
  expect(clauseAt(text.indexOf("任务"))).toBe("一");
  expect(clauseAt(text.indexOf("做好自查"))).toBe("一/（一）");
  expect(clauseAt(text.indexOf("做好总结"))).toBe("一/（二）");
  expect(clauseAt(text.indexOf("附件：清单"))).toBe("");
  expect(clauseAt(text.indexOf("自查表"))).toBe("附件/1.");
});
