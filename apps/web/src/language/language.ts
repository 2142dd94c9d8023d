/** The languages of the screens; Chinese comes first. */
export type Language = "zh" | "en";

const KEY = "luoshi-language";

/** The language chosen before, else Chinese unless the browser asks for English. */
export function keptLanguage(): Language {
  try {
    const kept = localStorage.getItem(KEY);
    if (kept === "zh" || kept === "en") return kept;
  } catch {
    // Storage is switched off: the browser's wish decides.
  }
  return navigator.language.toLowerCase().startsWith("en") ? "en" : "zh";
}

/** Keeps the choice, where the browser lets us. */
export function keepLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // It holds until the page is closed.
  }
}
