// Tests may use Node and the clock, and are type-checked apart.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { compile } from "./compile.ts";

test("reads", () => {
  expect(readFileSync(compile).length + Date.now() + Math.random()).toBeGreaterThan(0);
});

const wrong: number = compile; // banned: tsc/TS2322
export { wrong };
