import { keepSetting, readSetting } from "../state/kept-setting.ts";

/** The languages of the screens; Chinese comes first. */
export type Language = "zh" | "en";

const NAME = "language";

/** The language chosen before, else Chinese unless the browser asks for English. */
export function keptLanguage(): Language {
  const kept = readSetting(NAME);
  if (kept === "zh" || kept === "en") return kept;
  return navigator.language.toLowerCase().startsWith("en") ? "en" : "zh";
}

/** Keeps the choice, where the browser lets us. */
export function keepLanguage(language: Language): void {
  keepSetting(NAME, language);
}
