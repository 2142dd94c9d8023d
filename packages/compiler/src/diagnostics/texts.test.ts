import { describe, expect, test } from "vitest";
import { diagnosticCodes } from "./catalogue.ts";
import { textsOf } from "./texts.ts";

/** Chinese sentences, with Chinese stops. */
const HALF_WIDTH_IN_CHINESE = /[一-鿿][,;:?!]|[,;:?!][一-鿿]/;

describe.each(diagnosticCodes)("%s", (code) => {
  const [zh, en] = [textsOf(code, "zh"), textsOf(code, "en")];
  const all = ({ title, help, messages, labels, suggestions }: typeof zh) => [
    title,
    help,
    ...[messages, labels, suggestions].flatMap((texts) => Object.values(texts)),
  ];

  test("says in both languages the same things", () => {
    for (const part of ["messages", "labels", "suggestions"] as const) {
      expect(Object.keys(en[part])).toEqual(Object.keys(zh[part]));
    }
  });

  test("has no empty text, no full stop at the end, and Chinese stops in Chinese", () => {
    for (const text of [...all(zh), ...all(en)]) expect(text).toMatch(/[^。.]$/);
    for (const text of all(zh)) expect(text).not.toMatch(HALF_WIDTH_IN_CHINESE);
  });

  test("names in English every value the Chinese message names", () => {
    const places = (text: string) =>
      new Set([...text.matchAll(/\{(\w+)/g)].map(([, name]) => name));
    for (const [variant, text] of Object.entries(zh.messages)) {
      expect(places(en.messages[variant] ?? "")).toEqual(places(text));
    }
  });
});
