import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openDocument } from "../open-document.ts";
import { decodeText } from "./decode-text.ts";
import { encodeGb18030, gb18030Offset } from "./gb18030.ts";

const plan = "关于开展隐患排查的实施方案\r\n一、总体要求\r\n各科室于6月底前完成。\r\n";
const utf8 = new TextEncoder().encode(plan);

function utf16(text: string, little: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), little);
  return bytes;
}

const gb = (text: string): Uint8Array => encodeGb18030(text) ?? new Uint8Array();
const withMark = (mark: readonly number[], bytes: Uint8Array): Uint8Array =>
  Uint8Array.from([...mark, ...bytes]);

describe("decodeText", () => {
  test("each encoding, with and without a mark", () => {
    const cases: readonly (readonly [Uint8Array, string, number])[] = [
      [utf8, "utf-8", 0],
      [withMark([0xef, 0xbb, 0xbf], utf8), "utf-8", 3],
      [utf16(plan, true), "utf-16le", 0],
      [utf16(plan, false), "utf-16be", 0],
      [withMark([0xff, 0xfe], utf16(plan, true)), "utf-16le", 2],
      [withMark([0xfe, 0xff], utf16(plan, false)), "utf-16be", 2],
      [gb(plan), "gb18030", 0],
    ];
    for (const [bytes, encoding, mark] of cases) {
      expect(decodeText(bytes)).toEqual({ text: plan, encoding, mark, replaced: 0 });
    }
  });

  test("a few bad bytes do not make UTF-8 into GB18030", () => {
    const text = "落实责任".repeat(60);
    const bytes = new TextEncoder().encode(text);
    bytes[30] = 0xff;
    const found = decodeText(bytes);
    expect([found.encoding, found.replaced > 0]).toEqual(["utf-8", true]);
    expect(openDocument(bytes).notes[0]?.kind).toBe("replaced-bytes");
  });

  test("bytes that are no text", () => {
    const noise = Uint8Array.from({ length: 900 }, (_, i) => (i * 7919 + (i >> 3) * 104_729) % 256);
    expect(() => openDocument(noise)).toThrow(expect.objectContaining({ code: "not-a-document" }));
    const controls = new TextEncoder().encode("a\u0001\u0002b".repeat(50));
    expect(() => openDocument(controls)).toThrow(
      expect.objectContaining({ code: "not-a-document" }),
    );
  });

  test("any string survives the way through bytes", () => {
    const chars = fc.string({
      unit: fc.constantFrom("落", "实", "a", "。", "\n", "é", "𠮷", "㐀", "€", "ḿ"),
      minLength: 1,
    });
    fc.assert(
      fc.property(chars, (text) => {
        expect(decodeText(new TextEncoder().encode(text)).text).toBe(text);
        const bytes = gb(text);
        expect(new TextDecoder("gb18030").decode(bytes)).toBe(text);
        expect(gb18030Offset(bytes, 0, text.length)).toBe(bytes.length);
      }),
    );
  });

  test("GB18030 has no bytes for half a character", () => {
    expect(encodeGb18030("\ud800")).toBeUndefined();
  });
});
