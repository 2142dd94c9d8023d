/** What the clerk chose before, as it was kept; null where nothing was or the browser keeps nothing. Check its shape. */
export function readSetting(name: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(`luoshi-${name}`) ?? "null");
  } catch {
    return null;
  }
}

/** Keeps a choice; where the browser forbids it, it holds until the page is closed. */
export function keepSetting(name: string, value: unknown): void {
  try {
    localStorage.setItem(`luoshi-${name}`, JSON.stringify(value));
  } catch {
    // Private windows and full disks: nothing depends on it.
  }
}
