import { expect, test } from "vitest";
import { personColumns } from "./columns.ts";
import { type DirectoryPerson, planPeople } from "./plan-people.ts";
import { readRows } from "./read-rows.ts";
import { indexUnits } from "./unit-index.ts";

const index = indexUnits([{ id: "u1", parentId: null, path: "000001", name: "教育局" }]);

function person(id: string, login: string | null, title: string): DirectoryPerson {
  const post = {
    id: `post-${id}`,
    unitId: "u1",
    unitPath: "000001",
    role: "member",
    title,
  } as const;
  return { id, name: "王伟", login, posts: [post], oversees: [], pairedWith: [] };
}

function plan(people: readonly DirectoryPerson[], lines: readonly string[]) {
  const rows = ["姓名\t登录名\t单位\t职务\t角色", ...lines].map((line) =>
    line.split("\t").map((text) => ({ kind: "text" as const, text })),
  );
  const sheet = readRows({ rows }, personColumns);
  const does = planPeople(sheet, {
    index,
    people,
    takenLogins: new Set(),
    keeps: () => true,
    askerId: "asker",
  });
  return { states: sheet.rows.map(({ state }) => state), does };
}

test("two of one name in one unit are told apart by the titles of their posts", () => {
  const { states, does } = plan(
    [person("a", null, "科长"), person("b", null, "科员")],
    ["王伟\t\t教育局\t科员\t普通干部", "王伟\t\t教育局\t科长\t普通干部"],
  );
  expect(states).toEqual(["same", "same"]);
  expect(does.titles).toEqual([]);
});

test("a post that a login has claimed is not offered to a row without one", () => {
  const people = [person("a", "ww", "科员"), person("b", null, "科员")];
  const lines = ["王伟\t\t教育局\t科员\t普通干部", "王伟\tww\t教育局\t科员\t普通干部"];
  expect(plan(people, lines).states).toEqual(["same", "same"]);
});

test("a third of that name must give a login", () => {
  const people = [person("a", null, "科长"), person("b", null, "科员")];
  const { states } = plan(
    people,
    ["王伟", "王伟", "王伟"].map((name) => `${name}\t\t教育局\t\t`),
  );
  expect(states).toEqual(["changed", "changed", "bad"]);
});
