import { expect, test } from "vitest";
import { languageOf } from "./language.ts";

test.each([
  [{}, "zh"],
  [{ LANG: "zh_CN.UTF-8" }, "zh"],
  [{ LANG: "en_US.UTF-8" }, "en"],
  [{ LANG: "de_DE@euro" }, "en"],
  [{ LANG: "C.UTF-8" }, "zh"],
  [{ LANG: "POSIX" }, "zh"],
  [{ LANG: "en_US", LC_MESSAGES: "zh_CN" }, "zh"],
  [{ LANG: "zh_CN", LC_MESSAGES: "zh_CN", LC_ALL: "en_GB.UTF-8" }, "en"],
  [{ LANG: "en_US", LC_ALL: "" }, "en"], // an empty variable is none
  [{ LANG: "zh-Hans" }, "zh"],
])("%j speaks %s", (env, language) => {
  expect(languageOf(env)).toBe(language);
});
