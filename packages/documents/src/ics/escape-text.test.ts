import { expect, test } from "vitest";
import { escapeText } from "./escape-text.ts";

test.each([
  ["建账;整改,销号", "建账\\;整改\\,销号"],
  ["C:\\台账", "C:\\\\台账"],
  ["甲\r\n乙\r丙\n丁", "甲\\n乙\\n丙\\n丁"],
  ["铃\u0007声\u007f", "铃声"],
  ["列\t列", "列\t列"],
])("%j is written %j", (text, written) => {
  expect(escapeText(text)).toBe(written);
});
