const KEY = "luoshi-recent-commands";
const MOST = 5;

/** The commands that were run from the palette, the last first. */
export function recentCommands(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter((each) => typeof each === "string") : [];
  } catch {
    return [];
  }
}

/** Puts a command at the head of the list. */
export function rememberCommand(id: string): void {
  const list = [id, ...recentCommands().filter((each) => each !== id)].slice(0, MOST);
  try {
    localStorage.setItem(KEY, JSON.stringify(list));
  } catch {
    // Without storage there are no recent commands.
  }
}
