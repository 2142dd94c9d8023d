import { keepSetting, readSetting } from "../../state/kept-setting.ts";

const NAME = "recent-commands";
const MOST = 5;

/** The commands that were run from the palette, the last first. */
export function recentCommands(): readonly string[] {
  const kept = readSetting(NAME);
  return Array.isArray(kept) ? kept.filter((each) => typeof each === "string") : [];
}

/** Puts a command at the head of the list. */
export function rememberCommand(id: string): void {
  keepSetting(NAME, [id, ...recentCommands().filter((each) => each !== id)].slice(0, MOST));
}
