import type { Command } from "./command.ts";

/** One line of the key map. `Mod` is Ctrl, on a Mac the command key. */
export interface KeyBinding {
  readonly keys: string;
  readonly command: Command;
}

/** All keys of the screen, in the order of the help. */
export const KEY_MAP: readonly KeyBinding[] = [
  { keys: "F8", command: "next-problem" },
  { keys: "Shift+F8", command: "previous-problem" },
  { keys: "Alt+ArrowDown", command: "next-task" },
  { keys: "Alt+ArrowUp", command: "previous-task" },
  { keys: "Mod+Z", command: "undo" },
  { keys: "Mod+Shift+Z", command: "redo" },
  { keys: "Mod+Y", command: "redo" },
  { keys: "Mod+K", command: "palette" },
  { keys: "Mod+F", command: "search" },
  { keys: "Mod+E", command: "export-menu" },
  { keys: "Mod+O", command: "open-another" },
  { keys: "?", command: "help" },
];

/** What of a key press decides. */
export type KeyPress = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** The command that a key press means; null for all others. */
export function commandOf(press: KeyPress, mac: boolean): Command | null {
  return KEY_MAP.find(({ keys }) => fits(keys, press, mac))?.command ?? null;
}

function fits(keys: string, press: KeyPress, mac: boolean): boolean {
  // The question mark needs Shift on most keyboards and none on others.
  if (keys === "?") return press.key === "?" && !press.ctrlKey && !press.metaKey && !press.altKey;
  const parts = keys.split("+");
  const key = parts[parts.length - 1] ?? "";
  const mod = parts.includes("Mod");
  return (
    press.key.toLowerCase() === key.toLowerCase() &&
    press.shiftKey === parts.includes("Shift") &&
    press.altKey === parts.includes("Alt") &&
    press.ctrlKey === (mod && !mac) &&
    press.metaKey === (mod && mac)
  );
}

const CAPS: Readonly<Record<string, string>> = { ArrowDown: "↓", ArrowUp: "↑", Mod: "Ctrl" };
const MAC_CAPS: Readonly<Record<string, string>> = {
  ...CAPS,
  Mod: "⌘",
  Alt: "⌥",
  Shift: "⇧",
};

/** The caps of a combination as they are printed on the keyboard. */
export function keyCaps(keys: string, mac: boolean): readonly string[] {
  return keys.split("+").map((key) => (mac ? MAC_CAPS : CAPS)[key] ?? key);
}

/** The first combination of a command, for menus and tooltips. */
export function keysOf(command: Command): string | null {
  return KEY_MAP.find((each) => each.command === command)?.keys ?? null;
}

/** Whether the keyboard is a Mac's. */
export const onMac: boolean =
  typeof navigator !== "undefined" && /Mac|iP(hone|ad)/.test(navigator.platform);
