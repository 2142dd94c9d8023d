import { expect, test } from "vitest";
import type { Comment } from "../plan-answers.ts";
import { openByParagraph, threadsOf } from "./threads.ts";

const comment = (id: string, part: Partial<Comment> = {}): Comment => ({
  id,
  version: 1,
  replyTo: null,
  place: { paragraph: "p1", start: 0, end: 2, quote: "行动" },
  body: id,
  writtenBy: "x",
  writerName: "李工",
  writtenAt: `2027-03-01T00:00:0${id.length}.000Z`,
  resolvedBy: null,
  resolvedAt: null,
  own: false,
  ...part,
});

const place = (paragraph: string, start: number) => ({
  paragraph,
  start,
  end: start + 1,
  quote: "",
});

test("remarks stand in the order of the text, paragraph ten after two; replies by time", () => {
  const threads = threadsOf([
    comment("aa", { place: place("p10", 0) }),
    comment("b", { place: place("p2", 5) }),
    comment("c", { place: place("p2", 1) }),
    comment("ddd", { replyTo: "b" }),
    comment("ee", { replyTo: "b" }),
  ]);
  expect(threads.map(({ head, replies }) => [head.id, replies.map(({ id }) => id)])).toEqual([
    ["c", []],
    ["b", ["ee", "ddd"]],
    ["aa", []],
  ]);
});

test("what is dealt with leaves the margin", () => {
  const threads = threadsOf([
    comment("a"),
    comment("bb", { resolvedAt: "2027-03-02T00:00:00.000Z" }),
  ]);
  expect(
    openByParagraph(threads)
      .get("p1")
      ?.map(({ head }) => head.id),
  ).toEqual(["a"]);
});
