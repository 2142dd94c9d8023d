import { describe, expect, test } from "vitest";
import { characterSet } from "./character-set.ts";
import { dropCharacters, WHITE_SPACE } from "./drop-characters.ts";

describe("dropCharacters", () => {
  test("keeps the rest in its order", () => {
    const stops = characterSet("，。");
    expect(dropCharacters("，加强组织，。落实。", stops)).toBe("加强组织落实");
    expect(dropCharacters("加强组织", stops)).toBe("加强组织");
    expect(dropCharacters("。", stops)).toBe("");
  });

  test("white space is that of regular expressions", () => {
    const found: string[] = [];
    for (let code = 0; code < 0x10000; code++) {
      const c = String.fromCharCode(code);
      if (/\s/.test(c)) found.push(c);
    }
    expect([...WHITE_SPACE]).toEqual(found);
  });
});
