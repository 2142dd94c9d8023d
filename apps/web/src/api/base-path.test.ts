import { expect, test } from "vitest";
import { basePathOf } from "./base-path.ts";

test.each([
  ["http://h/assets/app-1.js", "/"],
  ["http://h/luoshi/assets/app-1.js", "/luoshi/"],
  ["https://h:8443/a/b/assets/app-1.js?x=1", "/a/b/"],
  ["http://h/assets/assets/app-1.js", "/assets/"],
  ["http://h/src/api/base-path.ts", "/"],
])("a script at %s stands under %s", (script, base) => {
  expect(basePathOf(script)).toBe(base);
});
