import { expect, test } from "vitest";
import { COMMAND_NAMES } from "./command-table.ts";
import { nearest } from "./nearest.ts";

test.each([
  ["chekc", "check"],
  ["Check", "check"],
  ["complie", "compile"],
  ["dif", "diff"],
  ["fixx", "fix"],
  ["dance", null],
  ["x", null],
  ["", null],
])("%j means %j", (word, meant) => {
  expect(nearest(word, COMMAND_NAMES)).toBe(meant);
});
