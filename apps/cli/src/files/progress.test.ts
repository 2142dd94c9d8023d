import { expect, test } from "vitest";
import { en } from "../messages/en.ts";
import { displayWidth } from "../render/width.ts";
import { progressOf } from "./progress.ts";

/** A run over `files` that takes `milliseconds` each; gives what it wrote to standard error. */
function progress(
  files: readonly string[],
  milliseconds: number,
  terminal: object = { isTTY: true, columns: 30 },
) {
  const written: string[] = [];
  const stderr = { ...terminal, write: (text: string | Uint8Array) => written.push(String(text)) };
  const io = { stdout: stderr, stderr, stdin: (async function* () {})(), env: {}, cwd: () => "." };
  let time = 0;
  const shown = progressOf(io, files.length, en, () => time);
  for (const file of files) {
    shown.next(file);
    time += milliseconds;
  }
  shown.clear();
  return written;
}

test("many files show at once, and the line is taken away", () => {
  const written = progress(["a", "b", "c", "d"], 1);
  expect(written[0]).toBe("[1/4] a");
  expect(written.at(-1)).toBe(`\r${" ".repeat(7)}\r`);
});

test("few files show only when they take long", () => {
  expect(progress(["a", "b", "c"], 10)).toEqual([]);
  expect(progress(["a", "b", "c"], 600)[0]).toBe("[3/3] c");
  expect(progress(["a"], 5000)).toEqual([]);
});

test("a pipe sees nothing", () => {
  expect(progress(["a", "b", "c", "d"], 5000, {})).toEqual([]);
});

test("the line never wraps, whatever the name", () => {
  const name = "关于开展安全生产专项行动的实施方案\u001b[2J.docx";
  for (const text of progress([name, name, name, name], 1)) {
    expect(displayWidth(text.replaceAll("\r", ""))).toBeLessThan(30);
    expect(text).not.toContain("\u001b");
  }
});
