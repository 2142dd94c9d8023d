import fc from "fast-check";
import { afterEach, expect, test } from "vitest";
import { characterSet, inSet } from "./character-set.ts";
import { forgetSigns, holdsSign, isSign, signBit, signBitsOf } from "./sign-bits.ts";

const STOPS = signBit("，。；");
const STARTS = signBit(["一二三", "第，"]);
const sets = [
  [STOPS, characterSet("，。；")],
  [STARTS, characterSet("一二三第，")],
] as const;

afterEach(forgetSigns);

const words = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom(..."，。；一二三第四落实\n") }),
);

test("a bit says of each character what a set of its own would say", () => {
  fc.assert(
    fc.property(words, (text) => {
      const bits = signBitsOf(text);
      for (const [bit, set] of sets) {
        for (let at = 0; at <= text.length; at++)
          expect(isSign(bits, at, bit)).toBe(inSet(set, text.charCodeAt(at)));
      }
    }),
  );
});

test("a stretch holds a sign where one of its characters is one", () => {
  fc.assert(
    fc.property(words, fc.nat(20), fc.nat(20), (text, start, length) => {
      const held = text
        .slice(start, start + length)
        .split("")
        .some((c) => "，。；".includes(c));
      expect(holdsSign(signBitsOf(text), start, start + length, STOPS)).toBe(held);
    }),
  );
});

test("a text is looked up once, whatever shorter texts are asked for between", () => {
  const document = "一、加强组织领导。二、落实责任。";
  const bits = signBitsOf(document);
  for (const piece of ["组织", "责任，", "领导"]) {
    const own = signBitsOf(piece);
    expect(signBitsOf(piece)).toBe(own);
    expect(signBitsOf(document)).toBe(bits);
  }
});

test("a longer text takes the place, and what is forgotten is looked up anew", () => {
  signBitsOf("落实");
  const bits = signBitsOf("落实责任。");
  signBitsOf("落实");
  expect(signBitsOf("落实责任。")).toBe(bits);
  forgetSigns();
  expect(signBitsOf("落实责任。")).not.toBe(bits);
  expect(signBitsOf("落实责任。")).toEqual(bits);
});

test("a kind that is made later counts in texts that were looked up before", () => {
  const text = "督办；";
  expect(isSign(signBitsOf(text), 0, STOPS)).toBe(false);
  const late = signBit("督");
  expect(isSign(signBitsOf(text), 0, late)).toBe(true);
});
