import { expect, test } from "vitest";
import { type ClauseLink, proposeLinks, withLink, withoutLink } from "./clause-links.ts";

const link = (clauseId: string, parentClauseId: string, kind: ClauseLink["kind"] = "part") => ({
  clauseId,
  parentClauseId,
  kind,
});
const clause = (id: string, head: string) => ({ id, head, level: 1 });

test("a link is made once, changed in its way, and taken away", () => {
  const one = withLink([], link("a", "x"));
  expect(withLink(one, link("a", "x", "more"))).toEqual([link("a", "x", "more")]);
  const two = withLink(one, link("a", "y"));
  expect(two).toHaveLength(2);
  expect(withoutLink(two, link("a", "x"))).toEqual([link("a", "y")]);
});

test("the same words are proposed, but none that stand twice, are short, or are linked already", () => {
  const own = [
    clause("a", "排查水库隐患。"),
    clause("b", "整治河道"),
    clause("c", "总体要求"),
    clause("d", "宣传"),
    clause("e", "清理垃圾堆点"),
  ];
  const above = [
    clause("x", "排查水库隐患"),
    clause("y", "整治河道"),
    clause("z1", "总体要求"),
    clause("z2", "总体要求"),
    clause("w", "宣传"),
  ];
  expect(proposeLinks(own, above, [link("b", "x")])).toEqual([link("a", "x")]);
});
