import fc from "fast-check";
import { expect, test } from "vitest";
import { characterSet, inSet } from "./character-set.ts";

const units = fc.string({ unit: "binary", maxLength: 8 });

test("a set answers as includes does, and outside a text as for U+0000", () => {
  fc.assert(
    fc.property(units, units, (members, text) => {
      const set = characterSet(members);
      for (const word of [members, text])
        for (let at = 0; at < word.length; at++)
          expect(inSet(set, word.charCodeAt(at))).toBe(members.includes(word.charAt(at)));
      expect(inSet(set, text.charCodeAt(text.length))).toBe(members.includes("\0"));
    }),
  );
});

test("a set is made of several strings too", () => {
  const set = characterSet(["，。", "；"]);
  expect([..."，。；、"].filter((c) => inSet(set, c.charCodeAt(0)))).toEqual(["，", "。", "；"]);
});
