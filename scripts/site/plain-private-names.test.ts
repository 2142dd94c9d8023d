import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { runInThisContext } from "node:vm";
import { expect, test } from "vitest";
import { writePlainly } from "./plain-private-names.ts";

const plain = (name: string): string => `$${name}`;

test("fields, methods and their uses become plain; texts and comments stay", () => {
  const code = `
    class Counter {
      #count = 0; // #count
      static #made = 0;
      constructor() { Counter.#made++; }
      #add(n) { this.#count += n; return this; }
      get #twice() { return this.#count * 2; }
      set #twice(n) { this.#count = n / 2; }
      run() { this.#add(2).#twice += 2; return [this.#count, this?.#twice, Counter.#made, "#count"]; }
    }
    return new Counter().run();`;
  // A program of its own: `return` is for the function made of it.
  const body = writePlainly(`(function () {${code}})`, plain) ?? "";
  expect(body).not.toMatch(/\.#|#add\(|#twice\(/);
  expect(body).toContain("// #count");
  expect(runInThisContext(`${body}()`)).toEqual([3, 6, 1, "#count"]);
});

test("where there is nothing private, nothing is written", () => {
  expect(writePlainly('const colour = "#fff";', plain)).toBe(null);
});

test("what would change its meaning is refused", () => {
  expect(() => writePlainly("class A { #x; static is(o) { return #x in o; } }", plain)).toThrow(
    /with `in`/,
  );
  expect(() => writePlainly("class A { #x; } class B extends A { #x; }", plain)).toThrow(
    /two classes/,
  );
  // Accessors are two declarations of one class.
  expect(writePlainly("class A { get #x() {} set #x(v) {} }", plain)).toContain("get $x");
});

test("what we send of TanStack has private names, and can be written plainly", () => {
  const from = createRequire(join(import.meta.dirname, "../../apps/web/package.json"));
  const core = join(dirname(from.resolve("@tanstack/react-query/package.json")), "../query-core");
  const code = readFileSync(join(core, "build/modern/queryObserver.js"), "utf8");
  const written = writePlainly(code, plain) ?? "";
  expect(written.match(/\$currentResult\b/g)?.length).toBeGreaterThan(5);
  expect(written).not.toMatch(/this\.#/);
});
