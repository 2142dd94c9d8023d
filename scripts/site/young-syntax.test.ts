import { expect, test } from "vitest";
import { youngSyntax } from "./young-syntax.ts";

test.each([
  ["f?.(...a, 1);", "arguments after a spread in an optional call"],
  ["o?.p.m(...a, b).c;", "arguments after a spread in an optional call"],
  ["class A { #x; static is(o) { return #x in o; } }", "#name in"],
  ["await f();", "await outside of functions"],
  ["export {}; for await (const a of b) f(a);", "await outside of functions"],
  ["class A { static { f(); } }", "static block"],
  ["/a/dg.exec(b);", "flags of an expression"],
])("%s", (program, kind) => {
  expect(youngSyntax(program)).toEqual([kind]);
});

test.each([
  "f?.(...a); o?.p(1, ...a); f(...a, 1);",
  "o?.map(() => f(...a, 1));",
  "async function f() { await g(); for await (const a of b) g(a); }",
  "const f = async () => await g();",
  "class A { static x = 1; #y = 2; z() { return this.#y; } }",
  "/a/gimsuy.test(b); a ??= b?.[0] ?? 1_000n;",
])("%s is old enough", (program) => {
  expect(youngSyntax(program)).toEqual([]);
});
