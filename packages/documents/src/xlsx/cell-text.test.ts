import fc from "fast-check";
import { expect, test } from "vitest";
import { parts, readSheet } from "../testing/read-sheet.ts";
import { xmlTree } from "../testing/xml-tree.ts";
import { cellText } from "./cell-text.ts";
import { writeXlsx } from "./write-xlsx.ts";

test.each([
  ["排查\r\n整改\r销号", "排查\n整改\n销号"],
  ["铃\u0007声\u0000", "铃声"],
  ["列\t列", "列\t列"],
  ["_x000A_", "_x005F_x000A_"],
  ["_x00G0_ _x000A", "_x00G0_ _x000A"],
  ["_x0041_x0041_", "_x005F_x0041_x005F_x0041_"],
  ["非\ufffe字\uffff", "非字"],
  ["", ""],
])("%j is stored as %j", (text, stored) => {
  expect(cellText(text)).toBe(stored);
});

test("cuts at Excel's limit, never through a character", () => {
  expect(cellText("长".repeat(40_000))).toBe(`${"长".repeat(32_766)}…`);
  expect(cellText(`长${"😀".repeat(20_000)}`)).toBe(`长${"😀".repeat(16_382)}…`);
});

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 30 }),
  // Lone surrogates and other single units; the file holds U+FFFD for what UTF-8 cannot say.
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 8 })
    .map((units) => String.fromCharCode(...units)),
);

function utf8(text: string): string {
  return new TextDecoder().decode(new TextEncoder().encode(text));
}

test("whatever text comes, all parts stay well-formed and the cell shows it", async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      const columns = [{ heading: text, width: 10 }];
      const bytes = await writeXlsx({
        title: text,
        author: text,
        day: "2026-11-22",
        sheets: [
          { name: text, title: text, columns, rows: [[text]], print: { footer: { left: text } } },
        ],
      });
      for (const [name, part] of Object.entries(parts(bytes))) {
        expect(() => xmlTree(part), name).not.toThrow();
      }
      const shown = utf8(cellText(text)).replaceAll("_x005F_", "_");
      expect(readSheet(bytes).value("A3")?.replaceAll("_x005F_", "_") ?? "").toBe(shown);
    }),
    { numRuns: 100 },
  );
});
