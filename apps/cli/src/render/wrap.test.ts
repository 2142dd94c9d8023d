import fc from "fast-check";
import { expect, test } from "vitest";
import { displayWidth } from "./width.ts";
import { wrap } from "./wrap.ts";

test("Chinese breaks between characters, never before a stop", () => {
  expect(wrap("检查一份方案，指出问题。", 12)).toEqual(["检查一份方", "案，指出问", "题。"]);
});

test("English breaks at blanks", () => {
  expect(wrap("check a plan and its annexes", 12)).toEqual(["check a plan", "and its", "annexes"]);
});

test("nothing is lost and only an unbreakable word is wider", () => {
  const words = fc.string({ unit: fc.constantFrom(..."一二，。（）ab --"), maxLength: 60 });
  fc.assert(
    fc.property(words, fc.integer({ min: 10, max: 40 }), (text, columns) => {
      const lines = wrap(text, columns);
      const bare = (s: string) => s.replaceAll(" ", "");
      expect(bare(lines.join(""))).toBe(bare(text));
      for (const line of lines)
        if (/[ 一二]/u.test(line.trim().slice(1, -1)) && !/[，。（）]/u.test(line))
          expect(displayWidth(line)).toBeLessThanOrEqual(columns);
    }),
  );
});
