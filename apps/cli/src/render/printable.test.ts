import { expect, test } from "vitest";
import { printable } from "./printable.ts";

test.each([
  ["一、总体要求", "一、总体要求"],
  ["a\u001b[31mred", "a␛[31mred"], // a terminal would obey it
  ["bell\u0007", "bell␇"],
  ["del\u007f c1\u009b", "del\ufffd c1\ufffd"],
  ["tab\tbreak\n", "tab break "],
  ["\u202egnp.exe", "\ufffdgnp.exe"], // right-to-left override
  ["line\u2028sep", "line sep"],
  ["𠮷 and 📎", "𠮷 and 📎"],
  ["lone \ud83d half", "lone \ufffd half"],
])("%j is shown as %j", (text, shown) => {
  expect(printable(text)).toBe(shown);
});
