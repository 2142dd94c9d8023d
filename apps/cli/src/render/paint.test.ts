import { expect, test } from "vitest";
import { ansiPaint, paintFor, plainPaint } from "./paint.ts";

const terminal = { write: () => true, isTTY: true };
const pipe = { write: () => true };

test.each([
  ["a terminal", terminal, {}, true],
  ["a pipe", pipe, {}, false],
  ["a dumb terminal", terminal, { TERM: "dumb" }, false],
  ["NO_COLOR", terminal, { NO_COLOR: "1" }, false],
  ["an empty NO_COLOR", terminal, { NO_COLOR: "" }, true],
  ["FORCE_COLOR on a pipe", pipe, { FORCE_COLOR: "1" }, true],
  ["FORCE_COLOR=0", terminal, { FORCE_COLOR: "0" }, false],
  ["FORCE_COLOR over NO_COLOR", pipe, { FORCE_COLOR: "1", NO_COLOR: "1" }, true],
])("colour for %s", (_name, output, env, colour) => {
  expect(paintFor(output, env)).toBe(colour ? ansiPaint : plainPaint);
});

test("colours end where they begin", () => {
  expect(ansiPaint("error", "错误")).toBe("\u001b[1;31m错误\u001b[0m");
  expect(ansiPaint("error", "")).toBe("");
});
