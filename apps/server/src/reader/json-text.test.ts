import { describe, expect, it } from "vitest";
import { jsonText } from "./json-text.ts";

describe("jsonText", () => {
  it("keeps what the database takes", () => {
    const value = { text: '一、𠮷 \\ud800 "引号"', list: [1, null] };
    expect(jsonText(value)).toBe(JSON.stringify(value));
  });

  it("puts a sign of the same length where half a character or a NUL stands", () => {
    const text = jsonText({ text: "ab\ud842", other: ["x\0y"] });
    expect(JSON.parse(text)).toEqual({ text: "ab\ufffd", other: ["x\ufffdy"] });
  });
});
