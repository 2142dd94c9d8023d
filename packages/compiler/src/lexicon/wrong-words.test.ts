import { describe, expect, test } from "vitest";
import { WRONG_WORDS } from "./wrong-words.ts";

describe("the table of wrong words", () => {
  test("lists each wrong form once", () => {
    const forms = WRONG_WORDS.map(({ wrong }) => wrong);
    expect(new Set(forms).size).toBe(forms.length);
  });

  test("corrects every form into something else that is not wrong itself", () => {
    for (const { wrong, right } of WRONG_WORDS) {
      expect(right).not.toBe(wrong);
      expect(right).not.toBe("");
      const slips = WRONG_WORDS.filter(
        (other) => other.after === undefined && right.includes(other.wrong),
      );
      expect(slips.map((other) => `${right} holds ${other.wrong}`)).toEqual([]);
    }
  });
});
