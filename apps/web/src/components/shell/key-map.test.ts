import { describe, expect, it } from "vitest";
import { commandOf, KEY_MAP, type KeyPress, keyCaps } from "./key-map.ts";
import { words } from "./words.ts";

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

describe("commandOf", () => {
  it("knows plain keys and those with Shift", () => {
    expect(commandOf(press("F8"), false)).toBe("next-problem");
    expect(commandOf(press("F8", { shiftKey: true }), false)).toBe("previous-problem");
    expect(commandOf(press("F8", { ctrlKey: true }), false)).toBeNull();
  });

  it("takes Ctrl, on a Mac the command key", () => {
    expect(commandOf(press("z", { ctrlKey: true }), false)).toBe("undo");
    expect(commandOf(press("Z", { ctrlKey: true, shiftKey: true }), false)).toBe("redo");
    expect(commandOf(press("y", { ctrlKey: true }), false)).toBe("redo");
    expect(commandOf(press("k", { metaKey: true }), true)).toBe("palette");
    expect(commandOf(press("k", { ctrlKey: true }), true)).toBeNull();
    expect(commandOf(press("k"), false)).toBeNull();
  });

  it("takes the question mark however it is typed", () => {
    expect(commandOf(press("?", { shiftKey: true }), false)).toBe("help");
    expect(commandOf(press("?"), false)).toBe("help");
    expect(commandOf(press("?", { ctrlKey: true }), false)).toBeNull();
  });
});

describe("the key map", () => {
  it("gives no combination twice", () => {
    const keys = KEY_MAP.map((each) => each.keys);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("has words for every command, in both languages", () => {
    for (const { command } of KEY_MAP)
      for (const { commands } of [words.zh, words.en]) expect(commands[command]).not.toBe("");
  });
});

describe("keyCaps", () => {
  it("prints what stands on the keyboard", () => {
    expect(keyCaps("Mod+Shift+Z", false)).toEqual(["Ctrl", "Shift", "Z"]);
    expect(keyCaps("Mod+Shift+Z", true)).toEqual(["⌘", "⇧", "Z"]);
    expect(keyCaps("Alt+ArrowDown", false)).toEqual(["Alt", "↓"]);
  });
});
