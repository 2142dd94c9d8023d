import { create } from "zustand";
import { loadEnglish } from "./english.ts";
import { keepLanguage, keptLanguage, type Language } from "./language.ts";

/** The language at hand, for all screens. */
export interface LanguageState {
  readonly language: Language;
  /**
   * Chooses and keeps it; the page's own language changes with it, for readers aloud and for spelling. English may have to be
   * fetched first: where that fails, the page stays as it is, and one may choose again.
   */
  readonly setLanguage: (language: Language) => void;
}

export const useLanguage = create<LanguageState>((set) => ({
  language: keptLanguage(),
  setLanguage: (language) => {
    const show = (): void => {
      keepLanguage(language);
      set({ language });
    };
    if (language === "zh") show();
    else loadEnglish().then(show, () => undefined);
  },
}));

/** Before a page is first drawn: the words of the language at hand. Where English does not come, the page is Chinese. */
export async function languageReady(): Promise<void> {
  if (useLanguage.getState().language === "en")
    await loadEnglish().catch(() => useLanguage.setState({ language: "zh" }));
}
