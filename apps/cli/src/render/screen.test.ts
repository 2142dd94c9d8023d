import { expect, test } from "vitest";
import { en } from "../messages/en.ts";
import { screenOf } from "./screen.ts";

/** The screen of a terminal that says how wide it is, or of a pipe. */
function screen(columns: number | null, env: Readonly<Record<string, string>> = {}) {
  const output = { write: () => true, ...(columns === null ? {} : { isTTY: true, columns }) };
  const io = {
    stdout: output,
    stderr: output,
    stdin: (async function* () {})(),
    env,
    cwd: () => ".",
  };
  return screenOf(output, io, en);
}

test.each([
  [80, 80],
  [20, 40], // narrower than that nothing can be read
  [300, 140],
  [0, 100], // a terminal that does not know
  [null, 100],
])("a terminal of %j columns is drawn on %i", (columns, width) => {
  expect(screen(columns).width).toBe(width);
});

test("the environment says how wide ambiguous characters are", () => {
  expect(screen(80).ambiguous).toBe(1);
  expect(screen(80, { LUOSHI_AMBIGUOUS_WIDTH: "2" }).ambiguous).toBe(2);
});
