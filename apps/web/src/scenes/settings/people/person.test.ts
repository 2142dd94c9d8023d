import { expect, test } from "vitest";
import { type PersonPost, sortPosts } from "./person.ts";

const post = (id: string, since: string, until: string | null): PersonPost => ({
  id,
  since,
  until,
  unitId: "u",
  unitName: "教育局",
  role: "liaison",
  title: "",
});

test("a post of its last day is still held; former ones come with the latest first", () => {
  const posts = [
    post("now", "2026-01-01", null),
    post("last-day", "2026-01-01", "2027-03-01"),
    post("soon", "2027-03-02", null),
    post("old", "2020-01-01", "2021-01-01"),
    post("older", "2018-01-01", "2019-01-01"),
    post("recent", "2022-01-01", "2027-02-28"),
  ];
  const { held, later, former } = sortPosts(posts, "2027-03-01");
  const ids = (list: readonly PersonPost[]) => list.map(({ id }) => id);
  expect(ids(held)).toEqual(["now", "last-day"]);
  expect(ids(later)).toEqual(["soon"]);
  expect(ids(former)).toEqual(["recent", "old", "older"]);
});
