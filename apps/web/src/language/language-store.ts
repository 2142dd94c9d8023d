import { create } from "zustand";
import { keepLanguage, keptLanguage, type Language } from "./language.ts";

/** The language at hand, for all screens. */
export interface LanguageState {
  readonly language: Language;
  /** Chooses and keeps it; the page's own language changes with it, for readers aloud and for spelling. */
  readonly setLanguage: (language: Language) => void;
}

export const useLanguage = create<LanguageState>((set) => ({
  language: keptLanguage(),
  setLanguage: (language) => {
    keepLanguage(language);
    set({ language });
  },
}));
